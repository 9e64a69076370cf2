"""Why something cannot be recorded, and the lock under which that is judged."""

from __future__ import annotations

from cases import actions as cases
from cases.models import Case

CLOSED = "Dit dossier is afgesloten. U kunt hier niets meer vastleggen."


class Refused(Exception):
    """It cannot be; the message is Dutch and says the rule. `field` is where to mend it."""

    def __init__(self, message: str, field: str | None = None) -> None:
        self.field = field
        super().__init__(message)


def open_case(case: Case) -> Case:
    """The case, locked, as it is now. Raises Refused when it was closed."""
    held = cases.hold(case)
    if held.phase == Case.Phase.CLOSED:
        raise Refused(CLOSED)
    return held
