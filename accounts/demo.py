"""The fictional colleagues of a demonstration; shown on the sign-in page there and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from accounts.roles import TEMPLATES

PASSWORD = "alleen-voor-de-demo"  # noqa: S105


@dataclass(frozen=True)
class Colleague:
    name: str
    username: str
    role: str
    municipalities: tuple[str, ...]

    @property
    def municipality(self) -> str:
        return " en ".join(self.municipalities)


COLLEAGUES = (
    Colleague("Bas de Boer", "bas@rivierstad.example", "klantmanager", ("Rivierstad",)),
    Colleague("Noor Haddad", "noor@rivierstad.example", "klantmanager", ("Rivierstad",)),
    Colleague("Tessa Vermeer", "tessa@rivierstad.example", "teamleider", ("Rivierstad",)),
    Colleague("Carla Smit", "carla@rivierstad.example", "handhaver", ("Rivierstad",)),
    Colleague("Jet Postma", "jet@rivierstad.example", "bezwaarjurist", ("Rivierstad",)),
    Colleague(
        "Pim Willems", "pim@rivierstad.example", "consulent-participatiewet", ("Rivierstad",)
    ),
    Colleague("Ines Vos", "ines@rivierstad.example", "informatiebeheerder", ("Rivierstad",)),
    Colleague("Arend Mol", "arend@rivierstad.example", "archivaris", ("Rivierstad",)),
    Colleague("Petra Jansen", "petra@rivierstad.example", "privacy-officer", ("Rivierstad",)),
    Colleague("Femke Bakker", "femke@rivierstad.example", "functioneel-beheerder", ("Rivierstad",)),
    Colleague("Joris Kok", "joris@rivierstad.example", "functioneel-beheerder", ("Rivierstad",)),
    Colleague("Dirk Mulder", "dirk@heuvelrode.example", "klantmanager", ("Heuvelrode",)),
    Colleague("Els Visser", "els@regio.example", "klantmanager", ("Rivierstad", "Heuvelrode")),
)


def accounts() -> list[tuple[str, str, str, str]]:
    """Name, username, role, municipality; nothing outside a demonstration."""
    if not settings.DEMO:
        return []
    return [(c.name, c.username, TEMPLATES[c.role].name, c.municipality) for c in COLLEAGUES]


def context() -> dict[str, object]:
    """What the sign-in page shows of them."""
    return {"demo_accounts": accounts(), "demo_password": PASSWORD}
