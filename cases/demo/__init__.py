"""Fictional people for a demonstration: from the RvIG test set, or made up here.

Whatever the source, it yields Arrivals; `plot` decides what became of each, `admission` records it
with the product's own verbs.
"""
