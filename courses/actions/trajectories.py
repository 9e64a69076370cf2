"""Agree on a traject with a partner, offer it, let it begin and end."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from courses import duo_rules
from courses.actions.hours import standing
from courses.actions.locked import kept, lock
from courses.models import Ending, Start, Trajectory
from courses.standing import Refused, refuse, school_of, standing_of
from duo import actions as duo
from duo.models import Report
from law.wi2021 import WI2021
from partners.models import ContactPerson, Partner

BASIS = WI2021.art("15:1")
OFFER = WI2021.art("16:1")
KIND, TOLD = Trajectory.Kind, Report.Kind
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # no digit: never taken for a number of a person or a case
ONE_SCHOOL = (KIND.COURSE, KIND.EDUCATION, KIND.Z_LESSONS)
OF_PARTNER = {
    KIND.COURSE: {Partner.Kind.COURSE},
    KIND.EDUCATION: {Partner.Kind.EDUCATION},
    KIND.Z_LESSONS: {Partner.Kind.Z_ROUTE, Partner.Kind.COURSE},
    KIND.Z_ACTIVITY: {Partner.Kind.Z_ROUTE},
    KIND.PVT: {Partner.Kind.PVT},
    KIND.MAP: {Partner.Kind.MAP},
    KIND.KNM: {Partner.Kind.COURSE, Partner.Kind.EDUCATION},
}


@transaction.atomic
def add_trajectory(
    *, case: Case, partner: Partner, kind: str, by: User, on: date, **agreed: Any
) -> Trajectory:
    """A traject at this partner; with `offered_on` it is an inburgeringsaanbod (Wi art. 16).

    `agreed`: contact, name, literacy, language, knm, hours, offered_on, planned_start, planned_end.
    Raises Refused with the rule of the law or of DUO that it breaks.
    """
    held = lock(case)
    _refuse(held, partner, kind, agreed)
    row = Trajectory(partner=partner, kind=kind, reference=new_reference(), **agreed)
    made: Trajectory = kept(row, held, by, on)
    basis = OFFER if made.offered_on else BASIS
    record(Event.Kind.TRAJECTORY_STARTED, made, by=by.pk, on=on, case=held.pk, basis=basis)
    if made.offered_on:
        duo.owe(case=held, kind=TOLD.OFFER, subject=made.pk, by=by, on=on)
    return made


@transaction.atomic
def start_trajectory(
    *, trajectory: Trajectory, on_day: date, late_why: str, by: User, on: date
) -> Start:
    """It began on this day; later than planned asks a reason. Raises Refused."""
    held = lock(trajectory.case)
    standing(trajectory)
    if Start.objects.standing().filter(trajectory=trajectory).exists():
        raise Refused("De start van dit traject is al vastgelegd.")
    planned = trajectory.planned_start
    if planned and on_day > planned and not late_why:
        raise Refused("De start is later dan gepland. Schrijf op waarom.", "late_why")
    if on_day > on:
        raise Refused("Deze datum ligt in de toekomst.", "on_day")
    if trajectory.offered_on and on_day < trajectory.offered_on:
        raise Refused("De start mag niet voor het aanbod zijn.", "on_day")
    row = Start(trajectory=trajectory, on=on_day, late_why=late_why or None)
    made: Start = kept(row, held, by, on)
    kind, detail = Event.Kind.TRAJECTORY_CHANGED, "start vastgelegd"
    record(kind, trajectory, by=by.pk, on=on, case=held.pk, basis=BASIS, detail=detail)
    return made


@transaction.atomic
def end_trajectory(
    *,
    trajectory: Trajectory,
    on_day: date,
    reason: str,
    result: str,
    result_on: date | None,
    by: User,
    on: date,
) -> Ending:
    """It ended on this day; a taalschakeltraject also has the day of its result. Raises Refused."""
    held = lock(trajectory.case)
    standing(trajectory)
    begun = Start.objects.standing().filter(trajectory=trajectory).first()
    if Ending.objects.standing().filter(trajectory=trajectory).exists():
        raise Refused("Het einde van dit traject is al vastgelegd.")
    if begun and on_day < begun.on:
        raise Refused("Het einde mag niet voor de start zijn.", "on_day")
    known = result in (Ending.Result.REACHED, Ending.Result.NOT_REACHED)
    if trajectory.kind == KIND.EDUCATION and known and not result_on:
        raise Refused("Vul de datum van het resultaat van de taalschakel in.", "result_on")
    facts: dict[str, Any] = {"reason": reason, "result": result, "result_on": result_on}
    made: Ending = kept(Ending(trajectory=trajectory, on=on_day, **facts), held, by, on)
    record(Event.Kind.TRAJECTORY_ENDED, trajectory, by=by.pk, on=on, case=held.pk, basis=BASIS)
    return made


def new_reference() -> str:
    """By which a partner knows a person: three groups of letters, drawn at random."""
    drawn = "".join(secrets.choice(LETTERS) for _ in range(12))
    return "-".join((drawn[:4], drawn[4:8], drawn[8:]))


def _refuse(case: Case, partner: Partner, kind: str, agreed: dict[str, Any]) -> None:
    it = standing_of(case)
    _refuse_partner(partner, kind, agreed.get("contact"))
    if kind == KIND.MAP:
        refuse(duo_rules.not_map_in_education(it), "kind")
    if kind == KIND.Z_ACTIVITY and not it.asylum:
        why = "Alleen een asielstatushouder doet participatie in de Z-route (art. 3.14 lid 2 Bi)."
        raise Refused(why, "kind")
    if kind == KIND.COURSE and agreed.get("knm"):
        raise Refused("Leg een cursus KNM vast als eigen traject. KNM telt niet als NT2.", "parts")
    starts, ends = agreed.get("planned_start"), agreed.get("planned_end")
    if starts and ends and ends < starts:
        raise Refused("Het beoogde einde mag niet voor de beoogde start zijn.", "planned_end")
    if offered := agreed.get("offered_on"):
        if kind not in ONE_SCHOOL:
            raise Refused("Alleen een cursus of taalschakeltraject is een aanbod.", "offered_on")
        days = {"offered": offered, "start": starts, "end": ends}
        refuse(duo_rules.offer(it, school_of(partner), **days), "offered_on")


def _refuse_partner(partner: Partner, kind: str, contact: UUID | None) -> None:
    """The partner does this work now, and the contact answers there."""
    if partner.until or partner.kind not in OF_PARTNER[KIND(kind)]:
        raise Refused("Deze partner doet dit werk niet voor uw gemeente.", "partner")
    if contact and not ContactPerson.objects.filter(pk=contact, partner=partner).exists():
        raise Refused("Deze contactpersoon werkt niet bij de gekozen partner.", "contact")
