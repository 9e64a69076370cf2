"""The case page: who it is, what must be done next, what was recorded and what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from accounts.access import Access
from accounts.models import User
from accounts.permissions import Permission
from audit.models import Event
from cases import notebook
from cases.facts import FACTS, Fact, in_text
from cases.models import Case, Correction, Task, TvsRecord
from cases.rules import status
from desk.work import Row, row
from privacy.reading import readable
from tenancy.models import policy_of

TIMELINE = 50
CLOSED_KINDS = {  # events that tell what exists
    Event.Kind.TVS_RECORDED: Permission.TVS_VIEW,
    Event.Kind.NOTE_CHOSEN: Permission.NOTE_VIEW,
}
NOTES = 3


@dataclass(frozen=True)
class ShownFact:
    label: str
    value: str
    correct_url: str


@dataclass(frozen=True)
class FactGroup:
    title: str
    facts: list[ShownFact]


@dataclass(frozen=True)
class Happening:
    """A line of the timeline."""

    on: date
    what: str
    who: str
    detail: str
    basis: str


def facts(case: Case, access: Access) -> list[FactGroup]:
    """The recorded facts that this user may see, with where each is corrected."""
    groups: dict[str, list[ShownFact]] = {}
    for fact in FACTS.values():
        if not fact.readable_by(access):
            continue
        shown = ShownFact(fact.label, fact.shown(case), _correct_url(case, fact, access))
        groups.setdefault(fact.group, []).append(shown)
    found = [FactGroup(title, shown) for title, shown in groups.items()]
    return [*found, *_tvs(case, access)]


def _tvs(case: Case, access: Access) -> list[FactGroup]:
    """What the COA handed over; without the permission it is not even asked for."""
    opened = readable(TvsRecord, access.permissions) - {"created_at"}
    kept = TvsRecord.objects.filter(case=case).first() if opened else None
    if kept is None:
        return []
    kept.case = case
    shown = [
        ShownFact(_label(str(field.verbose_name)), in_text(getattr(kept, field.name)), "")
        for field in TvsRecord._meta.concrete_fields
        if field.name in opened
    ]
    return [FactGroup("Gegevens van het COA (TVS)", shown)]


def _label(name: str) -> str:
    return name[:1].upper() + name[1:]


def _correct_url(case: Case, fact: Fact, access: Access) -> str:
    may = access.may(Permission.CASE_CORRECT)
    return reverse("cases:corrections", args=[case.pk, fact.name]) if may else ""


def tasks(case: Case, access: Access, *, today: date) -> tuple[list[Row], list[Row]]:
    """Open tasks by date, and the last ten that were done."""
    found = list(Task.objects.filter(case=case).with_case().order_by("due_on"))
    may_act = access.may(Permission.TASK_MANAGE)
    is_open = [task for task in found if task.is_open]
    is_done = [task for task in found if task.done_on][-10:]
    shown = [
        [row(task, today=today, may_act=may_act, viewer=access.user.pk) for task in part]
        for part in (is_open, is_done)
    ]
    return shown[0], shown[1]


def badges(case: Case, *, today: date) -> list[tuple[str, str]]:
    """How the case stands, and what one must know before acting."""
    closed = case.phase == Case.Phase.CLOSED
    soon = policy_of(today).soon_days
    shown = [status(next_due=case.next_due, closed=closed, today=today, soon_days=soon)]
    shown.append(("info", case.get_phase_display()))
    if case.person.secrecy:
        shown.append(("let-op", "Geheimhouding"))
    if case.person.deceased_on:
        shown.append(("neutraal", "Overleden"))
    return shown


def actions(case: Case, access: Access) -> list[tuple[str, str]]:
    """What this user can do with the case: words and address."""
    wanted = [
        (Permission.TASK_MANAGE, "Taak toevoegen", "cases:tasks"),
        (Permission.CASE_ASSIGN, "Dossier toewijzen", "cases:assignment"),
        (Permission.NOTE_VIEW, "Notities", "cases:notes"),
    ]
    if case.phase == Case.Phase.CLOSED:
        wanted = wanted[1:]
    return [(label, reverse(name, args=[case.pk])) for p, label, name in wanted if access.may(p)]


def notes(case: Case, access: Access) -> tuple[list[notebook.Written], int] | None:
    """The newest notes and how many there are; who may not read them does not ask for them."""
    return notebook.latest(case, NOTES) if access.may(Permission.NOTE_VIEW) else None


def timeline(case: Case, access: Access, tasks: Iterable[Row]) -> list[Happening]:
    """The last fifty events, newest first, with old and new of each correction."""
    hidden = [kind for kind, needed in CLOSED_KINDS.items() if not access.may(needed)]
    known = Event.objects.filter(case=case.pk).exclude(kind__in=hidden)
    events = list(known.order_by("-id")[:TIMELINE])
    people = _names({event.actor for event in events if event.actor})
    changes = {
        f"{correction._meta.label}:{correction.pk}": _change(correction, case, access)
        for correction in Correction.objects.filter(case=case)
    }
    changes |= {f"{Task._meta.label}:{shown.id}": shown.title for shown in tasks}
    return [
        Happening(
            on=event.on,
            what=" · ".join(part for part in (event.get_kind_display(), event.detail) if part),
            who=people.get(event.actor, "Automatisch") if event.actor else "Automatisch",
            detail=changes.get(event.subject, ""),
            basis=event.basis,
        )
        for event in events
    ]


def _names(users: set[UUID]) -> dict[UUID, str]:
    return dict(User.objects.filter(pk__in=users).values_list("pk", "name"))


def _change(correction: Correction, case: Case, access: Access) -> str:
    correction.case = case  # already loaded, with the keys of its person
    if not FACTS[correction.fact].readable_by(access):
        return f"Reden: {correction.reason}"
    return f"Was: {correction.old}. Is nu: {correction.new}. Reden: {correction.reason}"
