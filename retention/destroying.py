"""Delete the rows of people, in one statement: all go, or none does.

One statement needs no order between tables: PostgreSQL looks at the relations when it is done. A
row that came meanwhile and leads to one of them stops it, and nothing was deleted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connections, models

from retention.plan import ADDRESSES, NAMING, PERSON, SHARED, Step, plan_of
from retention.sharing import shared_by, still_shared

Keys = Collection[UUID]
GIVEN = "(select keys from given)::uuid[]"  # the keys of the roots
AT_ONCE = 200  # people in one statement that counts


def destroy(persons: Keys, *, using: str) -> Counter[str]:
    """How many rows of which table went with these people, what they alone shared included."""
    shared = {root: shared_by(root, persons, using) for root in SHARED}
    cases = _keys("cases.Case", {"person__in": persons}, using)
    gone = _delete(PERSON, persons, using) + _addresses(cases, using)
    for root, found in shared.items():
        gone += _delete(root, found - still_shared(root, found, using), using)
    return +gone


def destroy_rows(label: str, keys: Keys, *, using: str) -> Counter[str]:
    """How many rows went with these rows of one model and all that hangs on them."""
    return +_delete(label, keys, using)


def count(persons: Keys, *, using: str = "default") -> Counter[str]:
    """How many rows of which table hang on these people, what names them by key left aside."""
    keys, found = list(persons), Counter[str]()
    for start in range(0, len(keys), AT_ONCE):
        found += _count(keys[start : start + AT_ONCE], using)
    return found


def _count(persons: Keys, using: str) -> Counter[str]:
    parts = [
        f"select '{step.table}', count(*) from {step.table} where {step.where(GIVEN)}"
        for step in plan_of(PERSON)
    ]
    return _counted(f" {' union all '.join(parts)}", persons, using)


def _delete(root: str, keys: Keys, using: str) -> Counter[str]:
    """The rows of each model of the plan, and what names one of them."""
    if not keys:
        return Counter()
    steps = plan_of(root)
    parts = [_deletion(step) for step in steps]
    names = " union all ".join(f"select id::text from {step.table}_gone" for step in steps)
    parts.append(f"gone (key) as ({names})")
    parts += [_naming(apps.get_model(label), field) for label, field in NAMING.items()]
    tables = [step.table for step in steps]
    tables += [apps.get_model(label)._meta.db_table for label in NAMING]
    counts = " union all ".join(f"select '{name}', count(*) from {name}_gone" for name in tables)
    return _counted(f", {', '.join(parts)} {counts}", keys, using)


def _deletion(step: Step) -> str:
    name = step.table
    return f"{name}_gone as (delete from {name} where {step.where(GIVEN)} returning id)"


def _naming(model: type[models.Model], field: str) -> str:
    name = model._meta.db_table
    rows = f"delete from {name} where {field}::text in (select key from gone)"
    return f"{name}_gone as ({rows} returning id)"


def _counted(sql: str, keys: Keys, using: str) -> Counter[str]:
    """How many rows per table; the keys are given once, however often they are asked for."""
    with connections[using].cursor() as cursor:
        cursor.execute(f"with given (keys) as (select %s::uuid[]){sql}", [list(keys)])
        return +Counter(dict(cursor.fetchall()))


def _keys(label: str, chosen: dict[str, Any], using: str) -> set[UUID]:
    manager: Any = apps.get_model(label)._default_manager
    return set(manager.using(using).filter(**chosen).values_list("pk", flat=True))


def _addresses(cases: Keys, using: str) -> Counter[str]:
    """What a colleague was typing on a page of one of these cases."""
    found: Counter[str] = Counter()
    for label, field in ADDRESSES.items():
        table = apps.get_model(label)._meta.db_table
        with connections[using].cursor() as cursor:
            cursor.execute(
                f"delete from {table} where {field} like any (%s)",
                [[f"%{case}%" for case in cases]],
            )
            found[table] += cursor.rowcount
    return found
