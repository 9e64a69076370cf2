"""What providers tell us: the columns of their monthly files, and how a row is read."""
