"""Maatschappelijke begeleiding: start it, note its conversations, end it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from guidance.actions.refusing import Refused, open_case
from guidance.models import Help, HelpTalk
from law.bi2021 import BI2021
from law.wi2021 import WI2021
from partners.models import Partner

BASIS, START = WI2021.art("13:1"), BI2021.art("5.1")
NOT_ASYLUM = f"Maatschappelijke begeleiding is er voor asielstatushouders ({BASIS})."
NOT_REGISTERED = (
    "De begeleiding begint met de inschrijving in de BRP van uw gemeente. Leg die eerst vast"
    f" ({START})."
)
GONE = "Een collega heeft de begeleiding net al beëindigd."


def why_no_help(case: Case) -> str:
    """Why the help cannot begin, in Dutch; empty when it can."""
    if case.target_group != Case.TargetGroup.ASYLUM:
        return NOT_ASYLUM
    return "" if case.registered_on else NOT_REGISTERED


@transaction.atomic
def start_help(
    *,
    case: Case,
    agreements: str,
    partner: Partner | None,
    enrolled_on: date | None,
    by: User,
    on: date,
) -> Help:
    """It runs from the day of registration in the BRP. Raises Refused."""
    held = open_case(case)
    if (why := why_no_help(held)) or held.registered_on is None:
        raise Refused(why)
    if Help.objects.filter(case=held, ended_on=None).exists():
        raise Refused("De begeleiding loopt al.")
    if (partner is None) != (enrolled_on is None):
        raise Refused("Vul de aanbieder en de dag van aanmelding allebei in.", "enrolled_on")
    made = Help(
        municipality_id=held.municipality_id,
        case=held,
        asylum=True,
        starts_on=held.registered_on,
        partner=partner,
        enrolled_on=enrolled_on,
        agreements=agreements,
        started_by=by.pk,
    )
    made.save()
    record(Event.Kind.GUIDANCE_STARTED, made, by=by.pk, on=on, case=held.pk, basis=START)
    return made


@transaction.atomic
def note_help_talk(*, help: Help, held_on: date, report: str, by: User, on: date) -> HelpTalk:
    """What was spoken of, in short. Raises Refused."""
    _running(help)
    if not help.starts_on <= held_on <= on:
        raise Refused("Deze dag ligt niet in de tijd van de begeleiding.", "held_on")
    home = help.municipality_id
    made = HelpTalk(municipality_id=home, help=help, held_on=held_on, report=report, noted_by=by.pk)
    made.save()
    record(Event.Kind.GUIDANCE_RECORDED, made, by=by.pk, on=on, case=help.case_id, basis=BASIS)
    return made


@transaction.atomic
def end_help(*, help: Help, ended_on: date, why: str, by: User, on: date) -> None:
    """The last day and why. Raises Refused."""
    _running(help)
    if not help.starts_on <= ended_on <= on:
        raise Refused("Deze dag ligt niet in de tijd van de begeleiding.", "ended_on")
    help.ended_on, help.ended_why = ended_on, why
    help.save(update_fields=["ended_on", "ended_why"])
    record(Event.Kind.GUIDANCE_ENDED, help, by=by.pk, on=on, case=help.case_id, basis=BASIS)


def _running(help: Help) -> None:
    help.case = open_case(help.case)
    if not Help.objects.filter(pk=help.pk, ended_on=None).exists():
        raise Refused(GONE)
