"""The municipality, what it chose within the law, and what every row of a municipality shares."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, ClassVar

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from stdnum.nl import bsn as elfproef

from privacy.categories import STAFF, TECHNICAL
from privacy.vocabulary import Recipient
from tenancy.constraints import ChangesNoted, NeverChanged, RowLevelSecurity, SameMunicipality
from tenancy.decreed import DecreedDay as DecreedDay
from tenancy.decreed import decreed_days as decreed_days
from tenancy.querysets import TenantQuerySet


def valid_rsin(value: str) -> None:
    """An RSIN has nine digits and passes the same test as a BSN."""
    if not elfproef.is_valid(value):
        raise ValidationError("Dit is geen geldig RSIN.")


class Municipality(models.Model):
    """A municipality for which this installation works. Global: it holds no personal data."""

    class Theme(models.TextChoices):
        NEUTRAL = "", "Neutraal"
        RIVIERSTAD = "rivierstad", "Petrol"
        HEUVELRODE = "heuvelrode", "Bordeaux"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = TECHNICAL(
        models.CharField(max_length=4, unique=True, validators=[RegexValidator(r"^\d{4}$")]),
        to=Recipient.CBS,
    )
    name = TECHNICAL(models.CharField(max_length=80))
    letter = TECHNICAL(models.CharField(max_length=2, validators=[RegexValidator(r"^[A-Z]{1,2}$")]))
    oin = TECHNICAL(models.CharField(max_length=20, validators=[RegexValidator(r"^\d{20}$")]))
    rsin = TECHNICAL(models.CharField(max_length=9, validators=[valid_rsin]))
    key_version = TECHNICAL(models.PositiveSmallIntegerField(default=1))
    theme = TECHNICAL(
        models.CharField(max_length=20, choices=Theme, blank=True, default=Theme.NEUTRAL)
    )
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TenantForeignKey(models.ForeignKey):  # type: ignore[type-arg]
    """A relation inside a municipality; a SameMunicipality constraint checks it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        super().__init__(*args, **kwargs)


class TenantModel(models.Model):
    """A row that belongs to one municipality and does not exist for any other."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    created_at = TECHNICAL(models.DateTimeField(auto_now_add=True))

    objects: ClassVar[models.Manager[Any]] = TenantQuerySet.as_manager()

    class Meta:
        abstract = True


def own_rows_only(
    *, deletes: bool = False, noted: bool = True, own_rows: bool = False
) -> list[models.BaseConstraint]:
    """The constraints that every tenant model begins with."""
    changes = [ChangesNoted(name="%(app_label)s_%(class)s_noted")] if noted else []
    return [
        *changes,
        models.UniqueConstraint(
            fields=["municipality", "id"], name="%(app_label)s_%(class)s_of_municipality"
        ),
        RowLevelSecurity(name="%(app_label)s_%(class)s_rls", deletes=deletes, own_rows=own_rows),
    ]


def same_municipality(*fields: str) -> list[models.BaseConstraint]:
    """A composite foreign key for each of these relations."""
    return [
        SameMunicipality(field=field, name=f"%(app_label)s_%(class)s_{field}_same")
        for field in fields
    ]


class PolicyQuerySet(TenantQuerySet["MunicipalityPolicy"]):
    def in_force(self, day: date) -> MunicipalityPolicy:
        """The policy of this day; before the first one, what the product proposes."""
        found = self.filter(valid_from__lte=day).order_by("-valid_from").first()
        return found or MunicipalityPolicy(valid_from=day)


# What a municipality may choose; the articles stand in desk.setup.policy, beside the screen.
BOUNDS = {
    "idle_minutes": (15, 60),
    "soon_days": (1, 90),
    "summon_within_days": (1, 70),
    "summons_days": (7, 42),
    "second_days": (7, 42),
    "third_days": (7, 59),  # never more than two months, whichever months they are
    "reminder_days": (0, 14),
    "absence_percent": (5, 50),
    "behind_percent": (5, 50),
    "silent_days": (30, 180),
    "module_months": (3, 30),
    "offer_days": (14, 180),
    "switch_days": (30, 180),
    "views_days": (7, 42),
    "fine_status_holder": (0, 2),  # never, in exceptional cases, as others
    "fine_doubles": (0, 1),  # the nominal amount, or what was imposed
    "keep_years": (1, 5),
    "core_years": (5, 50),
    "unused_months": (1, 60),
}


def _chosen(name: str, *, default: int) -> Any:
    least, most = BOUNDS[name]
    validators = [MinValueValidator(least), MaxValueValidator(most)]
    return models.PositiveSmallIntegerField(
        default=default, db_default=default, validators=validators
    )


def _within_bounds(name: str) -> models.CheckConstraint:
    least, most = BOUNDS[name]
    condition = models.Q(**{f"{name}__gte": least, f"{name}__lte": most})
    return models.CheckConstraint(condition=condition, name=f"{name}_within_bounds")


class MunicipalityPolicy(TenantModel):
    """What a municipality chose within the law, from a day. Never changed: a newer one follows."""

    valid_from = TECHNICAL(models.DateField())
    idle_minutes = TECHNICAL(_chosen("idle_minutes", default=30))
    soon_days = TECHNICAL(_chosen("soon_days", default=14))
    summon_within_days = TECHNICAL(_chosen("summon_within_days", default=14))
    summons_days = TECHNICAL(_chosen("summons_days", default=14))
    second_days = TECHNICAL(_chosen("second_days", default=14))
    third_days = TECHNICAL(_chosen("third_days", default=28))
    reminder_days = TECHNICAL(_chosen("reminder_days", default=0))
    absence_percent = TECHNICAL(_chosen("absence_percent", default=20))
    behind_percent = TECHNICAL(_chosen("behind_percent", default=25))
    silent_days = TECHNICAL(_chosen("silent_days", default=60))
    module_months = TECHNICAL(_chosen("module_months", default=12))
    offer_days = TECHNICAL(_chosen("offer_days", default=60))
    switch_days = TECHNICAL(_chosen("switch_days", default=90))
    views_days = TECHNICAL(_chosen("views_days", default=14))
    fine_status_holder = TECHNICAL(_chosen("fine_status_holder", default=0))
    fine_doubles = TECHNICAL(_chosen("fine_doubles", default=0))
    keep_years = TECHNICAL(_chosen("keep_years", default=5))
    core_years = TECHNICAL(_chosen("core_years", default=50))
    unused_months = TECHNICAL(_chosen("unused_months", default=12))
    established_by = STAFF(models.UUIDField("vastgesteld door", null=True, blank=True))

    objects: ClassVar[Any] = PolicyQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(
                fields=["municipality", "valid_from"], name="one_policy_per_day"
            ),
            *map(_within_bounds, BOUNDS),
        ]

    def __str__(self) -> str:
        return f"Beleid vanaf {self.valid_from}"


def policy_of(day: date) -> MunicipalityPolicy:
    """The policy in force for the municipality in scope; at most a minute old."""
    name = f"policy:{day}"
    if (policy := cache.get(name)) is None:
        policy = MunicipalityPolicy.objects.in_force(day)
        cache.set(name, policy)
    assert isinstance(policy, MunicipalityPolicy)  # noqa: S101  # only written above
    return policy
