"""Say who belong to one family, and that they no longer do."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case, Family, FamilyMember
from law.wi2021 import WI2021

BASIS = WI2021.art("14:3")


class ItsOwnCase(Exception):
    """A case is not its own family."""


class AlreadyInFamily(Exception):
    """The other case belongs to a family already; `same` says whether it is this one."""

    def __init__(self, *, same: bool) -> None:
        super().__init__()
        self.same = same


class NotInFamily(Exception):
    """This member left the family already."""


@transaction.atomic
def link(
    *,
    case: Case,
    other: Case,
    relation: str,
    own_relation: str,
    coupled_along: bool | None,
    by: User,
    on: date,
) -> FamilyMember:
    """The other case comes into the family of this one; without a family one is begun.

    `own_relation` is what the person of `case` is when the family is begun. Raises ItsOwnCase and
    AlreadyInFamily.
    """
    if case.pk == other.pk:
        raise ItsOwnCase
    _lock(case, other)
    family = _family_of(case)
    theirs = _membership(other)
    if theirs:
        raise AlreadyInFamily(same=family is not None and theirs.family_id == family.pk)
    family = family or _begin(case, own_relation, by=by, on=on)
    made = _add(family, relation, by=by, on=on, case=other, coupled_along=coupled_along)
    _tell(Event.Kind.FAMILY_LINKED, family, by=by, on=on)
    return made


@transaction.atomic
def add_relative(
    *,
    case: Case,
    relation: str,
    own_relation: str,
    birth_year: int,
    coupled_along: bool | None,
    by: User,
    on: date,
) -> FamilyMember:
    """Someone of the family who has no case: what they are to it and a year, no name."""
    _lock(case)
    family = _family_of(case) or _begin(case, own_relation, by=by, on=on)
    made = _add(family, relation, by=by, on=on, birth_year=birth_year, coupled_along=coupled_along)
    _tell(Event.Kind.HOUSEHOLD_CHANGED, family, by=by, on=on)
    return made


@transaction.atomic
def end_membership(*, member: FamilyMember, by: User, on: date) -> None:
    """This member no longer belongs to the family; who then is left alone is no family either.

    Raises NotInFamily when a colleague was a moment earlier.
    """
    family = Family.objects.select_for_update(of=("self",)).get(pk=member.family_id)
    if not FamilyMember.objects.filter(pk=member.pk, until=None).exists():
        raise NotInFamily
    kind = Event.Kind.FAMILY_UNLINKED if member.case_id else Event.Kind.HOUSEHOLD_CHANGED
    _tell(kind, family, by=by, on=on)
    left = FamilyMember.objects.filter(family=family, until=None).exclude(pk=member.pk)
    living = left.now()
    alone = living.count() <= 1 or not living.exclude(case=None).exists()
    gone = {member.pk, *(left.values_list("pk", flat=True) if alone else ())}
    FamilyMember.objects.filter(pk__in=gone).update(until=on, ended_by=by.pk)


def _lock(*cases: Case) -> None:
    """In one order, so that two who link each other at once wait instead of failing."""
    keys = [case.pk for case in cases]
    list(Case.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))


def _membership(case: Case) -> FamilyMember | None:
    found: FamilyMember | None = FamilyMember.objects.filter(case=case, until=None).first()
    return found


def _family_of(case: Case) -> Family | None:
    """Locked, so that it does not end while someone is added."""
    own = _membership(case)
    if own is None:
        return None
    family: Family = Family.objects.select_for_update(of=("self",)).get(pk=own.family_id)
    return family if _membership(case) else None


def _begin(case: Case, relation: str, *, by: User, on: date) -> Family:
    family: Family = Family.objects.create(municipality_id=case.municipality_id)
    _add(family, relation, by=by, on=on, case=case)
    return family


def _add(
    family: Family,
    relation: str,
    *,
    by: User,
    on: date,
    case: Case | None = None,
    birth_year: int | None = None,
    coupled_along: bool | None = None,
) -> FamilyMember:
    try:
        with transaction.atomic():
            made: FamilyMember = FamilyMember.objects.create(
                municipality_id=family.municipality_id,
                family=family,
                case=case,
                relation=relation,
                birth_year=birth_year,
                coupled_along=coupled_along,
                since=on,
                added_by=by.pk,
            )
    except IntegrityError as error:
        if "one_family_at_a_time" in str(error):
            raise AlreadyInFamily(same=False) from None
        raise
    return made


def _tell(kind: Event.Kind, family: Family, *, by: User, on: date) -> None:
    """In the case of each who belongs to it."""
    members = FamilyMember.objects.filter(family=family, until=None).exclude(case=None)
    for member in members:
        record(kind, member, by=by.pk, on=on, case=member.case_id, basis=BASIS)
