"""AU-4: ten ways to tamper with the log, each found."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import Error, connection, transaction
from django.utils import timezone

from audit import seals
from audit.models import Event, Seal
from audit.seals import problems, seal
from audit.tasks import seal_all
from tenancy.scope import scope
from tests import database

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def sealed(real_cast, settings, tmp_path):
    """Three seals over a log of several days' work, known outside the database too."""
    settings.SEAL_LOG = str(tmp_path / "seals")
    here = real_cast.rivierstad.pk
    for _ in range(3):
        with scope(here):
            Event.objects.create(
                municipality_id=here, kind=Event.Kind.TASK_DONE, on="2026-11-23", subject="x"
            )
        assert eventually(here)
    return here


def eventually(here):
    """Transactions elsewhere on the server may still be running: then a seal waits for them."""
    for _ in range(100):
        with scope(here):
            made = seal()
            newest = Event.objects.order_by("-tx").values_list("tx", flat=True).first()
            last = Seal.objects.order_by("-low").first()
        if last and newest and last.high > newest:
            return made or last
        time.sleep(0.1)
    return None


def found(here):
    with scope(here):
        return list(problems())


def tamper(statement):
    """As someone who holds the superuser's password and switches the triggers off."""
    name = connection.settings_dict["NAME"]
    with database.superuser(name) as attacker:
        attacker.execute("set session_replication_role = replica")
        attacker.execute(statement)


def test_an_untouched_log_is_whole(sealed):
    assert found(sealed) == []
    call_command("verify_audit")


LAST = "(select max(id) from audit_event)"
MIDDLE = "(select min(id) + 2 from audit_event)"


@pytest.mark.parametrize(
    ("way", "statement"),
    [
        ("change", f"update audit_event set kind = 'task_added' where id = {MIDDLE}"),
        ("delete in the middle", f"delete from audit_event where id = {MIDDLE}"),
        ("delete the tail", f"delete from audit_event where id = {LAST}"),
        (
            "insert",
            'insert into audit_event (municipality_id, created_at, id, kind, "on", subject, basis,'
            ' detail, tx) select municipality_id, created_at, id + 9000, kind, "on", subject,'
            f" basis, detail, tx from audit_event where id = {MIDDLE}",
        ),
        (
            "reorder",
            f"update audit_event set id = -id where id in ({MIDDLE}, {MIDDLE} + 1)",
        ),
        (
            "time",
            f"update audit_event set created_at = created_at - interval '1 day' where id = {LAST}",
        ),
        ("actor", f"update audit_event set actor = gen_random_uuid() where id = {MIDDLE}"),
        ("older copy", "delete from audit_seal where id = (select max(id) from audit_seal)"),
        ("truncate", "truncate audit_event"),
        (
            "another municipality",
            "update audit_event set municipality_id = (select id from tenancy_municipality"
            f" where code = '9902') where id = {MIDDLE}",
        ),
    ],
    ids=lambda value: value if " " not in value or len(value) < 25 else "",
)
def test_tampering_is_found(sealed, way, statement):
    tamper(statement)
    assert found(sealed), way
    with pytest.raises(CommandError):
        call_command("verify_audit")


def test_a_seal_that_is_removed_everywhere_leaves_rows_unsealed(sealed, settings):
    settings.SEAL_LOG = ""
    tamper("delete from audit_seal")
    tamper("update audit_event set created_at = now() - interval '10 minutes'")
    assert any("niet verzegeld" in problem for problem in found(sealed))


def test_a_seal_that_was_counted_anew_lacks_the_signature(sealed, settings):
    """Who may write to the database can count a digest, but does not have the key."""
    settings.SEAL_LOG = ""
    tamper(f"update audit_event set detail = 'x' where id = {LAST}")
    with scope(sealed):
        last = Seal.objects.order_by("-low").first()
        digests = seals._window(last.low, last.high)[1]
        digest = seals._digest(sealed, last.low, last.high, digests, last.previous)
    tamper(f"update audit_seal set digest = '{digest}' where id = {last.pk}")
    assert found(sealed) == [f"zegel {last.pk}: de handtekening klopt niet"]


def whole_log(owner):
    """Every row, as text: a count does not see what was changed in place."""
    return [
        sorted(owner.execute(f"select t::text from audit_{table} t").fetchall())
        for table in ("event", "change", "reading", "readcase", "seal")
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "update audit_event set detail = 'x'",
        "delete from audit_event",
        "truncate audit_event",
        "update audit_reading set page = 'x'",
        "delete from audit_readcase",
        "truncate audit_readcase",
        "update audit_change set columns = ''",
        "delete from audit_seal",
        "update audit_seal set rows = 0",
    ],
)
def test_neither_the_program_nor_the_owner_can_change_the_log(sealed, statement):
    with pytest.raises(Error), scope(sealed), connection.cursor() as cursor:
        cursor.execute(statement)
    with database.owner() as owner:
        owner.execute("select set_config('app.municipality', %s, false)", [str(sealed)])
        before = whole_log(owner)
        try:
            owner.execute(statement)
        except Exception as refused:
            assert "only added to" in str(refused)  # noqa: PT017
        assert whole_log(owner) == before


def test_the_database_sets_the_time_and_the_transaction(sealed):
    with scope(sealed):
        long_ago = timezone.now() - timedelta(days=400)
        event = Event(municipality_id=sealed, kind="task_done", on="2026-11-23", tx=1)
        event.created_at = long_ago
        event.save()
        event.refresh_from_db()
    assert event.created_at > timezone.now() - timedelta(minutes=1)
    assert event.tx > 1


def test_what_is_still_being_written_is_sealed_later(sealed):
    """A row of a transaction that ends after the seal falls in the next one."""
    with scope(sealed):
        Event.objects.create(municipality_id=sealed, kind="task_done", on="2026-11-23")
        assert seal() is None
        transaction.set_rollback(True)
    assert found(sealed) == []


def test_every_municipality_is_sealed(real_cast):
    for place in (real_cast.rivierstad, real_cast.heuvelrode):
        assert eventually(place.pk)
    assert seal_all() == 0
    with scope(real_cast.heuvelrode.pk):
        assert Seal.objects.count() == 1
