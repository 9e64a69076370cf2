"""The page of the ladder: every summons with its letter and outcome, and the one next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from accounts.access import Access
from accounts.permissions import Permission
from cases.models import Case, Task
from intake.access import standing_of
from intake.actions.asking import ASKED
from intake.ladder import Step, last_of, next_step, possible_outcomes, why_not_yet
from intake.models import Completion, Outcome, Summons
from intake.wording import ordinal
from law.dates import with_weekday
from law.wi2021 import WI2021
from letters.models import Letter
from letters.states import row

BADGES = {
    None: ("info", "Loopt"),
    "moved": ("neutraal", "Afspraak verzet"),
    "missed": ("let-op", "Niet gekomen"),
    "uncoop": ("let-op", "Niet genoeg meegewerkt"),
    "excused": ("neutraal", "Goede reden"),
    "appeared": ("goed", "Gekomen"),
}
SENDS = {
    Step.AGAIN: ("Stuur een nieuwe oproep", "Nieuwe oproep maken"),
    Step.SECOND: (
        "Stuur de waarschuwing met de tweede oproep",
        "Waarschuwing en tweede oproep maken",
    ),
    Step.THIRD: ("Stuur de derde oproep", "Derde oproep maken"),
}
DONE = "De brede intake is afgerond"
RESTS = "De inburgeraar is gekomen. De oproepen zijn klaar; de brede intake gaat verder."
ABSENCE = (
    "Drie oproepen zijn gemist. De gemeente rondt de brede intake af zonder de inburgeraar,"
    " met wat er al bekend is."
)


@dataclass(frozen=True)
class NextStep:
    """What is to be done: a sentence, one button, and what else is possible."""

    title: str
    text: str = ""
    button: tuple[str, str] | None = None
    others: tuple[tuple[str, str], ...] = ()


def ladder_page(access: Access, case: Case, rungs: list[Summons]) -> dict[str, Any]:
    """What the page shows; as many queries for many summonses as for one."""
    completion: Completion | None = Completion.objects.filter(case=case).first()
    if completion:
        completion.case = case
    letters, outcomes = _letters(rungs, completion), _outcomes(rungs)
    last, why = last_of(rungs), standing_of(case).why_no_summons()
    return {
        "case": {"number": case.number, "url": reverse("desk:case", args=[case.pk])},
        "next": _next(access, case, last, completion, why),
        "task": None if why else _task(case, last, completion),
        "rungs": [_shown(one, letters, outcomes) for one in reversed(rungs)],
        "completion": completion,
        "completion_letter": letters.get(completion.pk) if completion else None,
        "article": str(WI2021.art("14:1")),
        "article_url": WI2021.art("14:1").url,
    }


def _next(
    access: Access, case: Case, last: Summons | None, done: Completion | None, why: str | None
) -> NextStep:
    if done:
        return NextStep(f"{DONE}, zonder de inburgeraar" if done.in_absence else DONE)
    if why or last is None:
        return NextStep("Nu geen volgende stap", why or "")
    step, today = next_step(last), timezone.localdate()
    others = _others(case, last)
    if not_yet := why_not_yet(last, on=today):
        title = SENDS[step][0] if step in SENDS else "Brede intake afronden"
        return NextStep(f"{title} na de termijn", not_yet, None, others)
    if step is Step.OUTCOME:
        return _outcome_step(last, others)
    if step in SENDS:
        title, label = SENDS[step]
        url = reverse("intake:summons_next", args=[case.pk, last.pk])
        return NextStep(title, "", (label, url), others)
    if step is Step.ABSENCE:
        may = access.may(Permission.INTAKE_CONDUCT)
        url = reverse("intake:absence", args=[case.pk])
        button = ("Brede intake afronden zonder de inburgeraar", url) if may else None
        text = ABSENCE if may else f"{ABSENCE} Uw rol mag dit niet doen; vraag een klantmanager."
        return NextStep("Rond de brede intake af", text, button, others)
    return NextStep("Geen volgende oproep nodig", RESTS, None, others)


def _outcome_step(last: Summons, others: tuple[tuple[str, str], ...]) -> NextStep:
    """Before the day of the appointment only a reason not to come can be recorded."""
    possible = possible_outcomes(last, on=timezone.localdate())
    verb = "was" if last.appointment_on < timezone.localdate() else "is"
    when = f"De afspraak {verb} op {with_weekday(last.appointment_on)}."
    if possible == ["excused"]:
        return NextStep("Wacht op de afspraak", when, None, others)
    (label, url), *rest = others
    return NextStep("Leg vast of de inburgeraar is gekomen", when, (label, url), tuple(rest))


def _others(case: Case, last: Summons) -> tuple[tuple[str, str], ...]:
    """The outcome comes first, then moving the appointment or taking back what was recorded."""
    found = []
    outcome = reverse("intake:outcome", args=[case.pk, last.pk])
    if possible := possible_outcomes(last, on=timezone.localdate()):
        known = possible == ["excused"]
        found.append(("Goede reden vastleggen" if known else "Uitkomst vastleggen", outcome))
    if last.end is None:
        found.append(("Afspraak verzetten", reverse("intake:summons_move", args=[case.pk])))
    else:
        url = reverse("intake:correct_outcome", args=[case.pk, last.pk])
        found.append(("Uitkomst intrekken", url))
    return tuple(found)


def _task(case: Case, last: Summons | None, done: Completion | None) -> Task | None:
    """The open task of the next step, which says why its date is what it is."""
    kind = ASKED.get(next_step(last))
    if done or kind is None:
        return None
    found: Task | None = Task.objects.open().filter(case=case, kind=kind).first()
    return found


def _letters(rungs: list[Summons], done: Completion | None) -> dict[Any, dict[str, object]]:
    causes = [one.pk for one in rungs] + ([done.pk] if done else [])
    found = Letter.objects.filter(cause__in=causes).without_texts().with_state()
    return {letter.cause: row(letter) for letter in found}


def _outcomes(rungs: list[Summons]) -> dict[Any, list[Outcome]]:
    """Of each summons, the last first; those that were withdrawn as well."""
    by_pk: dict[Any, list[Outcome]] = {one.pk: [] for one in rungs}
    known = {one.pk: one for one in rungs}
    found = Outcome.objects.filter(summons__in=list(known)).select_related("by")
    for outcome in found.order_by("-on", "-created_at"):
        outcome.summons = known[outcome.summons_id]
        by_pk[outcome.summons_id].append(outcome)
    return by_pk


def _shown(one: Summons, letters: dict[Any, Any], outcomes: dict[Any, Any]) -> dict[str, Any]:
    all_of = outcomes[one.pk]
    return {
        "title": f"{ordinal(one.number).capitalize()} oproep",
        "summons": one,
        "badge": BADGES[one.end],
        "interpreter": one.get_interpreter_display() if one.interpreter else "Geen tolk",
        "letter": letters.get(one.pk),
        "standing": [outcome for outcome in all_of if outcome.withdrawn_on is None],
        "withdrawn": [outcome for outcome in all_of if outcome.withdrawn_on],
    }
