"""What is recorded of the leerroute of Amina, as a form would tell it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from cases.models import Case
from courses.actions import completing, hours, modules, trajectories
from courses.models import THEMES, PartCompletion, Trajectory
from partners.actions import add_partner, change_partner
from partners.models import Partner
from tests.cast import MONDAY

OCTOBER = date(2026, 10, 1)
DATED = date(2026, 3, 10)


def who(cast) -> Any:
    return {"by": cast.bas, "on": MONDAY}


def on_route(cast, route="b1", *, level="b1", group="asylum") -> Case:
    """Amina follows this leerroute since 10 March 2026; her term began the day after."""
    facts = {"route": route, "level": level, "target_group": group, "plan_dated_on": DATED}
    Case.objects.filter(pk=cast.amina.pk).update(phase=Case.Phase.ROUTE, **facts)
    for name, value in facts.items():
        setattr(cast.amina, name, value)
    cast.amina.phase = Case.Phase.ROUTE
    return cast.amina


KINDS = {"z_lessons": "z_route", "z_activity": "z_route", "knm": "course"}


def school(cast, kind="course", **known) -> Partner:
    """A partner that DUO knows; the same one when it is asked for again."""
    if found := Partner.objects.filter(kind=kind).first():
        return found
    made = add_partner(
        municipality=cast.rivierstad, name=f"Taalhuis {kind}", kind=kind, since=DATED, **who(cast)
    )
    told: Any = {"duo_number": "12345", "quality_mark": True, **known}
    return change_partner(partner=made, seen=1, **who(cast), **told) or made


def traject(cast, kind="course", **agreed) -> Trajectory:
    told: dict[str, Any] = {"language": True, "hours": 600, **agreed}
    partner = school(cast, KINDS.get(kind, kind))
    return trajectories.add_trajectory(
        case=cast.amina, partner=partner, kind=kind, **told, **who(cast)
    )


def begun(cast, kind="course", **agreed) -> Trajectory:
    made = traject(cast, kind, **agreed)
    day: Any = {"on_day": date(2026, 4, 1), "late_why": ""}
    trajectories.start_trajectory(trajectory=made, **day, **who(cast))
    return made


def followed(cast, trajectory, number, *, month=OCTOBER, missed=0, why="") -> Any:
    counted: Any = {
        "offered": Decimal(number + missed),
        "followed": Decimal(number),
        "excused": Decimal(0),
        "unexcused": Decimal(missed),
    }
    return hours.record_hours(trajectory=trajectory, month=month, why=why, **counted, **who(cast))


def attended(cast, number=12) -> None:
    """Sessions of the PVT for so many hours, and the signing."""
    day: Any = {"on_day": date(2026, 9, 1), "kind": "values", "attended": True}
    modules.note_session(case=cast.amina, hours=Decimal(number), **day, **who(cast))


def signed(cast) -> None:
    day = date(2026, 9, 15)
    modules.note_signing(case=cast.amina, meeting_on=day, signed_on=day, **who(cast))


def practised(cast, number=40) -> None:
    said: Any = dict.fromkeys((name for name, _ in THEMES), True)
    practice = Decimal(number)
    modules.record_map(case=cast.amina, why="", practice=practice, **said, **who(cast))


def talked(cast) -> None:
    modules.hold_map_talk(case=cast.amina, on_day=MONDAY, outcome=None, **who(cast))


def done(cast, part, on_day=MONDAY, blame="") -> PartCompletion:
    return completing.complete_part(
        case=cast.amina, part=part, on_day=on_day, blame=blame, **who(cast)
    )


def pvt_done(cast) -> PartCompletion:
    attended(cast)
    signed(cast)
    return done(cast, "pvt")


def map_done(cast) -> PartCompletion:
    practised(cast)
    talked(cast)
    return done(cast, "map")
