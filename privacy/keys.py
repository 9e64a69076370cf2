"""The key hierarchy: a root, a key per municipality, and data keys per person.

The municipality's key wraps data keys. It is derived, never stored: whoever has only the database
has nothing. It has versions: a rotation wraps every data key anew and touches no field. Indexes,
drafts and seals have keys of their own beside it, which a rotation leaves as they are.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE = 12
VERSION = b"\x01"


class Unreadable(Exception):
    """The bytes do not belong to this row, field or municipality, or were changed."""


class KeysUnavailable(Exception):
    """The holder of the keys does not answer: nothing can be read or sealed (503)."""


class KeyProvider(Protocol):
    """Where the keys of municipalities come from."""

    def municipality_key(self, municipality: UUID, version: int = 0) -> bytes:
        """32 bytes, the same at every call; from version 1 on it wraps data keys."""
        ...


class LocalKeyProvider:
    """Derives every municipality's key from one root key (32 bytes, base64, FIELD_KEY)."""

    def __init__(self, root: str) -> None:
        self._root = base64.b64decode(root)
        if len(self._root) != 32:
            raise ValueError("FIELD_KEY must be 32 bytes in base64.")

    def __repr__(self) -> str:
        return "LocalKeyProvider(…)"

    def municipality_key(self, municipality: UUID, version: int = 0) -> bytes:
        info = b"municipality|" + municipality.bytes + version.to_bytes(2, "big")
        return _derive(self._root, info)


@lru_cache(maxsize=1024)
def _derive(secret: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)


@lru_cache(maxsize=1)
def provider() -> KeyProvider:
    """As the settings choose: OpenBao or Vault when an address is set, else one root key."""
    if settings.OPENBAO_URL:
        from privacy.openbao import TransitKeyProvider

        token = Path(settings.OPENBAO_TOKEN_FILE)
        return TransitKeyProvider(settings.OPENBAO_URL, settings.OPENBAO_KEY, token)
    return LocalKeyProvider(settings.FIELD_KEY)


def new_data_key(municipality: UUID, *, version: int, bound_to: str) -> bytes:
    """A fresh data key, wrapped: it can only be opened for the same owner."""
    return _wrap(AESGCM.generate_key(256), municipality, version, bound_to)


def open_data_key(wrapped: bytes, municipality: UUID, *, bound_to: str) -> bytes:
    """The data key; raises Unreadable for another owner."""
    key = provider().municipality_key(municipality, version_of(wrapped))
    return unseal(wrapped[2:], key, bound_to)


def rewrap(wrapped: bytes, municipality: UUID, *, version: int, bound_to: str) -> bytes:
    """The same data key under another version of the municipality's key."""
    data_key = open_data_key(wrapped, municipality, bound_to=bound_to)
    return _wrap(data_key, municipality, version, bound_to)


def version_of(wrapped: bytes) -> int:
    """Under which version of the municipality's key a data key is wrapped."""
    return int.from_bytes(wrapped[:2], "big")


def _wrap(data_key: bytes, municipality: UUID, version: int, bound_to: str) -> bytes:
    key = provider().municipality_key(municipality, version)
    return version.to_bytes(2, "big") + seal(data_key, key, bound_to)


def seal(plain: bytes, key: bytes, bound_to: str) -> bytes:
    """Version, nonce and ciphertext; 29 bytes longer than the text."""
    nonce = os.urandom(NONCE)
    return VERSION + nonce + AESGCM(key).encrypt(nonce, plain, VERSION + bound_to.encode())


def unseal(sealed: bytes, key: bytes, bound_to: str) -> bytes:
    """The text; raises Unreadable when row, field, municipality or bytes are not as sealed."""
    version, nonce, ciphertext = sealed[:1], sealed[1 : 1 + NONCE], sealed[1 + NONCE :]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, version + bound_to.encode())
    except (InvalidTag, ValueError):  # ValueError: cut off inside its nonce
        raise Unreadable from None


def blind_index(value: str, municipality: UUID, field: str) -> str:
    """Equal values give equal indexes within one municipality and field, and nowhere else."""
    key = _derive(provider().municipality_key(municipality), b"index|" + field.encode())
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


def municipality_data_key(municipality: UUID) -> bytes:
    """For what belongs to the municipality and to no person: drafts, searches."""
    return _derive(provider().municipality_key(municipality), b"data")


def seal_key(municipality: UUID) -> bytes:
    """With which the log of this municipality is sealed."""
    return _derive(provider().municipality_key(municipality), b"seal")
