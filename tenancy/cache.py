"""Cache keys carry the municipality: what one stores, no other can read."""

from __future__ import annotations

from tenancy.scope import required


def key(name: str, prefix: str, version: int) -> str:
    """t:<municipality>:<version>:<name>; raises NoScope outside a scope."""
    return f"t:{required()}:{version}:{prefix}{name}"
