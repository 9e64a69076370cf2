"""A queryset of a municipality's rows refuses to run outside a scope."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from django.db import models

from tenancy.scope import required

M = TypeVar("M", bound=models.Model)


class TenantQuerySet(models.QuerySet[M]):
    """May be built anywhere (forms do so on import); is evaluated and filtered only in a scope."""

    def _fetch_all(self) -> None:
        if self._result_cache is None:
            required()
        super()._fetch_all()

    def _filter_or_exclude(self, *args: Any, **kwargs: Any) -> Any:
        required()
        return super()._filter_or_exclude(*args, **kwargs)  # type: ignore[misc]

    def _insert(self, *args: Any, **kwargs: Any) -> Any:
        required()
        return super()._insert(*args, **kwargs)  # type: ignore[misc]

    def _update(self, *args: Any, **kwargs: Any) -> Any:
        required()
        return super()._update(*args, **kwargs)  # type: ignore[misc]

    def _raw_delete(self, *args: Any, **kwargs: Any) -> Any:
        required()
        return super()._raw_delete(*args, **kwargs)

    def iterator(self, chunk_size: int | None = None) -> Iterator[M]:
        required()
        return super().iterator(chunk_size)

    def aggregate(self, *args: Any, **kwargs: Any) -> Any:
        required()
        return super().aggregate(*args, **kwargs)

    def count(self) -> int:
        required()
        return super().count()

    def exists(self) -> bool:
        required()
        return super().exists()

    def update(self, **kwargs: Any) -> int:
        required()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        required()
        return super().delete()
