"""Other makers' modules, qualified by our own code and by what it is for: none of them is SoftHSM."""
