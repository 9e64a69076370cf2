"""Which message belongs to what. Loading the case has authorised."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cases.models import Case
from courses.models import Trajectory
from exchange.facts import facts_of
from exchange.message import Message
from exchange.recipients.courses import CourseProvider, LanguageProvider, ZRouteProvider
from exchange.recipients.modules import GuidanceProvider, MapProvider, PvtProvider
from guidance.models import Help
from partners.models import Partner

KIND = Trajectory.Kind
OF_TRAJECTORY: dict[str, type[Message]] = {
    KIND.COURSE: LanguageProvider,
    KIND.EDUCATION: CourseProvider,
    KIND.KNM: CourseProvider,
    KIND.Z_LESSONS: ZRouteProvider,
    KIND.Z_ACTIVITY: ZRouteProvider,
    KIND.PVT: PvtProvider,
    KIND.MAP: MapProvider,
}


@dataclass(frozen=True)
class Possible:
    """What could go to this partner of this case."""

    case: Case
    partner: Partner
    subject: Trajectory | Help
    message: type[Message]

    def content(self) -> dict[str, Any]:
        """As it would go now."""
        return self.message.of(facts_of(self.case, self.subject))


def possible_of(case: Case) -> list[Possible]:
    """Each traject, and the begeleiding at a partner; two queries."""
    running = Trajectory.objects.standing().filter(case=case).select_related("partner")
    helped = Help.objects.filter(case=case, partner__isnull=False).select_related("partner")
    found: list[Possible] = []
    for subject in (*running.order_by("noted_on", "id"), *helped.order_by("starts_on", "id")):
        subject.case = case
        found.append(Possible(case, subject.partner, subject, _message_of(subject)))
    return found


def possible_for(case: Case, subject: UUID) -> Possible | None:
    """The one about this traject or begeleiding."""
    return next((one for one in possible_of(case) if one.subject.pk == subject), None)


def _message_of(subject: Trajectory | Help) -> type[Message]:
    return OF_TRAJECTORY[subject.kind] if isinstance(subject, Trajectory) else GuidanceProvider


def as_text(content: dict[str, Any]) -> str:
    """As it is kept and sent: JSON, the fields in the order of the handreiking."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def mark(content: dict[str, Any]) -> str:
    """By which is seen that someone read this and nothing else."""
    return hashlib.sha256(as_text(content).encode()).hexdigest()
