"""A fine keeps who reported the breach and who signed the decision; PostgreSQL keeps that true."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Model

from tenancy.constraints import SameMunicipality


class _With(SameMunicipality):
    """FOREIGN KEY (municipality_id, x_id, own columns) to a row that says the same."""

    own: ClassVar[tuple[str, ...]]
    theirs: ClassVar[tuple[str, ...]]

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        field: Any = model._meta.get_field(self.field)
        table, target = (quote(m._meta.db_table) for m in (model, field.related_model))
        own = ", ".join(map(quote, self.own))
        theirs = ", ".join(map(quote, self.theirs))
        return [
            f"alter table {table} add constraint {quote(self.name)}"
            f" foreign key (municipality_id, {quote(field.column)}, {own})"
            f" references {target} (municipality_id, id, {theirs}) not deferrable"
        ]


class ReportedBy(_With):
    """To a breach of the same case and duty, and who reported it."""

    own = ("case_id", "duty", "reported_by")
    theirs = own


class HeardOf(_With):
    """To a hearing about the same breach."""

    own = theirs = ("breach_id",)


class DecidedBy(_With):
    """To a decision and who signed it."""

    own = theirs = ("signed_by",)
