"""The pages that are measured, for a colleague of one municipality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count
from django.db.models.functions import Left, Length
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from audit.models import Event
from bench.towns import Town
from cases.models import Case, NameToken, Person
from desk.listing import page_of
from tenancy.scope import scope

FAR_AHEAD = 10**11  # a session that is never idle, so that none is saved while we measure


@dataclass(frozen=True)
class Screen:
    """A page by name and address."""

    name: str
    url: str


def browser(town: Town, user: User) -> Client:
    """Signed in as this user, in this municipality."""
    client = Client(headers={"host": "localhost"})
    client.force_login(user, backend="accounts.backend.AccountBackend")
    session = client.session
    session["municipality"] = str(town.home.pk)
    session["seen"] = FAR_AHEAD
    session.save()
    return client


def screens(role: str, client: Client, town: Town, today: date) -> list[Screen]:
    """The pages of a role, with what is looked for chosen from what the municipality has."""
    return SCREENS[role](client, town, today)


def _of_klantmanager(client: Client, town: Town, today: date) -> list[Screen]:
    with scope(town.home.pk):
        case = _busiest(town, today)
    pages = {
        "COA": "cases:tvs",
        "Plicht": "intake:duty",
        "Oproep": "intake:summons",
        "Brede intake": "intake:intake",
        "PIP": "pip_plan:plan",
        "Begeleiding": "guidance:overview",
        "Leerroute": "courses:route",
        "Ontzorgen": "guidance:relief",
        "Termijn": "guidance:term",
        "In beeld": "desk:path",
        "Besluiten": "decisions:decisions",
        "DUO": "duo:reports",
        "Leveringen": "exchange:deliveries",
        "Handhaving": "enforcement:overview",
        "Contact": "cases:contact_moments",
        "Gezin": "cases:family",
        "Afspraken": "desk:appointments",
        "Notities": "cases:notes",
        "Brieven": "letters:letters",
        "Post en documenten": "documents:documents",
        "BRP": "exchange:brp",
        "Bewaren": "retention:keeping",
    }
    return [
        *_of_cases(client, town, today),
        *(Screen(f"Dossier, {name}", reverse(url, args=[case])) for name, url in pages.items()),
        Screen("Lijsten van het COA", reverse("imports:tvs_lists")),
        Screen("Reeks oproepen", reverse("intake:series")),
        Screen("Termijnen narekenen", reverse("desk:terms")),
        Screen("Nieuw dossier, wie lijkt erop", _looked_up(client, town)),
    ]


def _of_cases(client: Client, town: Town, today: date) -> list[Screen]:
    listed = reverse("desk:cases")
    with scope(town.home.pk):
        tenth, busiest, wanted = _tenth_page(), _busiest(town, today), _looked_for()
    return [
        Screen("Mijn werk", reverse("desk:my_work")),
        Screen("Dossiers", listed),
        Screen("Dossiers, mine", f"{listed}?mine=on"),
        Screen("Dossiers, phase", f"{listed}?phase=plan"),
        Screen("Dossiers, due this week", f"{listed}?due=week"),
        Screen("Dossiers, by name", f"{listed}?sort=naam"),
        Screen("Dossiers, page 10 by key", f"{listed}?after={tenth}"),
        Screen("Dossier", reverse("desk:case", args=[busiest])),
        *(Screen(f"Zoeken, {name}", _search(client, text)) for name, text in wanted.items()),
    ]


def _of_oversight(client: Client, town: Town, today: date) -> list[Screen]:
    who, first = town.klantmanagers[0].pk, today - timedelta(days=30)
    with scope(town.home.pk):
        case = Case.objects.get(pk=_busiest(town, today))
    log, why = reverse("desk:oversight"), reverse("desk:explanation")
    since = f"since={first}&until={today}"
    return [
        Screen("Inzage, een dossier", f"{log}?case={case.number}&{since}"),
        Screen("Inzage, een medewerker", f"{log}?employee={who}&{since}"),
        Screen("Waarom kan iemand dit zien?", f"{why}?employee={who}&case={case.number}&group=0"),
        Screen("Tabel gegevensverwerking", reverse("desk:register")),
    ]


def _of_administration(client: Client, town: Town, today: date) -> list[Screen]:
    with scope(town.home.pk):
        role = Role.objects.get(slug="klantmanager")
    member = reverse("desk:member", args=[town.klantmanagers[0].pk])
    return [
        Screen("Medewerkers", reverse("desk:members")),
        Screen("Medewerker", member),
        Screen("Rollen", reverse("desk:roles")),
        Screen("Rol", reverse("desk:role", args=[role.pk])),
        Screen("Wijzigingen", reverse("desk:changes")),
        Screen("Teksten van brieven", reverse("letters:templates")),
        Screen("Stappenplan", reverse("desk:steps")),
        Screen("Beleid", reverse("desk:policy")),
        Screen("Huisstijl", reverse("desk:theme")),
        Screen("Partners", reverse("desk:partners")),
        Screen("Dossiers overnemen", reverse("imports:imports")),
    ]


SCREENS: dict[str, Callable[[Client, Town, date], list[Screen]]] = {
    "klantmanager": _of_klantmanager,
    "handhaver": _of_cases,
    "teamleider": _of_cases,
    "privacy-officer": _of_oversight,
    "functioneel-beheerder": _of_administration,
}


def _looked_up(client: Client, town: Town) -> str:
    """The address of what is found for a common name and a birth date."""
    with scope(town.home.pk):
        name = Person.objects.values("family_name").annotate(n=Count("pk")).order_by("-n")[0]
    asked = {"family_name": name["family_name"], "given_names": "Sara", "birth_date": "03-05-1985"}
    answer = client.post(reverse("cases:arrival"), asked)
    return str(answer.headers["Location"])


def _search(client: Client, text: str) -> str:
    """The address of the results."""
    return str(client.post(reverse("desk:search"), {"zoek": text}).headers["Location"])


def _tenth_page() -> str:
    key = None
    for _ in range(9):
        page = page_of(Case.objects.all(), {"after": key})
        key = page.next_key or key
    return str(key)


def _busiest(town: Town, today: date) -> str:
    """Of the first klantmanager's cases the one of which most was recorded."""
    mine = Case.objects.filter(assignee=town.klantmanagers[0]).values("pk")
    events = Event.objects.filter(case__in=mine, on__lte=today).values("case")
    return str(events.annotate(n=Count("pk")).order_by("-n", "case")[0]["case"])


def _looked_for() -> dict[str, str]:
    """Two letters that begin most names, a word of one person, and someone's BSN and number."""
    beginnings = NameToken.objects.annotate(two=Left("token", 2), size=Length("token"))
    common = beginnings.filter(size__gt=2).values("two").annotate(n=Count("pk")).order_by("-n")
    words = NameToken.objects.values("token").annotate(n=Count("pk")).order_by("n", "token")
    one = Case.objects.select_related("person").get(number__endswith="-00005")
    return {
        "common prefix": common[0]["two"],
        "rare word": words[0]["token"],
        "BSN": one.person.bsn,
        "number": one.number,
    }
