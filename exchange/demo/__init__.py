"""A stand-in for the BRP, for the demo and the tests: over real HTTP, with fictional people.

The standard library only, so that it runs as a process of its own without the program.
"""
