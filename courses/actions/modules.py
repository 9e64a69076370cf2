"""The PVT, the MAP and the Z-route: what was done, and who held the end talk."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from accounts.mandates import mandate_for
from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from courses import duo_rules
from courses.actions.locked import kept, lock, lock_with_plan, take_back
from courses.mandate_kinds import Z_TALK
from courses.models import Deduction, EndTalk, MapProgress, Session, Signing
from courses.standing import Refused, is_asylum, refuse, standing_of
from law.bi2021 import BI2021

PVT, MAP, Z = BI2021.art("3.1:1"), BI2021.art("3.2:1"), BI2021.art("3.14:2")
MAP_TALK, DEDUCTION = BI2021.art("3.2:2"), BI2021.art("3.14:6")


@transaction.atomic
def note_session(
    *, case: Case, on_day: date, kind: str, hours: Decimal, attended: bool, by: User, on: date
) -> Session:
    """A meeting of the PVT, and whether the person was there (Bi art. 3.1). Raises Refused."""
    held = lock(case)
    facts = {"on": on_day, "kind": kind, "hours": hours, "attended": attended}
    made: Session = kept(Session(**facts), held, by, on)
    record(Event.Kind.SESSION_RECORDED, made, by=by.pk, on=on, case=held.pk, basis=PVT)
    return made


@transaction.atomic
def note_signing(*, case: Case, meeting_on: date, signed_on: date, by: User, on: date) -> Signing:
    """The participatieverklaring was signed at a meeting (Bi art. 3.1). Raises Refused."""
    held = lock(case)
    if Signing.objects.standing().filter(case=held).exists():
        raise Refused("De ondertekening is al vastgelegd.")
    if signed_on < meeting_on:
        raise Refused("Ondertekenen kan niet voor de bijeenkomst.", "signed_on")
    made: Signing = kept(Signing(meeting_on=meeting_on, signed_on=signed_on), held, by, on)
    detail = "ondertekening"
    record(
        Event.Kind.SESSION_RECORDED, made, by=by.pk, on=on, case=held.pk, basis=PVT, detail=detail
    )
    return made


@transaction.atomic
def record_map(*, case: Case, why: str, by: User, on: date, **said: Any) -> MapProgress:
    """How far the MAP is; what stood before stays to be read. Not in the onderwijsroute.

    `said`: potential, the eight themes, practice. Raises Refused (Wi art. 8, lid 3).
    """
    held = lock(case)
    refuse(duo_rules.not_map_in_education(standing_of(held)))
    old = MapProgress.objects.standing().filter(case=held).first()
    if old:
        old.case = held
        take_back(old, why=why or "Bijgewerkt.", by=by, on=on)
    made: MapProgress = kept(
        MapProgress(**said | {"potential": said.get("potential") or None}), held, by, on
    )
    detail = "voortgang van de MAP"
    kind = Event.Kind.PROGRESS_REPORTED
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=MAP, detail=detail)
    return made


@transaction.atomic
def hold_map_talk(*, case: Case, on_day: date, outcome: str | None, by: User, on: date) -> EndTalk:
    """The end talk of the MAP, by a colleague of the college (Bi art. 3.2, lid 2)."""
    held = lock_with_plan(case)
    refuse(duo_rules.not_map_in_education(standing_of(held)))
    return _talk(held, EndTalk(kind=EndTalk.Kind.MAP, on=on_day, outcome=outcome), by, on)


@transaction.atomic
def hold_z_talk(
    *, case: Case, on_day: date, reliance: str, outcome: str | None, by: User, on: date
) -> EndTalk:
    """The end talk of the Z-route, only by who has the mandate (Bi art. 3.14, lid 2, 4).

    Raises Refused: it is never left to a third party.
    """
    held = lock_with_plan(case)
    if held.route != Case.Route.Z:
        raise Refused("Dit eindgesprek hoort bij de Z-route.")
    mandate = mandate_for(by, Z_TALK, on=on_day)
    if mandate is None:
        raise Refused(
            "U had op die dag geen mandaat voor het eindgesprek van de Z-route."
            " Alleen de gemeente voert dit gesprek (art. 3.14 lid 4 Besluit inburgering 2021).",
        )
    facts = {"kind": EndTalk.Kind.Z, "on": on_day, "reliance": reliance, "outcome": outcome}
    return _talk(held, EndTalk(mandate=mandate, **facts), by, on)


@transaction.atomic
def deduct(
    *,
    case: Case,
    part: str,
    ground: str,
    hours: Decimal,
    since: date,
    until: date,
    by: User,
    on: date,
) -> Deduction:
    """Hours done elsewhere count for the Z-route (Bi art. 3.14, lid 6, 9, 10). Raises Refused."""
    held = lock_with_plan(case)
    if held.route != Case.Route.Z:
        raise Refused("Aftrek van uren hoort bij de Z-route.")
    if until < since:
        raise Refused("Het einde mag niet voor het begin zijn.", "until")
    if part == Deduction.Part.ACTIVITY and not is_asylum(held):
        raise Refused("Voor deze doelgroep vraagt de wet geen participatie-uren.", "part")
    facts = {"part": part, "ground": ground, "hours": hours, "since": since, "until": until}
    made: Deduction = kept(Deduction(**facts), held, by, on)
    detail = "aftrek van uren in de Z-route"
    kind = Event.Kind.HOURS_RECORDED
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=DEDUCTION, detail=detail)
    return made


def _talk(case: Case, talk: EndTalk, by: User, on: date) -> EndTalk:
    if EndTalk.objects.standing().filter(case=case, kind=talk.kind).exists():
        raise Refused("Dit eindgesprek is al vastgelegd.")
    talk.outcome = talk.outcome or None
    made: EndTalk = kept(talk, case, by, on)
    basis = Z if made.kind == EndTalk.Kind.Z else MAP_TALK
    record(Event.Kind.END_TALK_HELD, made, by=by.pk, on=on, case=case.pk, basis=basis)
    return made
