"""People and processes; what a proof found goes to the page of proofs."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from accounts.models import User
from tests import cast as casting
from tests.proofs.faults.machines import Web
from tests.proofs.faults.someone import Someone


@pytest.fixture
def people(transactional_db):
    cast = casting.assemble(passwords=True)
    User.objects.update(is_demo=True)
    return cast


@pytest.fixture(scope="session")
def web(django_db_setup, tmp_path_factory):
    """One server for all; who kills its worker gets another worker."""
    server = Web(tmp_path_factory.mktemp("web"))
    yield server
    server.stop()


@pytest.fixture
def someone(people, web):
    """Sign this person in; they leave at the end."""
    present = []

    def signed_in(user, server=""):
        present.append(Someone(server or web.address, user))
        return present[-1]

    yield signed_in
    for one in present:
        one.leaves()


@pytest.fixture
def figure():
    """Write what was found."""

    def write(text: str) -> None:
        if path := os.environ.get("PROOF_FIGURE"):
            Path(path).write_text(json.dumps(text))

    return write
