"""Each way out goes past the firewall, and there is no other way."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.conf import settings

from accounts.models import User

ROOT = Path(settings.BASE_DIR)
WAYS = {  # what leads outside, and the one file that may use it
    "send_mail": "privacy/mail.py",
    "EmailMessage": "nowhere",
    "EmailMultiAlternatives": "nowhere",
    "mail_admins": "nowhere",
    "write_pdf": "letters/rendering.py",
    "writer": "privacy/sheet.py",
}
OURS = (
    "accounts",
    "agenda",
    "audit",
    "cases",
    "decisions",
    "desk",
    "duo",
    "exchange",
    "imports",
    "intake",
    "letters",
    "outbox",
    "privacy",
    "retention",
    "tenancy",
)


def names_in(file):
    for node in ast.walk(ast.parse(file.read_text())):
        yield getattr(node, "attr", getattr(node, "id", ""))
        yield from (one.name for one in getattr(node, "names", []) if hasattr(one, "name"))


def test_nothing_leads_outside_but_by_its_own_file():
    for app in OURS:
        for file in (ROOT / app).rglob("*.py"):
            used = WAYS.keys() & set(names_in(file))
            assert {WAYS[name] for name in used} <= {str(file.relative_to(ROOT))}, file


@pytest.mark.django_db
def test_petra_reads_why_a_file_was_not_made(cast, sign_in):
    User.objects.filter(pk=cast.bas.pk).update(name="Bas 999990019")
    sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/")
    answer = sign_in(cast.petra).post("/privacy/inzage/export/", {"case": cast.amina.number})
    assert answer.status_code == 400
    assert "Het bestand is niet gemaakt." in answer.content.decode()
