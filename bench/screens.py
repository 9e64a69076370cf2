"""The pages that are measured, for a colleague of one municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.db.models.functions import Left, Length
from django.test import Client
from django.urls import reverse

from accounts.models import User
from audit.models import Event
from bench.towns import Town
from cases.models import Case, NameToken
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


def screens(client: Client, town: Town, today: date) -> list[Screen]:
    """Every page, with what is looked for chosen from what the municipality has."""
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
