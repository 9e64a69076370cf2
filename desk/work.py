"""Mijn werk: the tasks of a colleague, each with its date, its reason and one thing to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import note_shown, visible_cases
from cases.models import Case, Task
from desk.coming import coming
from pip_plan.signals import KINDS as SIGNALS

# What the page of the summons is opened for, and why.
CALLS: dict[str, tuple[str, str]] = {
    Task.Kind.SUMMONS: (
        "Oproep maken",
        "Deze persoon wacht op een oproep voor de brede intake.",
    ),
    Task.Kind.OUTCOME: ("Uitkomst vastleggen", "Op deze dag is de afspraak voor de brede intake."),
    Task.Kind.AGAIN: ("Oproep maken", "De reden om niet te komen is aanvaard."),
    Task.Kind.SECOND: ("Oproep openen", "De eerste oproep is gemist."),
    Task.Kind.THIRD: ("Oproep openen", "De tweede oproep is gemist."),
    Task.Kind.ABSENCE: ("Oproep openen", "Drie oproepen zijn gemist."),
}
# Where other legal tasks are done: the button, its page, who may do it, and why it is there.
PAGES: dict[str, tuple[str, str, Permission, str]] = {
    Task.Kind.OBJECTION: (
        "Besluiten openen",
        "decisions:decisions",
        Permission.OBJECTION_MANAGE,
        "Er is bezwaar gemaakt. Het college beslist daarop binnen de termijn van de wet.",
    ),
    Task.Kind.REVIEW: (
        "Besluiten openen",
        "decisions:decisions",
        Permission.DECISION_VIEW,
        "Een besluit geldt niet meer. Kijk wat daarop steunde.",
    ),
    Task.Kind.PLAN: (
        "PIP openen",
        "pip_plan:plan",
        Permission.PLAN_VIEW,
        "De gemeente stelt het PIP op tijd vast. Dat moet van de wet.",
    ),
    Task.Kind.TALK: (
        "Gesprek vastleggen",
        "guidance:overview",
        Permission.GUIDANCE_MANAGE,
        "Op deze dag is het voortgangsgesprek gepland.",
    ),
    Task.Kind.BIO: (
        "Advies vastleggen",
        "guidance:term",
        Permission.TERM_MANAGE,
        "DUO wacht op het advies van de gemeente.",
    ),
    Task.Kind.RELIEF: (
        "Ontzorgen openen",
        "guidance:relief",
        Permission.RELIEF_MANAGE,
        "De 6 maanden van ontzorgen zijn dan voorbij.",
    ),
    Task.Kind.FINE: (
        "Handhaving openen",
        "enforcement:overview",
        Permission.FINE_VIEW,
        "Er is een rapport van een overtreding. Beslis binnen 13 weken.",
    ),
    Task.Kind.PAY: (
        "Handhaving openen",
        "enforcement:overview",
        Permission.FINE_VIEW,
        "Op deze dag moet een boete betaald zijn.",
    ),
    Task.Kind.TELL: (
        "Doorgeven aan DUO",
        "duo:reports",
        Permission.DUO_TELL,
        "DUO moet dit van de gemeente horen.",
    ),
}
MOST = 100  # rows of Mijn werk; more is not a day's work


@dataclass(frozen=True)
class Row:
    """One task, as every list of tasks shows it."""

    id: str
    title: str
    reason: str
    case_number: str
    person_name: str
    case_url: str
    due: date
    overdue: bool
    article: str
    article_url: str
    steps: list[str]
    waiting_for: str
    action_label: str
    action_url: str
    action_is_post: bool
    wait_url: str


@dataclass(frozen=True)
class Kpi:
    number: str
    label: str
    url: str


def row(task: Task, *, today: date, access: Access) -> Row:
    """A task with the one button that brings it further."""
    case, may_act = task.case, access.may(Permission.TASK_MANAGE)
    case_url = reverse("desk:case", args=[case.pk])
    completes = may_act and (not task.is_legal or task.kind in SIGNALS)
    label, url = _closing(task) if completes else _way_on(task, access, case_url)
    return Row(
        id=str(task.pk),
        title=task.name,
        reason=_reason(task, access.user.pk),
        case_number=case.number,
        person_name=case.person.full_name,
        case_url=case_url,
        due=task.due_on,
        overdue=task.is_overdue(today),
        article=task.article,
        article_url=task.article_url,
        steps=task.explanation(),
        waiting_for=task.get_waiting_for_display() if task.waiting_for else "",
        action_label=label,
        action_url=url,
        action_is_post=completes,
        wait_url=reverse("cases:waiting", args=[task.pk]) if may_act else "",
    )


def _closing(task: Task) -> tuple[str, str]:
    """The button that finishes a task of one's own, or a signal."""
    if task.kind in SIGNALS:
        return "Besproken", reverse("pip_plan:signal", args=[task.case_id, task.pk])
    return "Taak afronden", reverse("cases:completion", args=[task.pk])


def _way_on(task: Task, access: Access, case_url: str) -> tuple[str, str]:
    """Where the decision is taken that a legal task asks for, as far as this user takes it."""
    if task.kind in CALLS and access.may(Permission.SUMMONS_SEND):
        return CALLS[task.kind][0], reverse("intake:summons", args=[task.case_id])
    if task.kind in PAGES and access.may(PAGES[task.kind][2]):
        label, page, *_ = PAGES[task.kind]
        return label, reverse(page, args=[task.case_id])
    return "Dossier openen", case_url


def _reason(task: Task, viewer: UUID) -> str:
    if task.kind in CALLS:
        return CALLS[task.kind][1]
    if task.kind in PAGES:
        return PAGES[task.kind][3]
    if task.kind in SIGNALS:
        return "Bespreek dit, of regel het. Druk daarna op Besproken."
    if task.kind == Task.Kind.TERM:
        return "Op deze dag moet de inburgeraar aan de plicht hebben voldaan."
    mine = task.added_by == viewer
    return (
        "U hebt deze taak zelf toegevoegd." if mine else "Een collega heeft deze taak toegevoegd."
    )


def my_work(access: Access, *, today: date) -> dict[str, list[Any]]:
    """Open tasks by urgency: today (and before), this week, later, and waiting for others.

    `coming` is who is expected today and tomorrow.
    """
    cases = visible_cases(access)
    tasks = Task.objects.open().of(access.user).filter(case__in=cases).with_case()
    groups: dict[str, list[Row]] = {"today": [], "week": [], "later": [], "waiting": []}
    found = list(tasks.order_by("due_on", "created_at")[:MOST])
    expected = coming(access, today=today)
    shown = [*(task.case for task in found), *(one.case for one in expected)]
    note_shown(access, shown, page="my_work")
    for task in found:
        groups[_group(task, today)].append(row(task, today=today, access=access))
    return {**groups, "coming": expected}


def _group(task: Task, today: date) -> str:
    if task.waiting_for and not task.is_overdue(today):
        return "waiting"
    if task.due_on <= today:
        return "today"
    return "week" if task.due_on <= today + timedelta(days=6 - today.weekday()) else "later"


def counts(access: Access, *, today: date) -> list[Kpi]:
    """Four numbers of one's own cases, in one query; each leads to its list."""
    mine: QuerySet[Case] = visible_cases(access).filter(assignee=access.user)
    is_open = ~Q(phase=Case.Phase.CLOSED)
    found = mine.aggregate(
        open=Count("pk", filter=is_open),
        overdue=Count("pk", filter=is_open & Q(next_due__lt=today)),
        week=Count("pk", filter=Q(next_due__gte=today, next_due__lte=today + timedelta(days=7))),
        month=Count("pk", filter=Q(next_due__gte=today, next_due__lte=today + timedelta(days=30))),
    )
    start = f"{reverse('desk:cases')}?mine=on"
    return [
        Kpi(str(found["open"]), "Lopende dossiers", f"{start}&open=on"),
        Kpi(str(found["overdue"]), "Datum verstreken", f"{start}&due=verstreken"),
        Kpi(str(found["week"]), "Datum binnen 7 dagen", f"{start}&due=week"),
        Kpi(str(found["month"]), "Datum binnen 30 dagen", f"{start}&due=maand"),
    ]
