"""The page of mail and documents: what it costs, who may see what, and how it is divided."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from guardian.shortcuts import assign_perm

from accounts.models import Membership, Role
from accounts.permissions import Permission
from tenancy.scope import scope
from tests.documents.steps import document_of, mail_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def filled(cast, number):
    with scope(cast.rivierstad.pk):
        for _ in range(number):
            document_of(cast, mail=mail_of(cast))


def test_it_costs_as_much_for_thirty_as_for_one(cast, bas):
    page = f"/dossiers/{cast.amina.pk}/post/"
    bas.get(page)  # policy and colours are in the cache
    costs = []
    for number in (1, 29):
        filled(cast, number)
        with CaptureQueriesContext(connection) as asked:
            assert bas.get(page).status_code == 200
        costs.append(len(asked))
        assert not [one["sql"] for one in asked if '"content"' in one["sql"]]
    assert costs[0] == costs[1] <= 23


def test_older_mail_and_documents_stand_on_a_next_page(cast, bas):
    filled(cast, 26)
    page = f"/dossiers/{cast.amina.pk}/post/"
    first = bas.get(page).content.decode()
    assert '?post=2"' in first
    assert '?documenten=2"' in first
    assert bas.get(f"{page}?post=2").content.decode().count("Vraag over de lening") == 1


def test_who_only_reads_has_no_buttons(cast, bas, sign_in):
    """No standard role reads without adding; a municipality may make one."""
    filled(cast, 1)
    with scope(cast.rivierstad.pk):
        role = Role.objects.get(slug="handhaver")
        Membership.objects.filter(user=cast.carla).update(role=role)
        assign_perm(f"tenancy.{Permission.DOCUMENT_VIEW}", role.group, cast.rivierstad)
    carla = sign_in(cast.carla)
    page = carla.get(f"/dossiers/{cast.amina.pk}/post/").content.decode()
    assert "Vraag over de lening" in page
    for words in ("Post vastleggen", "Document toevoegen", "Verwijderen", "Antwoord vastleggen"):
        assert words not in page
    assert carla.get(f"/dossiers/{cast.amina.pk}/post/nieuw/").status_code == 403
