"""Pictures of codes are read in a process of their own, fenced in, as nobody vouches for them."""
