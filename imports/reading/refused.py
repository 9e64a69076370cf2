"""Why a file cannot be read."""

from __future__ import annotations


class NotReadable(Exception):
    """The message is Dutch, for who handed the file in, and repeats nothing of what it holds."""
