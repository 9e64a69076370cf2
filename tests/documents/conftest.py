"""Rivierstad, on the Monday of the cast, and how something is handed in there."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tenancy.scope import scope


@pytest.fixture
def here(cast, clock):
    with scope(cast.rivierstad.pk):
        yield cast


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


DOCUMENT = {"kind": "diploma", "dated_on": "2026-11-20", "mail": "", "medical": "no"}
MAIL = {
    "kind": "post",
    "sender": "duo",
    "received_on": "2026-11-20",
    "subject": "Vraag over de lening",
    "wants_answer": "no",
    "answer_by": "",
    "medical": "no",
}


@pytest.fixture
def hand_in(cast, bas):
    """Send the form for a document, with a file of these bytes and this name."""

    def handed(data=None, name="diploma.pdf", **given):
        form = DOCUMENT | given
        if data is not None:
            form["file"] = SimpleUploadedFile(name, data)
        return bas.post(f"/dossiers/{cast.amina.pk}/post/document/", form)

    return handed


@pytest.fixture
def receive(cast, bas):
    """Send the form for mail."""

    def received(data=None, name="brief.pdf", **given):
        form = MAIL | given
        if data is not None:
            form["file"] = SimpleUploadedFile(name, data)
        return bas.post(f"/dossiers/{cast.amina.pk}/post/nieuw/", form)

    return received
