"""The records from which a message is made. Loading the case has authorised."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django.db.models import Model

from cases.models import Case, ContactDetails, Person
from courses.models import Ending, EndTalk, Session, Signing, Start, Trajectory
from enforcement.models import Breach, Fine
from guidance.models import Help, Relief
from intake.models import Completion, Learnability, Schooling, Summons, Talk
from partners.models import Partner
from pip_plan.access import objectives_of, versions_of
from pip_plan.models import Objective, Plan
from tenancy.models import Municipality

# What each name in a message is a record of: E005 asks this for the field's recipients.
RECORDS: dict[str, type[Model]] = {
    "case": Case,
    "person": Person,
    "contact": ContactDetails,
    "trajectory": Trajectory,
    "help": Help,
    "plan": Plan,
    "first": Plan,
    "earlier": Plan,
    "objective": Objective,
    "home": Municipality,
    "relief": Relief,
    "talk": Talk,
    "completion": Completion,
    "session": Session,
    "signing": Signing,
    "map_start": Start,
    "end_talk": EndTalk,
    "lowering": Plan,
    "test": Learnability,
    "route_start": Start,
    "route_end": Ending,
    "partner": Partner,
    "start": Start,
    "ending": Ending,
    "summons": Summons,
    "fine": Fine,
    "breach": Breach,
    "schooling": Schooling,
}


def facts_of(case: Case, subject: Trajectory | Help) -> dict[str, Any]:
    """Of one traject, or of the maatschappelijke begeleiding: four queries at most.

    Versions of which the decision was revoked tell nobody anything.
    """
    signed = [one for one in versions_of(case).signed if one.decision.revoked_on is None]
    oldest_first = signed[::-1]
    plan = signed[0] if signed else None
    changes = [{"plan": later, "earlier": earlier} for earlier, later in pairwise(oldest_first)]
    contact = ContactDetails.objects.filter(person=case.person).first()
    if contact is not None:
        contact.person = case.person
    name = "trajectory" if isinstance(subject, Trajectory) else "help"
    return {
        "case": case,
        "person": case.person,
        "contact": contact,
        name: subject,
        "plan": plan,
        "first": oldest_first[0] if signed else None,
        "changes": changes,
        "route_changes": [one for one in changes if one["plan"].route != one["earlier"].route],
        "objectives": [{"objective": one} for one in objectives_of(plan)] if plan else [],
    }
