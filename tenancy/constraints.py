"""Row-level security and composite foreign keys, as constraints that makemigrations sees."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import BaseConstraint, Model

ROWS_OF_MUNICIPALITY = (
    "municipality_id = (select nullif(current_setting('app.municipality', true), '')::uuid)"
)
ROWS_OF_ACTOR = "user_id = (select nullif(current_setting('app.actor', true), '')::uuid)"


class _Sql(BaseConstraint):
    """A constraint that is only SQL: PostgreSQL checks it, forms do not."""

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        raise NotImplementedError

    def remove_statements(self, model: type[Model], quote: Any) -> list[str]:
        raise NotImplementedError

    def constraint_sql(self, model: Any, schema_editor: Any) -> str:
        """Nothing inside CREATE TABLE: it runs when the table and its neighbours exist."""
        for statement in self.create_statements(model, schema_editor.quote_name):
            schema_editor.deferred_sql.append(statement)
        return ""

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        return "; ".join(self.create_statements(model, schema_editor.quote_name))

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        return "; ".join(self.remove_statements(model, schema_editor.quote_name))

    def validate(self, *args: Any, **kwargs: Any) -> None:
        return None

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.deconstruct() == other.deconstruct()

    def __hash__(self) -> int:
        return hash(self.name)


class RowLevelSecurity(_Sql):
    """Only the rows of the municipality in scope can be read or written, by the owner too.

    With `own_rows` a user also reads the rows that name them, before a municipality is chosen.
    Without `deletes` the runtime role cannot delete: forgetting is the work of the purge role.
    """

    def __init__(self, *, name: str, own_rows: bool = False, deletes: bool = False) -> None:
        super().__init__(name=name)
        self.own_rows = own_rows
        self.deletes = deletes

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        table, role = quote(model._meta.db_table), quote(settings.RUNTIME_ROLE)
        purge = quote(settings.PURGE_ROLE)
        seen = f"{ROWS_OF_MUNICIPALITY} or {ROWS_OF_ACTOR}" if self.own_rows else None
        statements = [
            f"alter table {table} enable row level security",
            f"alter table {table} force row level security",
            f"create policy {quote(self.name)} on {table} for all to {role}, {purge},"
            f" {quote_owner()}"
            f" using ({seen or ROWS_OF_MUNICIPALITY}) with check ({ROWS_OF_MUNICIPALITY})",
            f"revoke all on {table} from public",
            f"grant select, delete on {table} to {purge}",
        ]
        if not self.deletes:
            statements.append(f"revoke delete, truncate on {table} from {role}")
        return statements

    def remove_statements(self, model: type[Model], quote: Any) -> list[str]:
        table = quote(model._meta.db_table)
        return [
            f"drop policy {quote(self.name)} on {table}",
            f"alter table {table} no force row level security",
            f"alter table {table} disable row level security",
            f"grant delete on {table} to {quote(settings.RUNTIME_ROLE)}",
        ]

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        if self.own_rows:
            kwargs["own_rows"] = True
        if self.deletes:
            kwargs["deletes"] = True
        return path, args, kwargs


def quote_owner() -> str:
    """The owner reads and fills rows in migrations, in a scope, under the same policy."""
    return "current_user"


class SameMunicipality(_Sql):
    """FOREIGN KEY (municipality_id, x_id): a row cannot point at another municipality's row."""

    def __init__(self, *, field: str, name: str) -> None:
        super().__init__(name=name)
        self.field = field

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        field: Any = model._meta.get_field(self.field)
        table, target = (quote(m._meta.db_table) for m in (model, field.related_model))
        return [
            f"alter table {table} add constraint {quote(self.name)}"
            f" foreign key (municipality_id, {quote(field.column)})"
            f" references {target} (municipality_id, id) not deferrable"
        ]

    def remove_statements(self, model: type[Model], quote: Any) -> list[str]:
        return [f"alter table {quote(model._meta.db_table)} drop constraint {quote(self.name)}"]

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"field": self.field}


class ChangesNoted(_Sql):
    """Every insert, update and delete of a row is noted, whoever writes it and by whatever way.

    The trigger writes which columns changed, never what they hold.
    """

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        table = quote(model._meta.db_table)
        return [
            f"create trigger {quote(self.name)} after insert or update or delete on {table}"
            " for each row execute function note_change()"
        ]

    def remove_statements(self, model: type[Model], quote: Any) -> list[str]:
        return [f"drop trigger {quote(self.name)} on {quote(model._meta.db_table)}"]


class AppendOnly(_Sql):
    """Rows are added, with the server's time and transaction, and never changed; by anyone.

    With `forgets` the purge role, and no other, can delete them.
    """

    def __init__(self, *, name: str, forgets: bool = False) -> None:
        super().__init__(name=name)
        self.forgets = forgets

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        table, role = quote(model._meta.db_table), quote(settings.RUNTIME_ROLE)
        return [
            f"revoke update, delete, truncate on {table} from {role}",
            f"create trigger {self._name(quote, 'stamp')} before insert on {table}"
            " for each row execute function stamp_row()",
            f"create trigger {self._name(quote, 'rows')} before update or delete on {table}"
            f" for each row {self._unless()} execute function refuse_change()",
            f"create trigger {self._name(quote, 'all')} before truncate on {table}"
            " for each statement execute function refuse_change()",
        ]

    def _unless(self) -> str:
        """The purge role only deletes: updating is granted to nobody."""
        return f"when (current_user <> '{settings.PURGE_ROLE}')" if self.forgets else ""

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | ({"forgets": True} if self.forgets else {})

    def remove_statements(self, model: type[Model], quote: Any) -> list[str]:
        table = quote(model._meta.db_table)
        parts = ("stamp", "rows", "all")
        return [f"drop trigger {self._name(quote, part)} on {table}" for part in parts]

    def _name(self, quote: Any, part: str) -> str:
        return str(quote(f"{self.name}_{part}"))


class NeverChanged(_Sql):
    """The runtime role adds rows and can never change them; another role may forget them later."""

    def create_statements(self, model: type[Model], quote: Any) -> list[str]:
        table, role = quote(model._meta.db_table), quote(settings.RUNTIME_ROLE)
        return [f"revoke update on {table} from {role}"]

    def remove_statements(self, model: type[Model], quote: Any) -> list[str]:
        table, role = quote(model._meta.db_table), quote(settings.RUNTIME_ROLE)
        return [f"grant update on {table} to {role}"]


__all__ = ["AppendOnly", "ChangesNoted", "NeverChanged", "RowLevelSecurity", "SameMunicipality"]
