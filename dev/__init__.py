"""What stands behind dev.py; only the standard library, for it runs before an installation."""
