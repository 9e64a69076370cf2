"""Who belongs to the family of a case, read in as many queries for many as for few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from accounts.access import Access
from cases.access import note_shown, visible_cases
from cases.ages import youngest_age
from cases.models import Case, ContactDetails, FamilyMember
from cases.partial_date import PartialDate

SMALL_UNTIL = 6  # early childhood education is for children who do not go to school yet
GROWN_UP = 18


@dataclass(frozen=True)
class Kin:
    """A member of the family: with a case that this user may know of, or without one."""

    member: FamilyMember
    case: Case | None
    language: str

    def is_minor(self, on: date) -> bool:
        """Whether letters go to someone under age, who gets their own (Wi art. 2)."""
        born = self.case.person.birth_date if self.case else None
        return bool(born and youngest_age(born, on=on) < GROWN_UP)


def membership_of(case: Case) -> FamilyMember | None:
    """What this case is in its family; None when it has none."""
    found: FamilyMember | None = FamilyMember.objects.now().filter(case=case).first()
    return found


def family_of(case: Case, access: Access, *, page: str) -> list[Kin]:
    """Everyone of the family, this case first, noted as shown on this page. Four queries."""
    members = members_of(case)
    keys = [member.case_id for member in members if member.case_id]
    found = visible_cases(access).filter(pk__in=keys).select_related("person", "assignee")
    cases = {one.pk: one for one in found} if keys else {}
    note_shown(access, cases.values(), page=page)
    languages = _languages(cases.values())
    kin = [
        Kin(one, cases.get(one.case_id or one.pk), languages.get(one.case_id or one.pk, ""))
        for one in members
        if one.case_id is None or one.case_id in cases
    ]
    return sorted(kin, key=lambda one: (one.case != case, one.case is None))


def linked_cases(case: Case, access: Access, *, page: str) -> list[Case]:
    """The cases of the others of the family, noted as shown on this page. Two queries."""
    keys = [one.case_id for one in members_of(case) if one.case_id not in (None, case.pk)]
    found = visible_cases(access).filter(pk__in=keys).select_related("person", "assignee")
    others = list(found.order_by("sort_name", "pk")) if keys else []
    note_shown(access, others, page=page)
    return others


def members_of(case: Case) -> list[FamilyMember]:
    """Everyone who belongs to the family of this case now, in the order in which they came."""
    own = FamilyMember.objects.now().filter(case=case).values("family")
    found = FamilyMember.objects.filter(family__in=own, until=None)
    return list(found.order_by("created_at", "pk"))


def young_children(case: Case, *, on: date) -> list[FamilyMember]:
    """The children of the family who may be under six on this day (Wi art. 14, lid 3, onder d).

    By the birth date of who has a case, else by the year of birth. What is unknown of a date counts
    as late: better a question too many than a child forgotten.
    """
    own = FamilyMember.objects.now().filter(case=case).values("family")
    children = FamilyMember.objects.now().filter(
        family__in=own, relation=FamilyMember.Relation.CHILD
    )
    others = children.select_related("case__person").order_by("created_at", "pk")
    return [one for one in others if one.case_id != case.pk and _is_young(one, on)]


def _is_young(member: FamilyMember, on: date) -> bool:
    known = PartialDate(member.birth_year) if member.birth_year else None
    born = member.case.person.birth_date if member.case else known
    return bool(born and youngest_age(born, on=on) < SMALL_UNTIL)


def _languages(cases: Iterable[Case]) -> dict[UUID, str]:
    """By case, the language in which each person is spoken to."""
    persons = {case.person_id: case.pk for case in cases}
    kept = ContactDetails.objects.filter(person__in=persons)
    return {persons[one.person_id]: one.get_language_display() for one in kept if one.language}
