"""The stand-in for the BRP in a thread, and Amina with one of its BSNs."""

from __future__ import annotations

import threading

import pytest

from exchange import actions
from exchange.demo import people
from exchange.demo.server import Brp
from exchange.models import BrpQuery
from outbox.actions import relay
from tenancy.scope import scope
from tests.cast import MONDAY

KEY = "een-sleutel-voor-de-proef"


@pytest.fixture
def rivierstad(cast, clock):
    """Bas works in the municipality of Amina."""
    with scope(cast.rivierstad.pk):
        yield cast


@pytest.fixture
def brp(settings):
    """Knows its own people; `asked` holds every question."""
    server = Brp(0, people.own(), KEY, slow=2.0)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    settings.BRP_URL, settings.BRP_API_KEY = f"http://127.0.0.1:{server.server_port}", KEY
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def asks(cast, brp):
    """Bas asks the BRP about Amina, who has this BSN; the worker does its work."""

    def asked(bsn, *, work=True):
        with scope(cast.rivierstad.pk, actor=cast.bas.pk):
            person = cast.amina.person
            person.give_bsn(bsn)
            person.save()
            query = actions.ask_brp(case=cast.amina, purpose="letter", by=cast.bas, on=MONDAY)
        if work:
            relay()
        return again(cast, query)

    return asked


def again(cast, query):
    """As it is now."""
    with scope(cast.rivierstad.pk):
        found = BrpQuery.objects.select_related("case__person", "case__municipality")
        now = found.get(pk=query.pk)
        assert now.answer is None or now.answer.startswith("{")  # opened inside its scope
        return now
