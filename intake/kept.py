"""What was recorded of someone's intake, read at once. Loading the case has authorised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cases.models import Case
from intake.completeness import Known
from intake.models import Completion, Line, Part, Talk
from intake.parts import CIRCUMSTANCES, HEALTH, LEARNABILITY, SECTIONS, Section
from intake.versions import lines_of, versions


@dataclass(frozen=True)
class Kept:
    """Conversations newest first, withdrawn ones too; of each part its versions and lines."""

    talks: list[Talk]
    versions: dict[str, list[Part]]
    lines: dict[UUID, list[Line]]
    completion: Completion | None

    def latest(self, section: Section) -> Any:
        """The version that counts; None when nothing was recorded."""
        return next(iter(self.versions.get(section.name, ())), None)

    def standing(self) -> list[Talk]:
        return [talk for talk in self.talks if talk.withdrawn_on is None]

    def known(self) -> Known:
        """As far as it decides whether the intake is done."""
        tested, situation = self.latest(LEARNABILITY), self.latest(CIRCUMSTANCES)
        return Known(
            talked=bool(self.standing()),
            told_alone=any(talk.told_alone for talk in self.standing()),
            outcome=tested.outcome if tested else "",
            parts=frozenset(name for name, found in self.versions.items() if found),
            young_children=bool(situation and situation.young_children),
        )


OPEN = tuple(section for section in SECTIONS if section is not HEALTH)


def kept_of(case: Case, sections: Iterable[Section] = OPEN) -> Kept:
    """A query per part, and one for each list; health only for who asks for it."""
    found: dict[str, list[Part]] = {}
    lines: dict[UUID, list[Line]] = {}
    for section in sections:
        found[section.name] = versions(section.model, case)
        lines |= lines_of(section.model, found[section.name])
    return Kept(talks_of(case), found, lines, completion_of(case))


def talks_of(case: Case) -> list[Talk]:
    """Newest first."""
    talks = list(Talk.objects.filter(case=case).order_by("-on", "-created_at"))
    for talk in talks:
        talk.case = case
    return talks


def completion_of(case: Case) -> Completion | None:
    found: Completion | None = Completion.objects.filter(case=case).first()
    return found
