"""CR-1 and CR-6: neither data nor keys stand readable where they do not belong."""

from __future__ import annotations

import json
import logging

import pytest
from django.core.cache import cache
from django.db import connection

from accounts import drafts
from cases import actions
from cases.models import Search
from inburgering.logs import OneLine
from privacy.keys import LocalKeyProvider, provider
from tenancy.scope import scope
from tests import database
from tests.cast import MONDAY, newcomer

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = "heeft een vertrouwelijk gesprek gehad"


@pytest.fixture
def secrets(real_cast, settings, sign_in, rf):
    """Twenty people with a BSN, a task, a draft and a search that must not be read."""
    numbers = [f"99999{i:03}" for i in range(10, 400)]
    numbers = [n + str(d) for n in numbers for d in range(10) if _passes(n + str(d))][:20]
    with scope(real_cast.rivierstad.pk):
        for number in numbers:
            case = newcomer(real_cast.rivierstad, "Naam", "Test", bsn=number)
            actions.add_task(
                case=case, title=SENTENCE, due_on=MONDAY, assignee=None, by=real_cast.bas, on=MONDAY
            )
        Search(municipality=real_cast.rivierstad, user=real_cast.bas, text=numbers[0]).save()
        typed = rf.post("/", {"reason": SENTENCE}).POST
        drafts.keep(user=real_cast.bas, path="/dossiers/", typed=typed)
    sign_in(real_cast.bas).get("/dossiers/")
    return [*numbers, SENTENCE]


def _passes(number):
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, number, strict=True)) % 11 == 0


def everything():
    """Every row of every table as text, as the superuser sees it, and all of Redis."""
    with database.superuser(connection.settings_dict["NAME"]) as server:
        tables = server.execute(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
            " and relkind in ('r', 'p')"
        ).fetchall()
        for (table,) in tables:
            for (row,) in server.execute(f'select t::text from "{table}" t'):
                yield row
    redis = cache._cache.get_client()
    for key in redis.keys("*"):
        yield key.decode()
        yield redis.dump(key).decode("latin-1")


def test_no_number_and_no_sentence_is_readable_in_the_database_or_redis(secrets):
    text = "\n".join(everything())
    assert len(text) > 10_000
    for secret in secrets:
        assert secret not in text
        assert secret.encode().hex() not in text


def test_a_provider_shows_no_key(settings):
    shown = f"{provider()!r} {provider()} {vars(LocalKeyProvider).keys()}"
    assert settings.FIELD_KEY not in shown


def test_a_log_line_holds_no_value_of_an_exception(settings):
    try:
        raise ValueError(f"{settings.FIELD_KEY} 999990019\nnog een regel")
    except ValueError:
        import sys

        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "mis", (), sys.exc_info())
    line = OneLine().format(record)
    assert "\n" not in line
    assert json.loads(line)["error"] == "ValueError"
    assert settings.FIELD_KEY not in line
    assert "999990019" not in line


def test_an_error_page_shows_no_setting(settings, sign_in, real_cast, monkeypatch):
    monkeypatch.setattr("desk.work.my_work", lambda *a, **k: 1 / 0)
    bas = sign_in(real_cast.bas)
    bas.raise_request_exception = False
    answer = bas.get("/mijn-werk/")
    assert answer.status_code == 500
    for secret in (settings.FIELD_KEY, settings.SECRET_KEY, "ZeroDivision", "Traceback"):
        assert secret not in answer.content.decode()
