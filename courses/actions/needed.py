"""What must have been done before a part is complete."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases.models import Case
from courses import duo_rules
from courses.hours import practice_hours, pvt_hours, z_hours
from courses.models import EndTalk, PartCompletion, Signing
from courses.standing import Refused, refuse, standing_of
from law.modules import MAP_PRACTICE_HOURS, PVT_HOURS, map_hours_met, pvt_hours_met

PART, KIND = PartCompletion.Part, EndTalk.Kind


def _pvt_needs(case: Case, today: date) -> None:
    norm, done = PVT_HOURS.on(today), pvt_hours(case)
    if not pvt_hours_met(attended=done, on=today):
        raise Refused(f"Het PVT duurt ten minste {norm} uren. Vastgelegd: {done.normalize():f}.")
    if not Signing.objects.standing().filter(case=case).exists():
        raise Refused("De participatieverklaring is nog niet ondertekend (art. 3.1 Bi).")


def _map_needs(case: Case, today: date) -> None:
    refuse(duo_rules.not_map_in_education(standing_of(case)), "part")
    norm, done = MAP_PRACTICE_HOURS.on(today), practice_hours(case)
    if not map_hours_met(practice=done, on=today):
        raise Refused(f"De MAP vraagt {norm} praktijkuren. Vastgelegd: {done.normalize():f}.")
    _talk_needed(case, KIND.MAP, "Het eindgesprek van de MAP is nog niet gevoerd.")


def _z_needs(case: Case, today: date) -> None:
    standing = z_hours(case, on=today)
    if not standing.met:
        left = f"{standing.left.lessons.normalize():f} cursusuren"
        if standing.left.activity:
            left += f" en {standing.left.activity.normalize():f} participatie-uren"
        raise Refused(f"De uren van de Z-route zijn nog niet gehaald. Te gaan: {left}.")
    _talk_needed(case, KIND.Z, "Het eindgesprek van de Z-route is nog niet gevoerd.")


def _talk_needed(case: Case, kind: str, why: str) -> None:
    if not EndTalk.objects.standing().filter(case=case, kind=kind).exists():
        raise Refused(why)


WHAT_IS_NEEDED: dict[str, Any] = {
    PART.PVT: _pvt_needs,
    PART.MAP: _map_needs,
    PART.Z_ROUTE: _z_needs,
}
