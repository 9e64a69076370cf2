"""Lists of what must go, as their pages tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from accounts.access import Access
from accounts.people import names_of
from cases.models import Case, Person
from retention.access import note_shown
from retention.models import DestructionItem, DestructionList, Residual
from retention.models.list import Ground

# How the rows of an app are called; what is not named here is "Overig".
PARTS = {
    "cases": "Persoon en dossier",
    "agenda": "Afspraken",
    "letters": "Brieven",
    "documents": "Post en documenten",
    "intake": "Plicht, oproepen en brede intake",
    "pip_plan": "PIP",
    "courses": "Trajecten, uren en examens",
    "guidance": "Gesprekken en begeleiding",
    "enforcement": "Handhaving",
    "decisions": "Besluiten, bezwaar en beroep",
    "duo": "Meldingen aan DUO",
    "exchange": "Leveringen en BRP",
    "audit": "Geschiedenis van gegevens",
    "retention": "Bewaarde kern en redenen om te bewaren",
}


@dataclass(frozen=True)
class Someone:
    """A line of a list: who it is as long as they are here."""

    item: DestructionItem
    name: str
    numbers: str
    excepted_by: str

    @property
    def ground(self) -> str:
        return str(Ground(self.item.ground).label)

    @property
    def state(self) -> str:
        """What became of it, in Dutch; nothing while it is to be done."""
        if self.item.excepted_on:
            return f"Uitgezonderd: {self.item.get_excepted_why_display().lower()}"
        return str(self.item.get_outcome_display()) if self.item.outcome else ""


def state_of(one: DestructionList) -> tuple[str, str]:
    """How far a list is: the kind of badge, and the words."""
    if one.refused_on:
        return "fout", "Geweigerd: de lijst is veranderd"
    if one.cancelled_on:
        return "neutraal", "Afgelast"
    if one.done_on:
        return "goed", "Uitgevoerd"
    if one.started_on:
        return "info", "Wordt uitgevoerd"
    if one.approved_on:
        return "info", "Goedgekeurd, in de bedenktijd"
    return ("let-op", "Wacht op goedkeuring") if one.reviewed_on else ("let-op", "Te beoordelen")


def with_counts(lists: QuerySet[DestructionList]) -> QuerySet[DestructionList]:
    """Each with how many people are on it, and how many of them were excepted."""
    return lists.annotate(
        people=Count("items"), excepted=Count("items", filter=Q(items__excepted_on__isnull=False))
    )


def counted(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """How many rows of which part of the work, most of them first."""
    found: Counter[str] = Counter()
    for table, number in counts.items():
        app = next((name for name in PARTS if table.startswith(f"{name}_")), "")
        found[PARTS.get(app, "Overig")] += number
    return found.most_common()


def people_on(items: Sequence[DestructionItem], access: Access) -> list[Someone]:
    """Who they are; four queries. That they are shown is written down first."""
    keys = [item.subject for item in items]
    cases = Case.objects.filter(person__in=keys).order_by("number")
    numbers: dict[UUID, list[str]] = {}
    shown: list[UUID] = []
    for person, pk, number in cases.values_list("person", "pk", "number"):
        numbers.setdefault(person, []).append(number)
        shown.append(pk)
    note_shown(access, shown)
    names = {one.pk: one.list_name for one in Person.objects.filter(pk__in=keys)}
    cores = set(Residual.objects.filter(pk__in=keys).values_list("pk", flat=True))
    names |= dict.fromkeys(cores, "Bewaarde kern")
    who = names_of(item.excepted_by for item in items)
    return [
        Someone(
            item=item,
            name=names.get(item.subject, "Niet meer aanwezig"),
            numbers=", ".join(numbers.get(item.subject, [])),
            excepted_by=who.get(item.excepted_by, ""),
        )
        for item in items
    ]


def steps_of(one: DestructionList) -> list[tuple[str, date, str]]:
    """What was done with the list: what, on which day, by whom."""
    who = names_of([one.reviewed_by, one.approved_by, one.cancelled_by])
    steps = (
        ("Voorgesteld door het systeem", one.proposed_on, None),
        ("Beoordeeld", one.reviewed_on, one.reviewed_by),
        ("Goedgekeurd", one.approved_on, one.approved_by),
        ("Afgelast", one.cancelled_on, one.cancelled_by),
        ("Geweigerd: de lijst is veranderd", one.refused_on, None),
        ("Vernietiging begonnen", one.started_on, None),
        ("Vernietiging klaar", one.done_on, None),
    )
    return [(what, day, who.get(by, "")) for what, day, by in steps if day]
