"""ISO-10: every key in Redis carries a municipality, or belongs to the broker."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache

from tenancy.scope import NoScope, scope

pytestmark = pytest.mark.django_db
BROKER = re.compile(r"^(celery|_kombu\.|unacked)")


def keys():
    return [key.decode() for key in cache._cache.get_client().keys("*")]


def test_nothing_is_kept_outside_a_scope(cast):
    with pytest.raises(NoScope):
        cache.set("x", 1)


def test_what_one_municipality_keeps_no_other_reads(cast):
    with scope(cast.rivierstad.pk):
        cache.set("x", 1)
    with scope(cast.heuvelrode.pk):
        assert cache.get("x") is None


def test_after_a_visit_every_key_has_a_municipality(cast, sign_in):
    sign_in(cast.bas).get("/dossiers/")
    sign_in(cast.dirk).get("/mijn-werk/")
    ours = [key for key in keys() if not BROKER.match(key)]
    assert len(ours) >= 2
    for key in ours:
        assert re.match(rf"^t:({cast.rivierstad.pk}|{cast.heuvelrode.pk}):", key)
