"""Who arrives in a municipality, and what happened to them since: what every source yields."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from random import Random

from cases.models import Task
from cases.models.case import Phase, TargetGroup
from cases.partial_date import PartialDate


class Reason(Enum):
    """Why someone is left out."""

    OUTSIDE = "BSN buiten de gereserveerde testreeksen"
    NOT_A_BSN = "geen geldig BSN"
    DOUBLE = "BSN dat al op een eerdere regel staat"
    TEXT = "naam of adres met een teken dat niet mag, of te lang"
    NO_NAME = "geen naam"
    BROKEN = "ander aantal kolommen dan de eerste regel"
    BIRTH_DATE = "geboortedatum die niet bestaat"
    YOUNG = "nog geen 16 jaar: niet inburgeringsplichtig"
    PENSION = "AOW-leeftijd bereikt: niet inburgeringsplichtig"

    @property
    def names_rows(self) -> bool:
        """Whether someone must look at the file; an age is no fault in it."""
        return self not in {Reason.YOUNG, Reason.PENSION}


@dataclass(frozen=True)
class Skipped:
    """Someone left out: which line of the source, and why. Never who."""

    row: int
    reason: Reason


@dataclass(frozen=True)
class Errand:
    """A task that a colleague set themselves."""

    title: str
    added_on: date
    due_on: date
    waiting_for: Task.Waiting = Task.Waiting.NOBODY
    done_on: date | None = None


@dataclass(frozen=True)
class Course:
    """What happened in a case up to now."""

    target_group: TargetGroup
    phase: Phase
    notified_on: date
    registered_on: date | None
    opened_on: date
    plan_dated_on: date | None = None
    closed_on: date | None = None
    ground: str = ""
    deceased_on: date | None = None
    errands: tuple[Errand, ...] = ()
    colleague: str = ""  # whose case it must be, by e-mail address


@dataclass(frozen=True)
class Arrival:
    """A fictional person as a source describes them. `home` is the code of the municipality."""

    row: int
    home: str
    bsn: str | None
    family_name: str
    prefix: str = ""
    given_names: str = ""
    birth_date: PartialDate | None = None
    deceased: bool = False
    secrecy: bool = False
    street: str = ""
    postcode: str = ""
    city: str = ""
    course: Course | None = field(default=None, compare=False)  # already decided

    @property
    def key(self) -> str:
        """The same at every reading of the same source."""
        return self.bsn or f"row {self.row}"


@dataclass(frozen=True)
class Batch:
    """What a source holds."""

    arrivals: list[Arrival]
    skipped: list[Skipped]


def dice(*about: str) -> Random:
    """Chance that falls the same way every time for the same subject."""
    return Random("|".join(about))  # noqa: S311  # for fiction, not for secrets
