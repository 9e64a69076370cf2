"""Femke proposes, Joris decides."""

from __future__ import annotations

from typing import Any

import pytest

from accounts import actions
from accounts.models import Membership, Role
from accounts.permissions import Permission
from tenancy.scope import scope
from tests.cast import MONDAY


@pytest.fixture
def here(cast):
    """In the scope of Rivierstad."""
    with scope(cast.rivierstad.pk):
        yield cast


def role(slug):
    return Role.objects.select_related("municipality").get(slug=slug)


def membership(user):
    return Membership.objects.select_related("role", "user").get(user=user)


def proposes(by, **given):
    """A role of handhaver for someone new, unless something else is said."""
    facts: dict[str, Any] = {
        "role": role("handhaver"),
        "email": "Sam@rivierstad.example",
        "name": "Sam",
        "since": MONDAY,
        "until": None,
        "reason": "Nieuwe collega",
    }
    return actions.propose_member(by=by, on=MONDAY, **facts | given)


def role_change(by, slug="handhaver", *, more=(), less=(), **given):
    """The role with some permissions more or less."""
    from accounts.access import permissions_of

    subject = role(slug)
    held = permissions_of([subject.group_id], subject.municipality)
    facts: dict[str, Any] = {
        "name": subject.name,
        "permissions": (held | set(more)) - set(less),
        "integration_tasks": subject.integration_tasks,
        "reason": "Ander werk",
    }
    return actions.propose_role_change(role=subject, by=by, on=MONDAY, **facts | given)


NOTES = (Permission.NOTE_VIEW, Permission.NOTE_WRITE)
