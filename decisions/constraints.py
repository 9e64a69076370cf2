"""An objection keeps who signed what it is brought against; PostgreSQL keeps that true."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from tenancy.constraints import SameMunicipality


class SignedBy(SameMunicipality):
    """FOREIGN KEY (municipality_id, decision_id, taken_by) to a decision and who signed it."""

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        field: Any = model._meta.get_field(self.field)
        table, target = (quote(m._meta.db_table) for m in (model, field.related_model))
        return [
            f"alter table {table} add constraint {quote(self.name)}"
            f" foreign key (municipality_id, {quote(field.column)}, taken_by)"
            f" references {target} (municipality_id, id, signed_by) not deferrable"
        ]
