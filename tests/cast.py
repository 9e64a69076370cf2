"""The standing cast: who appears in the stories that the tests tell."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from accounts.actions import add_member, make_role
from accounts.models import Role, User
from accounts.roles import TEMPLATES
from cases import actions
from cases.models import Case
from cases.partial_date import PartialDate
from intake import actions as intake
from intake.models import Source
from letters.actions import give_starting_set
from tenancy.models import Municipality
from tenancy.scope import scope

LONG_AGO = date(2022, 1, 1)
MONDAY = date(2026, 11, 23)
AMINAS_BSN = "999990019"
PASSWORD = "een-lang-wachtwoord"


@dataclass
class Cast:
    """Two municipalities with their people; Amina is a newcomer in Rivierstad."""

    rivierstad: Municipality
    heuvelrode: Municipality
    bas: User
    noor: User
    carla: User
    petra: User
    femke: User
    joris: User
    pim: User
    els: User
    dirk: User
    amina: Case
    dirks_case: Case


def municipality(code: str, name: str, letter: str) -> Municipality:
    return Municipality.objects.create(
        code=code, name=name, letter=letter, oin=f"0000000{code}000000000"[:20], rsin="111222333"
    )


def user(name: str, place: str, *, password: bool = False) -> User:
    address = f"{name.split()[0].lower()}@{place}.example"
    return User.objects.create_user(address, name, PASSWORD if password else None)


def roles(home: Municipality) -> dict[str, Role]:
    return {
        slug: make_role(
            municipality=home,
            slug=slug,
            name=template.name,
            permissions=template.permissions,
            integration_tasks=template.integration_tasks,
            by=None,
            on=LONG_AGO,
        )
        for slug, template in TEMPLATES.items()
    }


def newcomer(home: Municipality, family_name: str, given_names: str, **facts: object) -> Case:
    """A person with a case in the phase before the PIP, notified on 2 March 2026."""
    bsn = facts.pop("bsn", None)
    assignee = facts.pop("assignee", None)
    duty = facts.pop("duty", False)
    person = actions.add_person(
        municipality=home,
        bsn=bsn if isinstance(bsn, str) else None,
        family_name=family_name,
        given_names=given_names,
        birth_date=PartialDate(1990, 5),
    )
    case = actions.open_case(
        municipality=home,
        person=person,
        target_group=Case.TargetGroup.ASYLUM,
        by=None,
        on=date(2026, 3, 9),
        phase=Case.Phase.PLAN,
        notified_on=facts.pop("notified_on", date(2026, 3, 2)),
        registered_on=facts.pop("registered_on", date(2026, 2, 1)),
        **facts,
    )
    if duty:
        establish(case)
    if isinstance(assignee, User):
        actions.assign(case=case, to=assignee, by=None, on=date(2026, 3, 9))
    return case


def waiting(home: Municipality, family_name: str, given_names: str, **facts: Any) -> Case:
    """A person in their own house whose duty was established today, and who waits for a summons."""
    assignee, day = facts.pop("assignee", None), facts.pop("on", MONDAY)
    person = actions.add_person(
        municipality=home,
        bsn=facts.pop("bsn", None),
        family_name=family_name,
        given_names=given_names,
        birth_date=PartialDate(1992),
        **{"street": "Kade 12", "postcode": "9901 AB", "city": home.name} | facts,
    )
    case = actions.open_case(
        municipality=home, person=person, target_group=Case.TargetGroup.ASYLUM, by=None, on=day
    )
    if assignee:
        actions.assign(case=case, to=assignee, by=None, on=day)
    told: dict[str, Any] = {"source": Source.PORTAL, "by": None, "on": day}
    intake.establish_duty(case=case, established_on=day, notified_on=day, **told)
    intake.change_group(case=case, group=case.target_group, since=day, **told)
    return case


def establish(case: Case) -> None:
    """The duty from 2 March 2026 as the portal of DUO told it, and the group of the case."""
    told: dict[str, Any] = {"source": Source.PORTAL, "by": None, "on": date(2026, 3, 9)}
    intake.establish_duty(
        case=case, established_on=date(2026, 3, 2), notified_on=case.notified_on, **told
    )
    intake.change_group(case=case, group=case.target_group, since=date(2026, 3, 2), **told)


def assemble(*, passwords: bool = False) -> Cast:
    """Everyone, made with the product's own verbs as the runtime role."""
    rivierstad = municipality("9901", "Rivierstad", "R")
    heuvelrode = municipality("9902", "Heuvelrode", "H")
    bas, noor, carla, petra, femke, joris, pim, els = (
        user(name, "rivierstad", password=passwords)
        for name in ("Bas", "Noor", "Carla", "Petra", "Femke", "Joris", "Pim", "Els")
    )
    dirk = user("Dirk", "heuvelrode", password=passwords)
    with scope(rivierstad.pk):
        held = roles(rivierstad)
        for person, slug in (
            (bas, "klantmanager"),
            (noor, "klantmanager"),
            (els, "klantmanager"),
            (carla, "handhaver"),
            (petra, "privacy-officer"),
            (femke, "functioneel-beheerder"),
            (joris, "functioneel-beheerder"),
            (pim, "consulent-participatiewet"),
        ):
            add_member(user=person, role=held[slug], since=LONG_AGO, by=None, on=LONG_AGO)
        give_starting_set(municipality=rivierstad, by=None, on=LONG_AGO)
        amina = newcomer(rivierstad, "Yusuf", "Amina", bsn=AMINAS_BSN, assignee=bas, duty=True)
    with scope(heuvelrode.pk):
        held = roles(heuvelrode)
        for person in (dirk, els):
            add_member(user=person, role=held["klantmanager"], since=LONG_AGO, by=None, on=LONG_AGO)
        give_starting_set(municipality=heuvelrode, by=None, on=LONG_AGO)
        dirks_case = newcomer(heuvelrode, "Tesfay", "Selam", assignee=dirk)
    people = (bas, noor, carla, petra, femke, joris, pim, els, dirk)
    return Cast(rivierstad, heuvelrode, *people, amina, dirks_case)


def keys(cast: Cast) -> dict[str, Any]:
    """By which each of the cast is found again."""
    return {one.name: getattr(cast, one.name).pk for one in fields(cast)}


def found(keys: dict[str, Any]) -> Cast:
    """The cast as the database holds it now; nobody else changed these objects."""
    homes = Municipality.objects.in_bulk([keys["rivierstad"], keys["heuvelrode"]])
    people = User.objects.in_bulk(list(keys.values()))
    known: dict[Any, Any] = {**homes, **people}
    for home, case in (("rivierstad", "amina"), ("heuvelrode", "dirks_case")):
        with scope(keys[home]):
            known[keys[case]] = Case.objects.select_related("person", "assignee").get(pk=keys[case])
    return Cast(**{name: known[key] for name, key in keys.items()})
