"""Every task runs in the scope of the municipality that its header names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from celery import Task, shared_task

from tenancy import walls
from tenancy.models import Municipality
from tenancy.scope import current, scope

HEADER = "municipality"


class MissingMunicipality(RuntimeError):
    """A task without a municipality that did not declare itself system-wide."""


class TenantTask(Task):  # type: ignore[type-arg]
    """Carries the municipality from the sender's scope to the worker's.

    A SystemTask is the exception.
    """

    abstract = True
    system = False
    behind_walls = True  # refused while a wall between municipalities is down

    def apply_async(self, *args: Any, **kwargs: Any) -> Any:
        if not self.system:
            municipality = current()
            if municipality is None:
                raise MissingMunicipality(self.name)
            kwargs["headers"] = (kwargs.get("headers") or {}) | {HEADER: str(municipality)}
        return super().apply_async(*args, **kwargs)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.system:
            return self._run(*args, **kwargs)
        header = getattr(self.request, HEADER, None) or (self.request.headers or {}).get(HEADER)
        if not header:
            raise MissingMunicipality(self.name)
        with scope(UUID(header)):
            return self._run(*args, **kwargs)

    def _run(self, *args: Any, **kwargs: Any) -> Any:
        if self.behind_walls and not walls.stand():
            raise walls.Down(self.name)
        return super().__call__(*args, **kwargs)


class SystemTask(TenantTask):
    """Work of no municipality: named in tests, opens scopes of its own."""

    abstract = True
    system = True


class WatchTask(SystemTask):
    """Looks at the walls themselves."""

    abstract = True
    behind_walls = False


def in_each_municipality(work: Callable[[], int]) -> int:
    """The sum of what `work` answers in the scope of every municipality, one after another."""
    done = 0
    for municipality in Municipality.objects.values_list("pk", flat=True):
        with scope(municipality):
            done += work()
    return done


@shared_task(name="tenancy.tasks.look_at_walls", base=WatchTask)
def look_at_walls() -> int:
    """How many walls are down; the log says which."""
    return len(walls.look())
