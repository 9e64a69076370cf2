"""Whether a request left anything behind."""

from __future__ import annotations

from contextlib import contextmanager

from accounts.models import Draft, Membership, Role
from audit.models import Event
from cases.models import Assignment, Case, Correction, NameToken, Note, Person, Search, Task
from outbox.models import Message
from tenancy.scope import scope

EVERYTHING = (
    Assignment,
    Case,
    Correction,
    Draft,
    Event,
    Membership,
    Message,
    NameToken,
    Note,
    Person,
    Role,
    Search,
    Task,
)
NO_SUCH = "00000000-0000-4000-8000-000000000000"


REFUSED = ("Event", "access_refused")


def snapshot(cast):
    """Every row of both municipalities, sealed as it is stored; a note of a refusal may be new."""
    rows = []
    for home in (cast.rivierstad, cast.heuvelrode):
        with scope(home.pk):
            rows += [
                (model.__name__, values)
                for model in EVERYTHING
                for values in model.objects.order_by("pk").values()
                if (model.__name__, values.get("kind")) != REFUSED
            ]
    return rows


@contextmanager
def nothing_stored(cast):
    """Fails when a row was added, changed or removed."""
    before = snapshot(cast)
    yield
    assert snapshot(cast) == before
