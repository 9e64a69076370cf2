"""A destruction of 2,000 people is killed ten times (`dev.py prove vernietiging`): it goes on.

Each time the process that carries it out gets SIGKILL at a random moment of a batch. In the end
everyone on the list is gone once, with one certificate, and nobody else was touched.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.utils import timezone

from cases.models import Case, Person
from retention.actions.carrying_out import PURGE
from retention.models import Certificate, DestructionItem, DestructionList, Residual
from tenancy.scope import scope
from tests.retention.lapsed import approved, lapsed, proposed, rows

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", PURGE])
ROOT = Path(__file__).resolve().parents[2]
MANY, KILLS = int(os.environ.get("PROOF_PEOPLE", "2000")), 10
WORK = "import django; django.setup(); from retention.tasks import destroy_due; destroy_due()"


def name() -> str:
    return str(settings.DATABASES["default"]["NAME"])


def worker() -> subprocess.Popen[bytes]:
    urls = {
        variable: urlunsplit(urlsplit(os.environ[variable])._replace(path=f"/{name()}"))
        for variable in ("DATABASE_URL", "DATABASE_PURGE_URL")
    }
    given = os.environ | urls | {"DJANGO_SETTINGS_MODULE": "inburgering.settings"}
    return subprocess.Popen([sys.executable, "-c", WORK], cwd=ROOT, env=given)


def left(cast) -> int:
    with scope(cast.rivierstad.pk):
        return DestructionItem.objects.left().count()


def killed(cast, moment: random.Random) -> bool:
    """Killed in the middle: after its first batch, and before its last. Whether that was so."""
    before, process = left(cast), worker()
    while left(cast) == before and process.poll() is None:
        time.sleep(0.02)
    time.sleep(moment.uniform(0, 0.8))
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL and left(cast) > 0


def listed(cast) -> DestructionList:
    """Two thousand people, approved eight days ago; a hundred others who stay."""
    long_ago, then = date(2020, 3, 2), timezone.localdate() - timedelta(days=8)
    with scope(cast.rivierstad.pk):
        for _ in range(MANY):
            lapsed(cast, "Tol", on=long_ago)
        made = approved(cast, proposed(then), on=then)
        for _ in range(100):
            lapsed(cast, "Blijft", on=then)
    return made


def test_a_destruction_that_is_killed_ten_times_is_whole(real_cast):
    seed = int(os.environ.get("PROOF_SEED", "0"))
    cast, moment = real_cast, random.Random(seed)
    made, before = listed(cast), rows(name())
    hits = sum(killed(cast, moment) for _ in range(KILLS))
    assert hits == KILLS, "the list is too short for so many kills"
    half = left(cast)
    assert worker().wait() == 0
    with scope(cast.rivierstad.pk):
        content = json.loads(Certificate.objects.get(list=made).content)
        assert content["personen"] == {"Vernietigd": MANY}
        assert content["rijen"]["cases_person"] == MANY
        assert Residual.objects.count() == MANY
        assert not Person.objects.filter(family_name="Tol").exists()
        assert Case.objects.filter(person__family_name="Blijft").count() == 100
    after = rows(name())
    gone = [row for row in before - after if row[0] == "cases_person"]
    assert len(gone) == MANY
    assert {table for table, _ in after - before} == {"retention_certificate"}
    report(f"{MANY} people, {KILLS} kills (the last with {half} left), one certificate")


def report(figure: str) -> None:
    if where := os.environ.get("PROOF_FIGURE"):
        Path(where).write_text(json.dumps(figure), encoding="utf-8")
