"""Which rows go when someone is destroyed. Nothing is listed twice: it follows from the relations.

A row belongs to a person when a relation leads from it to them. What several people share goes when
the last of them goes. What belongs to nobody stays, and stands here with the reason. The check E002
and a test see to it that every model is in one of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from tenancy.checks import tenant_models

PERSON = "cases.Person"
# Each with the relation of its members that leads to a person.
SHARED = {
    "cases.Family": ("cases.FamilyMember", "family"),
    "agenda.Appointment": ("agenda.AppointmentCase", "appointment"),
    "intake.Series": ("intake.SeriesItem", "series"),
}
# Rows that name another row by its key alone.
NAMING = {
    "outbox.Message": "subject",
    "audit.HistoryEntry": "object_pk",
}
# Rows of a colleague that hold the address of a page; the address names the case.
ADDRESSES = {"accounts.Draft": "path", "accounts.SentForm": "answer"}
FORGOTTEN_DAILY = {
    "cases.Search": "what a colleague looked for; kept for a day",
    "imports.Import": "how many rows a file had; the rows are forgotten after seven days",
}
LOG = "the sealed log holds keys of rows, kinds and days; when a row is gone its key names nothing"
CHOSEN = "what the municipality set up; nobody's data"
COLLEAGUES = "of colleagues, not of the people they guide"
STAYS = {
    "audit.Event": LOG,
    "audit.Change": LOG,
    "audit.Reading": LOG,
    "audit.ReadCase": LOG,
    "audit.Seal": LOG,
    "accounts.Role": COLLEAGUES,
    "accounts.Membership": COLLEAGUES,
    "accounts.AccessChange": COLLEAGUES,
    "accounts.Mandate": COLLEAGUES,
    "agenda.Feed": COLLEAGUES,
    "partners.Partner": CHOSEN,
    "partners.Agreement": CHOSEN,
    "partners.Contract": CHOSEN,
    "exchange.MonthFile": "how many rows a provider sent",
    "partners.ContactPerson": "who answers at a partner",
    "letters.LetterTemplate": CHOSEN,
    "letters.TemplateVersion": CHOSEN,
    "letters.Letterhead": CHOSEN,
    "tenancy.MunicipalityPolicy": CHOSEN,
    "desk.SetupStep": CHOSEN,
    "desk.Theme": CHOSEN,
    "imports.Remembered": CHOSEN,
    "cases.CaseCounter": "the last number that was given",
    "documents.RefusedMedical": "a number per month",
    "retention.DestructionList": "what was destroyed, in numbers",
    "retention.DestructionItem": "keys of people who are gone",
    "retention.Certificate": "what was destroyed, in numbers",
}
RESIDUAL = "retention.Residual"


@dataclass(frozen=True)
class Step:
    """Rows of one model, and the relation that leads from them to a step nearer to the root."""

    model: type[models.Model]
    relation: str = ""
    above: Step | None = None

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def path(self) -> str:
        """From a row to the key of the root, as a queryset follows it."""
        if self.above is None:
            return "pk"
        return self.relation if self.above.above is None else f"{self.relation}__{self.above.path}"

    def keys(self, given: str) -> str:
        """The query for the keys of the rows that hang on the roots of which the keys are given."""
        if self.above is None:
            return f"select id from {self.table} where id = any({given})"
        nearer = given if self.above.above is None else f"array({self.above.keys(given)})"
        return f"select id from {self.table} where {self.relation}_id = any({nearer})"

    def where(self, given: str) -> str:
        """Which rows those are, for a statement about this table."""
        return self.keys(given).partition(" where ")[2]


Plan = dict[type[models.Model], Step]


@cache
def plan_of(root: str) -> tuple[Step, ...]:
    """The root itself and every model whose rows hang on it, by the shortest relations.

    A relation that may be empty is followed only where no other leads there.
    """
    found = {apps.get_model(root): Step(apps.get_model(root))}
    while more := dict(_next(found, empty=False)) or dict(_next(found, empty=True)):
        found |= more
    return tuple(found.values())


def _next(found: Plan, *, empty: bool) -> Iterator[tuple[type[models.Model], Step]]:
    """The models that are one relation away, by one that must be filled or by one that need not."""
    for model in _candidates():
        fields = [f for f in _relations(model) if f.related_model in found and f.null == empty]
        if model not in found and fields:
            nearest = min(fields, key=lambda f: found[f.related_model].path.count("__"))
            yield model, Step(model, nearest.name, found[nearest.related_model])


def _candidates() -> Iterator[type[models.Model]]:
    own = STAYS.keys() | SHARED.keys() | NAMING.keys() | ADDRESSES.keys() | {PERSON, RESIDUAL}
    return (model for model in tenant_models() if model._meta.label not in own)


def _relations(model: type[models.Model]) -> list[Any]:
    return [f for f in model._meta.concrete_fields if f.is_relation]


def unplanned() -> list[str]:
    """The models of which nobody said when their rows go."""
    planned = {step.model._meta.label for root in roots() for step in plan_of(root)}
    said = planned | STAYS.keys() | NAMING.keys() | ADDRESSES.keys() | FORGOTTEN_DAILY.keys()
    return sorted(model._meta.label for model in tenant_models() if model._meta.label not in said)


def roots() -> tuple[str, ...]:
    """From where rows are destroyed."""
    return PERSON, *SHARED, RESIDUAL
