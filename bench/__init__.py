"""What is measured and how: one command, one table (`python3 dev.py bench`)."""
