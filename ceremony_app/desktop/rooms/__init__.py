"""The rooms around a ceremony: what is done before one begins and after it ended."""
