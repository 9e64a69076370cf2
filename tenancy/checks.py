"""A tenant model without its locks, or a database role that ignores them, stops the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections, models

from privacy.register import models as our_models
from tenancy.constraints import RowLevelSecurity, SameMunicipality
from tenancy.models import TenantModel


def tenant_models() -> Iterator[type[TenantModel]]:
    return (model for model in our_models() if issubclass(model, TenantModel))


@register("tenancy")
def every_tenant_model_is_locked(**kwargs: Any) -> list[CheckMessage]:
    """E006: no row-level security, or a relation that may point into another municipality."""
    return [
        Error(f"{model._meta.label}: {problem}", obj=model, id="tenancy.E006")
        for model in tenant_models()
        for problem in problems(model)
    ]


def problems(model: type[models.Model]) -> Iterator[str]:
    """What is missing on this model, in words."""
    constraints = model._meta.constraints
    if not any(isinstance(c, RowLevelSecurity) for c in constraints):
        yield "has no RowLevelSecurity constraint."
    held = {c.field for c in constraints if isinstance(c, SameMunicipality)}
    for field in model._meta.concrete_fields:
        target = field.related_model
        if not (isinstance(target, type) and issubclass(target, TenantModel)):
            continue
        if field.name not in held or getattr(field, "db_constraint", False):
            yield f"{field.name} is not held inside the municipality by SameMunicipality."
    for constraint in model._meta.total_unique_constraints:
        if "municipality" not in constraint.fields:
            yield f"unique constraint {constraint.name} is not per municipality."


@register(Tags.database, "tenancy")
def the_runtime_role_is_bound_by_the_locks(
    *, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """E007: the role could ignore or change row-level security."""
    if not databases or "default" not in databases:
        return []
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "select rolsuper or rolbypassrls or rolcreaterole,"
            " has_schema_privilege('public', 'create'),"
            " exists (select 1 from pg_class c join pg_namespace n on n.oid = relnamespace"
            "         where nspname = 'public' and pg_has_role(relowner, 'member'))"
            " from pg_roles where rolname = current_user"
        )
        powers = cursor.fetchone()
    if not any(powers):
        return []
    return [Error("The runtime role could lift row-level security.", id="tenancy.E007")]
