"""A municipality that works already gets the letters of the ladder, and nothing twice."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from accounts.actions import make_role
from accounts.mandates import give_mandate
from accounts.models import Mandate, Role
from letters.actions.starting import default_text
from letters.models import Kind, LetterTemplate, TemplateVersion
from tenancy.scope import scope
from tests import cast as casting

pytestmark = pytest.mark.django_db
give = import_module("letters.migrations.0003_give_texts_of_the_ladder").give
NEW = {"warning", "third", "absence"}


@pytest.fixture
def old():
    """As an earlier release left it: a text for the oproep, and who signs it."""
    home = casting.municipality("9903", "Duinzicht", "D")
    with scope(home.pk):
        common: Any = {"by": None, "on": casting.LONG_AGO}
        signer = make_role(
            municipality=home,
            slug="klantmanager",
            name="Klantmanager",
            permissions=[],
            integration_tasks=False,
            **common,
        )
        text = "Mandaatbesluit Duinzicht"
        give_mandate(
            role=signer, kind="letter:summons", since=casting.LONG_AGO, text=text, **common
        )
        LetterTemplate.objects.create(municipality=home, kind="summons", title="Oproep")
    return home


def test_it_gets_the_texts_and_the_mandates_once(old):
    new = casting.municipality("9904", "Leeg", "L")
    for _ in range(2):
        give(apps, SimpleNamespace(connection=connection))
    with scope(old.pk):
        kinds = set(LetterTemplate.objects.values_list("kind", flat=True))
        assert kinds == {"summons", *NEW}
        version = TemplateVersion.objects.get(template__kind="warning")
        assert (version.subject, version.body) == default_text(Kind.WARNING)
        held = Mandate.objects.filter(role=Role.objects.get(), text="Mandaatbesluit Duinzicht")
        assert {one.kind for one in held} == {f"letter:{kind}" for kind in ("summons", *NEW)}
    with scope(new.pk):
        assert not LetterTemplate.objects.exists()
