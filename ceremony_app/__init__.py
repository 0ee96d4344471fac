"""Air-gapped key ceremonies, from a reviewed plan to a verified transcript."""

__version__ = "0.1.0"
