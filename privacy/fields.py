"""Encrypted model fields.

The text is sealed with a data key that the instance names, bound to municipality, model, field and
row: a value copied to another row, field or municipality does not open. Only the instance knows its
row, so a descriptor on the instance seals and opens; a queryset can neither filter nor update.
"""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID

from django.db import models
from django.db.models.expressions import Expression

from privacy.keys import Unreadable, seal, unseal


class HasDataKeys(Protocol):
    """A model with encrypted fields."""

    pk: UUID
    municipality_id: UUID

    def data_key(self, *, core: bool) -> bytes:
        """The key for the data kept at most 50 years (core) or 5 years."""
        ...


class Sealed(bytes):
    """What came from the database and was not opened yet."""


class _Text:
    """Opens when read, seals when saved."""

    def __init__(self, field: EncryptedTextField) -> None:
        self.field = field

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        if self.field.attname not in instance.__dict__:
            instance.refresh_from_db(fields=[self.field.attname])
        value = instance.__dict__[self.field.attname]
        if isinstance(value, Sealed):
            value = self.field.open(instance, value)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: Any, value: str | Sealed | None) -> None:
        if isinstance(value, Sealed):
            instance.__dict__[self.field.kept] = value
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.BinaryField):  # type: ignore[type-arg]
    """Text that the database holds only as ciphertext; `core` chooses the 50-year key."""

    def __init__(self, *args: Any, core: bool = False, **kwargs: Any) -> None:
        self.core = core
        kwargs.setdefault("editable", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if self.core:
            kwargs["core"] = True
        return name, path, args, kwargs

    def contribute_to_class(
        self, cls: type[models.Model], name: str, private_only: bool = False
    ) -> None:
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, self.attname, _Text(self))

    def bound_to(self, instance: HasDataKeys) -> str:
        label = type(instance)._meta.label_lower  # type: ignore[attr-defined]
        return f"{instance.municipality_id}|{label}|{self.attname}|{instance.pk}"

    def open(self, instance: HasDataKeys, sealed: bytes) -> Any:
        key = instance.data_key(core=self.core)
        return self.from_bytes(unseal(sealed, key, self.bound_to(instance)))

    def from_bytes(self, plain: bytes) -> Any:
        return plain.decode()

    def to_bytes(self, value: Any) -> bytes:
        return bytes(value.encode())

    def from_db_value(self, value: Any, *args: Any) -> Sealed | None:
        return None if value is None else Sealed(bytes(value))

    def to_python(self, value: Any) -> Any:
        return value

    @property
    def kept(self) -> str:
        """Where an instance keeps what the database held, so that an equal text stays as it is."""
        return f"_{self.attname}_sealed"

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = model_instance.__dict__.get(self.attname)
        if value is None or isinstance(value, Sealed):
            return value
        kept = model_instance.__dict__.get(self.kept)
        if kept is not None and not add and self.open(model_instance, kept) == value:
            return kept
        key = model_instance.data_key(core=self.core)
        return Sealed(seal(self.to_bytes(value), key, self.bound_to(model_instance)))

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is None or isinstance(value, Sealed | Expression):
            return super().get_db_prep_value(value, connection, prepared)
        raise TypeError(f"{self.name} is encrypted: it is saved on its instance, never by update()")

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None


class EncryptedBytesField(EncryptedTextField):
    """A file that the database holds only as ciphertext."""

    def from_bytes(self, plain: bytes) -> bytes:
        return plain

    def to_bytes(self, value: bytes) -> bytes:
        return value


__all__ = ["EncryptedBytesField", "EncryptedTextField", "HasDataKeys", "Sealed", "Unreadable"]
