"""Who is perhaps known already: looked up before a case is made, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet

from cases.models import Case, NameToken, Person
from cases.names import tokens
from cases.partial_date import PartialDate
from cases.sounds import sound

MOST = 20
SHORTEST_PREFIX = 3  # fewer letters begin too many names


@dataclass(frozen=True)
class Identity:
    """Who someone is said to be."""

    family_name: str
    birth_date: PartialDate
    prefix: str = ""
    given_names: str = ""
    bsn: str = ""
    v_number: str = ""

    @property
    def words(self) -> set[str]:
        return tokens(self.given_names, self.family_name)


@dataclass
class Alike:
    """Someone who is known; `certain` when it can be nobody else."""

    case: Case
    certain: bool = False
    why: list[str] = field(default_factory=list)


def alike(wanted: Identity) -> list[Alike]:
    """At most twenty persons of the municipality in scope, the certain ones first."""
    found: dict[object, tuple[bool, list[str]]] = {}
    for person, certain, why in (*_by_number(wanted), *_by_name(wanted)):
        before = found.get(person.pk, (False, []))
        found[person.pk] = (before[0] or certain, [*before[1], *why])
    cases = Case.objects.filter(person__in=list(found)).order_by("opened_on", "number")
    latest = {case.person_id: case for case in cases.select_related("person")}
    answers = [Alike(case, *found[person]) for person, case in latest.items()]
    return sorted(answers, key=lambda a: (not a.certain, -len(a.why), a.case.number))[:MOST]


Found = tuple[Person, bool, list[str]]


def _by_number(wanted: Identity) -> list[Found]:
    people: list[Found] = []
    if wanted.bsn:
        same = Person.objects.with_bsn(wanted.bsn)
        people += [(person, True, ["Hetzelfde BSN."]) for person in same]
    if wanted.v_number:
        same = Person.objects.with_v_number(wanted.v_number)
        people += [(person, True, ["Hetzelfde V-nummer."]) for person in same]
    return people


def _by_name(wanted: Identity) -> list[Found]:
    near = Person.objects.filter(_near(wanted.birth_date)).filter(pk__in=_sounding(wanted.words))
    people: list[Found] = []
    for person in near.order_by("pk")[:MOST]:
        why = [_said_of_date(wanted.birth_date, person.birth_date), *_said_of_name(wanted, person)]
        people.append((person, False, why))
    known = {person.pk for person, *_ in people}
    for person in _same_name(wanted).exclude(pk__in=known).order_by("pk")[:MOST]:
        people.append((person, False, ["Dezelfde naam, maar een andere geboortedatum."]))
    return people


def _near(born: PartialDate) -> Q:
    """The same day, the day and month exchanged, or a date of which less is known."""
    if not born.month:
        return _between(f"{born.year:04}-00-00", f"{born.year:04}-12-31")
    same = [born.stored, f"{born.year:04}-00-00", f"{born.year:04}-{born.month:02}-00"]
    if not born.day:
        month = f"{born.year:04}-{born.month:02}"
        return Q(birth_date__in=same) | _between(f"{month}-00", f"{month}-31")
    return Q(birth_date__in=[*same, f"{born.year:04}-{born.day:02}-{born.month:02}"])


def _between(first: str, last: str) -> Q:
    return Q(birth_date__gte=first, birth_date__lte=last)


def _sounding(words: set[str]) -> QuerySet[NameToken, Any]:
    """Persons of whom a word sounds like one of these, or begins with it."""
    match = Q(sound__in={sound(word) for word in words if len(sound(word)) > 1})
    for word in words:
        if len(word) >= SHORTEST_PREFIX:
            match |= Q(token__gte=word, token__lt=word + "\U0010ffff")
        else:
            match |= Q(token=word)
    return NameToken.objects.filter(match).values("person")


def _same_name(wanted: Identity) -> QuerySet[Person]:
    """Every word the same; one word alone says too little."""
    people: QuerySet[Person] = Person.objects.all()
    if len(wanted.words) < 2:
        return people.none()
    for word in wanted.words:
        people = people.filter(pk__in=NameToken.objects.filter(token=word).values("person"))
    return people


def _said_of_date(typed: PartialDate, known: PartialDate | None) -> str:
    if typed == known:
        return "Dezelfde geboortedatum."
    if known and typed.day and known.day:
        return "Dezelfde geboortedatum, met dag en maand omgewisseld."
    return "De geboortedatum kan dezelfde zijn: een deel is onbekend."


def _said_of_name(wanted: Identity, person: Person) -> list[str]:
    theirs = tokens(person.given_names, person.family_name)
    if same := sorted(wanted.words & theirs):
        return [f"Dezelfde naam: {', '.join(word.capitalize() for word in same)}."]
    for word in sorted(wanted.words):
        for other in sorted(theirs):
            if sound(word) == sound(other):
                return [f"{word.capitalize()} klinkt als {other.capitalize()}."]
            if other.startswith(word):
                return [f"{other.capitalize()} begint met {word.capitalize()}."]
    return []
