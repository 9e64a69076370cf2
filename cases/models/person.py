"""A person: who it is, and the keys of what we hold of them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.categories import ADDRESS, BSN, CONTACT, DUTY, NAME, V_NUMBER
from cases.names import tokens
from cases.partial_date import PartialDateField
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import blind_index, new_data_key, open_data_key, rewrap
from privacy.vocabulary import Recipient
from tenancy.models import (
    Municipality,
    TenantForeignKey,
    TenantModel,
    own_rows_only,
    same_municipality,
)
from tenancy.querysets import TenantQuerySet
from tenancy.scope import required

DUO, CBS, MUNICIPALITY = Recipient.DUO, Recipient.CBS, Recipient.MUNICIPALITY
PROVIDERS = Recipient.PROVIDERS
ALL_PROVIDERS = PROVIDERS | Recipient.GUIDANCE_PROVIDER


KEYS = (("key_core", True), ("key_other", False))


class PersonQuerySet(TenantQuerySet["Person"]):
    def with_bsn(self, bsn: str) -> PersonQuerySet:
        """The one person with this BSN in the municipality in scope, if any."""
        return self.filter(bsn_index=blind_index(bsn, required(), "bsn"))

    def with_v_number(self, v_number: str) -> PersonQuerySet:
        """The one person with this V-number in the municipality in scope, if any."""
        return self.filter(v_index=blind_index(v_number, required(), "v_number"))

    def named(self, text: str) -> PersonQuerySet:
        """Each word of the text begins a word of the name; without a word nobody is found.

        Asked as ranges, so that the index is used under row-level security.
        """
        wanted = tokens(text)
        found = self if wanted else self.none()
        for token in wanted:
            words = NameToken.objects.filter(token__gte=token, token__lt=token + "\U0010ffff")
            found = found.filter(pk__in=words.values("person"))
        return found


class Person(TenantModel):
    """Someone who must integrate. One row per BSN and per V-number in a municipality."""

    key_core = TECHNICAL(models.BinaryField())
    key_other = TECHNICAL(models.BinaryField())
    bsn = BSN(
        EncryptedTextField("burgerservicenummer", null=True, core=True), to=DUO | CBS | MUNICIPALITY
    )
    bsn_index = BSN(models.CharField("zoeksleutel van het BSN", max_length=64, null=True))
    v_number = V_NUMBER(EncryptedTextField("V-nummer", null=True), to=DUO)
    v_index = V_NUMBER(models.CharField("zoeksleutel van het V-nummer", max_length=64, null=True))
    family_name = NAME(
        models.CharField("achternaam", max_length=200), to=DUO | ALL_PROVIDERS | MUNICIPALITY
    )
    prefix = NAME(
        models.CharField("voorvoegsel", max_length=20, blank=True),
        to=DUO | ALL_PROVIDERS | MUNICIPALITY,
    )
    given_names = NAME(
        models.CharField("voornamen", max_length=200, blank=True),
        to=DUO | ALL_PROVIDERS | MUNICIPALITY,
    )
    birth_date = NAME(PartialDateField("geboortedatum", null=True), to=DUO | CBS | MUNICIPALITY)
    deceased_on = DUTY(models.DateField("datum van overlijden", null=True, blank=True), to=DUO)
    secrecy = CONTACT(models.BooleanField("geheimhouding", default=False))
    street = ADDRESS(
        models.CharField("straat en huisnummer", max_length=120, blank=True),
        to=ALL_PROVIDERS | MUNICIPALITY,
    )
    postcode = ADDRESS(
        models.CharField("postcode", max_length=7, blank=True), to=ALL_PROVIDERS | MUNICIPALITY
    )
    city = ADDRESS(
        models.CharField("woonplaats", max_length=80, blank=True), to=ALL_PROVIDERS | MUNICIPALITY
    )

    objects: ClassVar[Any] = PersonQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(
                fields=["municipality", "bsn_index"], name="one_person_per_bsn"
            ),
            models.UniqueConstraint(
                fields=["municipality", "v_index"], name="one_person_per_v_number"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "birth_date"], name="person_by_birth")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def full_name(self) -> str:
        parts = (self.given_names, self.prefix, self.family_name)
        return " ".join(part for part in parts if part)

    @property
    def list_name(self) -> str:
        """Boer, Bas de; someone with one name has no comma."""
        rest = " ".join(part for part in (self.given_names, self.prefix) if part)
        return f"{self.family_name}, {rest}" if rest else self.family_name

    @classmethod
    def new(cls, *, municipality: Municipality, **facts: Any) -> Person:
        """An unsaved person with data keys of their own."""
        person = cls(municipality=municipality, **facts)
        person.give_keys()
        return person

    def give_keys(self) -> None:
        """Data keys that never were before: what older ones sealed is lost for ever; unsaved."""
        version = self.municipality.key_version
        for name, core in KEYS:
            bound_to = self.bound_to(core=core)
            setattr(
                self, name, new_data_key(self.municipality_id, version=version, bound_to=bound_to)
            )

    def rewrap(self, version: int) -> None:
        """Put both data keys under this version of the municipality's key; unsaved."""
        for name, core in KEYS:
            wrapped, bound_to = bytes(getattr(self, name)), self.bound_to(core=core)
            key = rewrap(wrapped, self.municipality_id, version=version, bound_to=bound_to)
            setattr(self, name, key)

    def give_bsn(self, bsn: str | None) -> None:
        """Set the BSN and the index by which it is found; unsaved."""
        self.bsn = bsn
        self.bsn_index = blind_index(bsn, self.municipality_id, "bsn") if bsn else None

    def give_v_number(self, v_number: str | None) -> None:
        """Set the V-number and the index by which it is found; unsaved."""
        self.v_number = v_number
        index = blind_index(v_number, self.municipality_id, "v_number") if v_number else None
        self.v_index = index

    def data_key(self, *, core: bool) -> bytes:
        """The key of what is kept at most 50 years (core) or 5 years."""
        wrapped = bytes(self.key_core if core else self.key_other)
        return open_data_key(wrapped, self.municipality_id, bound_to=self.bound_to(core=core))

    def bound_to(self, *, core: bool) -> str:
        """What a data key is wrapped for: this person, in this municipality."""
        return f"{self.municipality_id}|{self.pk}|{'core' if core else 'other'}"


class NameToken(TenantModel):
    """A word of a name, without marks and capitals, by which a person is found."""

    person = TenantForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    token = NAME(models.CharField("woord uit de naam", max_length=60, db_collation="C"))
    sound = NAME(
        models.CharField("klank van het woord", max_length=60, db_collation="C", default="")
    )

    class Meta:
        constraints = [*own_rows_only(deletes=True), *same_municipality("person")]
        indexes = [
            models.Index(fields=["municipality", "token", "person"], name="name_token"),
            models.Index(fields=["municipality", "sound", "person"], name="name_sound"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
