"""Secret pages: what the secrets child shows and takes through the window, and when nothing of it may be seen."""
