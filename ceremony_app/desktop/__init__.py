"""The desktop face (PySide6 widgets): it renders the engine's prompts and decides nothing."""
