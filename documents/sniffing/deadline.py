"""A file that asks for too much work is not looked at to the end."""

from __future__ import annotations

import time

from documents.sniffing.verdict import Refused

TOO_MUCH = (
    "Dit bestand is te ingewikkeld om te controleren. Sla het opnieuw op en probeer het nog eens."
)
SECONDS = 1.5


class Deadline:
    """How long one part of the work may take."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.until = time.monotonic() + seconds

    @property
    def passed(self) -> bool:
        return time.monotonic() > self.until

    def keep(self) -> None:
        """Raises Refused when it has passed."""
        if self.passed:
            raise Refused(TOO_MUCH)
