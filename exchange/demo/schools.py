"""In a demonstration, who has a PIP is at a school; and one school was told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from accounts.models import User
from cases.demo.arrival import Course
from cases.models import Case
from courses.actions import trajectories
from courses.models import Trajectory
from courses.standing import Refused as NotAllowed
from enforcement.demo import Fines
from exchange import actions
from exchange.messages import mark, possible_for
from guidance.actions import Refused, start_help
from partners.actions import add_agreement, add_partner, change_partner
from partners.models import Partner

KIND, PARTNER = Trajectory.Kind, Partner.Kind
AFTER, LASTS = timedelta(days=7), timedelta(days=300)
SCHOOLS = (
    (KIND.COURSE, PARTNER.COURSE, {"language": True, "hours": 600, "name": "NT2 naar B1"}),
    (KIND.KNM, PARTNER.COURSE, {"knm": True, "hours": 60, "name": "KNM in 10 lessen"}),
    (KIND.PVT, PARTNER.PVT, {"hours": 12}),
    (KIND.MAP, PARTNER.MAP, {"hours": 40}),
)
NAMES = {
    PARTNER.COURSE: "Taalhuis De Brug",
    PARTNER.PVT: "Welzijn Samen",
    PARTNER.MAP: "Werkplein Oost",
    PARTNER.GUIDANCE: "VluchtelingenWerk",
}


class Schools(Fines):
    """As Fines; with the trajects of who has a PIP, at processors with an agreement."""

    def worked(self, case: Case, what: Course, colleague: User) -> None:
        super().worked(case, what, colleague)
        now = Case.objects.select_related("person", "municipality").get(pk=case.pk)
        if now.phase != Case.Phase.ROUTE or not now.plan_dated_on or now.paused_since:
            return
        day = min(now.plan_dated_on + AFTER, self.today)
        common: dict[str, Any] = {"by": colleague, "on": day}
        try:
            for kind, of, told in SCHOOLS:
                self._at(_partner(now, of, **common), now, kind, told, **common)
            if now.target_group == Case.TargetGroup.ASYLUM:
                _helped(now, _partner(now, PARTNER.GUIDANCE, **common), **common)
        except (NotAllowed, Refused):  # the duty rests, or it began later: left to the user
            return

    def _at(
        self, partner: Partner, case: Case, kind: str, told: dict[str, Any], *, by: User, on: date
    ) -> None:
        """A traject; the first of each school was told the same day."""
        days = {"planned_start": on + AFTER, "planned_end": on + LASTS}
        made = trajectories.add_trajectory(
            case=case, partner=partner, kind=kind, by=by, on=on, **told, **days
        )
        about = possible_for(case, made.pk)
        if kind == KIND.COURSE and about:
            ready = actions.prepare_delivery(
                possible=about, seen=mark(about.content()), by=by, on=on
            )
            if not ready.shielded:
                actions.deliver(delivery=ready, way="portal", by=by, on=on)


def _partner(case: Case, kind: str, *, by: User, on: date) -> Partner:
    """The one of this municipality, with a verwerkersovereenkomst; made when it is not there."""
    if found := Partner.objects.working().filter(kind=kind, name=NAMES[PARTNER(kind)]).first():
        return found
    since = date(on.year - 1, 1, 1)
    made = add_partner(
        municipality=case.municipality,
        name=NAMES[PARTNER(kind)],
        kind=kind,
        since=since,
        by=by,
        on=on,
    )
    told: dict[str, Any] = {"role": Partner.Role.PROCESSOR, "seen": made.version}
    if kind == PARTNER.COURSE:
        told |= {"duo_number": "12345", "quality_mark": True}
    known = change_partner(partner=made, by=by, on=on, **told) or made
    add_agreement(partner=known, since=since, until=None, by=by, on=on)
    return known


def _helped(case: Case, partner: Partner, *, by: User, on: date) -> None:
    agreements = "Hulp bij huisvesting, zorgverzekering en school. Elke week een gesprek."
    start_help(case=case, agreements=agreements, partner=partner, enrolled_on=on, by=by, on=on)
