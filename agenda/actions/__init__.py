"""The verbs of appointments, and of the feed by which one's own are read."""

from agenda.actions.appointments import (
    AlreadyCancelled,
    MovedMeanwhile,
    NotThatDay,
    Wanted,
    cancel,
    make,
    move,
)
from agenda.actions.feeds import close_feed, digest_of, open_feed

__all__ = [
    "AlreadyCancelled",
    "MovedMeanwhile",
    "NotThatDay",
    "Wanted",
    "cancel",
    "close_feed",
    "digest_of",
    "make",
    "move",
    "open_feed",
]
