"""One page for each kind of prompt."""
