"""What the file holds that an enforcer weighs (task 12); nothing of the COA, nothing of health."""

from __future__ import annotations

from dataclasses import dataclass

from cases.models import Case
from courses.models import PartCompletion, Trajectory
from guidance.models import TermRecord
from intake.models import Learnability, Outcome
from law.dates import in_words
from pip_plan.models import Objective


@dataclass(frozen=True)
class Known:
    """A label and what is known, in Dutch."""

    label: str
    said: str


def known_of(case: Case) -> list[Known]:
    """Six queries. What is not known says so."""
    test = Learnability.objects.filter(case=case).order_by("-created_at").first()
    rows = [
        ("Geboortedatum", str(case.person.birth_date)),
        ("Doelgroep", case.get_target_group_display()),
        ("Leerbaarheidstoets", test.get_outcome_display() if test else ""),
        ("Leerroute", case.get_route_display() if case.route else ""),
        ("Doelen in het PIP", "; ".join(_goals(case))),
        (
            "Inburgeringstermijn begon op",
            in_words(case.plan_dated_on) if case.plan_dated_on else "",
        ),
        ("Trajecten", "; ".join(_trajectories(case))),
        ("Behaald", "; ".join(_completions(case))),
        ("Omstandigheden", "; ".join(_circumstances(case))),
    ]
    return [Known(label, said or "Nog niet bekend") for label, said in rows]


def _goals(case: Case) -> list[str]:
    held = {"plan__case": case, "plan__dated_on__isnull": False, "plan__decision__revoked_on": None}
    found = Objective.objects.filter(**held).select_related("plan").order_by("-plan__number")
    goals = list(found)
    return [
        f"{one.get_part_display()} ({in_words(one.target_on)})"
        for one in goals
        if one.plan_id == goals[0].plan_id
    ]


def _trajectories(case: Case) -> list[str]:
    found = Trajectory.objects.standing().filter(case=case).select_related("partner")
    return [f"{one.get_kind_display()} bij {one.partner.name}" for one in found]


def _completions(case: Case) -> list[str]:
    found = PartCompletion.objects.filter(case=case, withdrawn_on=None)
    return [f"{one.get_part_display()} ({in_words(one.on)})" for one in found]


def _circumstances(case: Case) -> list[str]:
    """What speaks for the person: reasons that were accepted, and terms that DUO made longer."""
    excused = Outcome.objects.filter(summons__case=case, kind="excused", withdrawn_on=None).count()
    told = [f"{excused} keer een goede reden om niet te komen aanvaard"] if excused else []
    longer = TermRecord.objects.standing().filter(case=case, kind=TermRecord.Kind.EXTENSION)
    return told + [f"termijn verlengd door DUO op {in_words(one.decided_on)}" for one in longer]
