"""The law in plain Python: dates in, answers out."""
