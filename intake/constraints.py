"""A record stands on another: PostgreSQL keeps what the other said when it was pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from tenancy.constraints import SameMunicipality


class StandsOn(SameMunicipality):
    """FOREIGN KEY (municipality_id, case_id, x_id, x_number, x_end) to a summons with those.

    What was pointed at cannot change its number or end any more, and no row can point at a summons
    of another case, number or end, whatever the program does.
    """

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        field: Any = model._meta.get_field(self.field)
        table, target = (quote(m._meta.db_table) for m in (model, field.related_model))
        own = (field.column, f"{self.field}_number", f"{self.field}_end")
        return [
            f"alter table {table} add constraint {quote(self.name)}"
            f" foreign key (municipality_id, case_id, {self._listed(own, quote)})"
            f" references {target} (municipality_id, case_id, id, number, {quote('end')})"
            " not deferrable"
        ]

    @staticmethod
    def _listed(columns: Sequence[str], quote: Any) -> str:
        return ", ".join(map(quote, columns))
