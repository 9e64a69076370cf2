"""The case page: who it is, what must be done next, what was recorded and what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse

from accounts.access import Access
from accounts.models import User
from accounts.permissions import Permission
from audit.models import Event
from cases import notebook
from cases.addresses import moves_of
from cases.contacts import contact_rows, details_of
from cases.facts import DUTY, FACTS, NOT_TYPED, Fact, in_text
from cases.forms.contact_moment import REMINDERS
from cases.models import Case, ContactDetails, ContactMoment, Correction, Task, TvsRecord
from cases.rules import status
from cases.tvs_list import label
from desk.work import Row, row
from intake.models import Duty
from intake.shown import group_changes, in_short
from law.dates import in_words
from law.pw import PW
from letters.access import closed_kinds
from privacy.reading import readable
from tenancy.models import policy_of

TIMELINE = 50
TVS_SHORT = ("received_on", "linked_on", "handed_over_on", "handover")  # the rest has its page
DECIDED = ("decision_", "objection_")
FINED = ("breach_", "fine_", "duo_fine_")
CLOSED_KINDS = {  # events that tell what exists
    **{kind: Permission.DECISION_VIEW for kind in Event.Kind if kind.startswith(DECIDED)},
    Event.Kind.TVS_RECORDED: Permission.TVS_VIEW,
    Event.Kind.TVS_CHANGED: Permission.TVS_VIEW,
    Event.Kind.HEALTH_NOTED: Permission.HEALTH_MANAGE,
    Event.Kind.RELIEF_STARTED: Permission.RELIEF_MANAGE,
    Event.Kind.RELIEF_ENDED: Permission.RELIEF_MANAGE,
    **{kind: Permission.FINE_VIEW for kind in Event.Kind if kind.startswith(FINED)},
    **{kind: Permission.PROVIDER_DELIVER for kind in Event.Kind if kind.startswith("delivery_")},
    Event.Kind.NOTE_CHOSEN: Permission.NOTE_VIEW,
}
CLOSED_TASKS = {
    Task.Kind.RELIEF: Permission.RELIEF_MANAGE,  # tells that there is bijstand
    Task.Kind.FINE: Permission.FINE_VIEW,
    Task.Kind.PAY: Permission.FINE_VIEW,
}
NOTES = 3


@dataclass(frozen=True)
class ShownFact:
    label: str
    value: str
    correct_url: str
    correct_label: str = "Corrigeren"


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


def facts(case: Case, access: Access, *, duty: Duty | None) -> list[FactGroup]:
    """The recorded facts that this user may see, with where each is corrected."""
    groups: dict[str, list[ShownFact]] = {}
    for fact in FACTS.values():
        if not fact.readable_by(access):
            continue
        shown = ShownFact(fact.label, fact.shown(case), _correct_url(case, fact, access))
        groups.setdefault(fact.group, []).append(shown)
    page = _duty_url(case, access)
    groups[DUTY].insert(0, ShownFact("Inburgeringsplicht", in_short(duty), page))
    found = [FactGroup(title, shown) for title, shown in groups.items()]
    return [*found, *_contact(case, access), *_tvs(case, access)]


def _contact(case: Case, access: Access) -> list[FactGroup]:
    """How the person is reached."""
    opened = readable(ContactDetails, access.permissions)
    kept = details_of(case) if opened else None
    may = access.may(Permission.CONTACT_MANAGE)
    url = reverse("cases:contact", args=[case.pk]) if may else ""
    shown = [
        ShownFact(label, value, url, "Wijzigen")
        for name, label, value in contact_rows(kept)
        if name in opened
    ]
    return [FactGroup("Contact", shown)]


def quick_contact(case: Case, access: Access) -> dict[str, Any] | None:
    """The buttons by which contact is kept, for who may."""
    if not access.may(Permission.CONTACT_MANAGE):
        return None
    return {
        "url": reverse("cases:contact_moments", args=[case.pk]),
        "kinds": ContactMoment.Kind.choices,
        "reminders": REMINDERS,
    }


def _tvs(case: Case, access: Access) -> list[FactGroup]:
    """What the COA handed over; without the permission it is not even asked for."""
    opened = readable(TvsRecord, access.permissions) & set(TVS_SHORT)
    kept = TvsRecord.objects.filter(case=case).first() if opened else None
    if kept is None:
        return []
    kept.case = case
    shown = [
        ShownFact(label(TvsRecord, name), in_text(value), "")
        for name in TVS_SHORT
        if name in opened and (value := getattr(kept, name)) is not None
    ]
    return [FactGroup("Gegevens van het COA (TVS)", shown)]


def _correct_url(case: Case, fact: Fact, access: Access) -> str:
    if fact.from_history:
        return _duty_url(case, access)
    may = access.may(Permission.CASE_CORRECT)
    return reverse("cases:corrections", args=[case.pk, fact.name]) if may else ""


def _duty_url(case: Case, access: Access) -> str:
    """What follows from records of the duty is corrected there."""
    may = access.may(Permission.DUTY_MANAGE)
    return reverse("intake:duty", args=[case.pk]) if may else ""


def tasks(case: Case, access: Access, *, today: date) -> tuple[list[Row], list[Row]]:
    """Open tasks by date, and the last ten that were done."""
    hidden = [kind for kind, needed in CLOSED_TASKS.items() if not access.may(needed)]
    open_to_all = Task.objects.filter(case=case).exclude(kind__in=hidden)
    found = list(open_to_all.with_case().order_by("due_on"))
    is_open = [task for task in found if task.is_open]
    is_done = [task for task in found if task.done_on][-10:]
    shown = [
        [row(task, today=today, access=access) for task in part] for part in (is_open, is_done)
    ]
    return shown[0], shown[1]


def badges(case: Case, *, duty: Duty | None, today: date) -> list[tuple[str, str]]:
    """How the case stands, and what one must know before acting."""
    closed = case.phase == Case.Phase.CLOSED
    soon = policy_of(today).soon_days
    paused = case.paused_since is not None
    shown = [
        status(next_due=case.next_due, closed=closed, today=today, soon_days=soon, paused=paused)
    ]
    shown.append(("info", case.get_phase_display()))
    if duty is None and not closed:
        shown.append(("let-op", "Inburgeringsplicht nog niet vastgesteld"))
    if case.paused_since and not closed:
        since = in_words(case.paused_since)
        shown.append(("let-op", f"Gepauzeerd sinds {since} wegens tijdelijke vrijstelling"))
    if case.person.secrecy:
        shown.append(("let-op", "Geheimhouding"))
    if case.person.deceased_on:
        shown.append(("neutraal", "Overleden"))
    return shown


def actions(case: Case, access: Access, *, duty: Duty | None) -> list[tuple[str, str]]:
    """What this user can do with the case: words and address."""
    wanted = [
        (Permission.TASK_MANAGE, "Taak toevoegen", "cases:tasks"),
        (Permission.CASE_ASSIGN, "Dossier toewijzen", "cases:assignment"),
        (Permission.CASE_CORRECT, "Adres wijzigen", "cases:address"),
    ]
    if duty is None:
        establish = (Permission.DUTY_MANAGE, "Inburgeringsplicht vaststellen", "intake:duty")
        wanted.insert(0, establish)
    if case.phase == Case.Phase.CLOSED:
        wanted = wanted[-2:]
    return [(label, reverse(name, args=[case.pk])) for p, label, name in wanted if access.may(p)]


def notes(case: Case, access: Access) -> tuple[list[notebook.Written], int] | None:
    """The newest notes and how many there are; who may not read them does not ask for them."""
    return notebook.latest(case, NOTES) if access.may(Permission.NOTE_VIEW) else None


def timeline(case: Case, access: Access, tasks: Iterable[Row]) -> list[Happening]:
    """The last fifty events, newest first, with old and new of each correction."""
    hidden = [kind for kind, needed in CLOSED_KINDS.items() if not access.may(needed)]
    known = Event.objects.filter(case=case.pk).exclude(kind__in=hidden)
    if not access.may(Permission.RELIEF_MANAGE):
        known = known.exclude(basis__endswith=PW.title)
    known = known.exclude(detail__in=[kind.label for kind in closed_kinds(access)])
    events = list(known.order_by("-id")[:TIMELINE])
    people = _names({event.actor for event in events if event.actor})
    changes = {
        f"{correction._meta.label}:{correction.pk}": _change(correction, case, access)
        for correction in Correction.objects.filter(case=case)
    }
    changes |= group_changes(case)
    if any(event.kind == Event.Kind.ADDRESS_CHANGED for event in events):
        changes |= moves_of(case)
    changes |= {f"{Task._meta.label}:{shown.id}": shown.title for shown in tasks}
    return [
        Happening(
            on=event.on,
            what=" · ".join(part for part in (event.said, event.detail) if part),
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
    fact = FACTS.get(correction.fact) or NOT_TYPED[correction.fact]
    if not fact.readable_by(access):
        return f"Reden: {correction.reason}"
    return f"Was: {correction.old}. Is nu: {correction.new}. Reden: {correction.reason}"
