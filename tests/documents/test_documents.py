"""A document is handed in, saved by a colleague, and taken out when it was wrong."""

from __future__ import annotations

import hashlib

import pytest
from django.db import IntegrityError, connection, transaction

from audit.models import Event
from documents import actions
from documents.handed import Answers
from documents.models import Document
from documents.words import Told
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer
from tests.documents import pdfs, pictures, words
from tests.documents.steps import document_of, file_of, mail_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
DIPLOMA = pdfs.pdf("Diploma B1")


def text(response):
    return response.content.decode()


def only():
    return Document.objects.select_related("case__person").get()


def test_a_document_is_kept_sealed_under_a_name_of_our_own(cast, hand_in):
    answer = hand_in(DIPLOMA, "Amina haar diploma.exe")
    assert (answer.status_code, answer["Location"]) == (302, f"/dossiers/{cast.amina.pk}/post/")
    with scope(cast.rivierstad.pk):
        kept = only()
        assert kept.file_name == "diploma-2026-11-20.pdf"
        assert kept.original_name == "Amina haar diploma.exe"
        assert kept.content == DIPLOMA
        assert kept.sha256 == hashlib.sha256(DIPLOMA).hexdigest()
        assert (kept.size, kept.by, kept.added_on) == (len(DIPLOMA), cast.bas.pk, MONDAY)
        event = Event.objects.get(kind=Event.Kind.DOCUMENT_ADDED)
        assert (event.actor, event.case, event.detail) == (cast.bas.pk, cast.amina.pk, "")
        with connection.cursor() as cursor:
            cursor.execute("select content, original_name from documents_document")
            sealed, name = (bytes(part) for part in cursor.fetchone())
    assert b"Diploma" not in sealed
    assert b"%PDF" not in sealed
    assert b"Amina" not in name


def test_a_colleague_saves_it_and_the_browser_runs_nothing_of_it(cast, hand_in, sign_in):
    hand_in(DIPLOMA)
    with scope(cast.rivierstad.pk):
        address = f"/documenten/{only().pk}/"
    noor = sign_in(cast.noor)
    asked = {"range": "bytes=0-3", "if-none-match": "*", "accept": "text/html"}
    answer = noor.get(address, headers=asked)
    assert (answer.status_code, answer.getvalue()) == (200, DIPLOMA)
    assert answer["Content-Disposition"] == 'attachment; filename="diploma-2026-11-20.pdf"'
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["Content-Type"] == "application/pdf"
    assert "ETag" not in answer
    assert noor.get(f"{address}style.css").status_code == 404
    with scope(cast.rivierstad.pk):
        opened = Event.objects.get(kind=Event.Kind.DOCUMENT_OPENED)
        assert (opened.actor, opened.case) == (cast.noor.pk, cast.amina.pk)


NAMES = [
    ("CON", "CON"),
    ("a" * 300 + ".pdf", "a" * 120),
    ("a.pdf.exe", "a.pdf.exe"),
    ('a"; filename="b.exe', 'a"; filename="b.exe'),
    ("diploma\u202efdp.exe", "diplomafdp.exe"),
    ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"),
    ("../../etc/passwd", "passwd"),
    ("c:\\map\\diploma.pdf", "diploma.pdf"),
    ("verklaring_huisarts_PTSS.pdf", None),
    ("999990019.pdf", None),
]


@pytest.mark.parametrize(("name", "kept"), NAMES, ids=lambda value: repr(value)[:24])
def test_whatever_it_was_called_it_leaves_by_our_name(here, name, kept):
    """B43."""
    from documents.naming import cleaned

    document_of(here, file=file_of(name=cleaned(name)))
    found = only()
    assert found.original_name == kept
    assert found.file_name == "diploma-2026-11-23.txt"


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (words.docx(), "docx"),
        (pictures.picture(), "jpg"),
        (pictures.picture("PNG"), "png"),
        (b"Een brief", "txt"),
    ],
    ids=["docx", "jpg", "png", "txt"],
)
def test_its_type_is_what_it_is_not_what_it_is_called(cast, hand_in, data, ending):
    assert hand_in(data, "diploma.pdf").status_code == 302
    with scope(cast.rivierstad.pk):
        assert only().file_name == f"diploma-2026-11-20.{ending}"


def test_a_wrong_one_is_emptied_for_ever_and_says_why(cast, hand_in, bas):
    hand_in(DIPLOMA, "van-een-ander.pdf")
    with scope(cast.rivierstad.pk):
        document = only()
    page = f"/documenten/{document.pk}/verwijdering/"
    assert bas.post(page, {"why": ""}).status_code == 400
    assert bas.post(page, {"why": "other_case"}).status_code == 302
    with scope(cast.rivierstad.pk):
        gone = only()
        assert (gone.content, gone.original_name, gone.sha256) == (None, None, "")
        assert (gone.removed_by, gone.removed_on) == (cast.bas.pk, MONDAY)
        assert Event.objects.filter(kind=Event.Kind.DOCUMENT_REMOVED).count() == 1
    assert bas.get(f"/documenten/{document.pk}/").status_code == 404
    assert bas.get(page).status_code == 404
    listed = text(bas.get(f"/dossiers/{cast.amina.pk}/post/"))
    assert "Verwijderd op 23 november 2026 door Bas. Reden: Hoort bij iemand anders" in listed
    assert "van-een-ander" not in listed


def test_nobody_removes_it_twice_or_leaves_it_half(here):
    document = document_of(here)
    common = {"by": here.bas, "on": MONDAY}
    actions.remove_document(document=document, why="twice", **common)
    with pytest.raises(actions.AlreadyRemoved):
        actions.remove_document(document=document, why="twice", **common)
    other = document_of(here)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=other.pk).update(content=None)


def test_it_belongs_to_mail_of_its_own_case_only(here):
    other = newcomer(here.rivierstad, "Demir", "Ali")
    with pytest.raises(actions.OtherCase):
        document_of(here, mail=mail_of(here, case=other, answer_by=None))
    assert not Document.objects.exists()


def test_the_verb_asks_what_the_form_asks(here):
    medical, sensitive = (
        file_of(told=Told(medical="“PTSS”")),
        file_of(told=Told(sensitive="“vakbond”")),
    )
    unread = file_of(told=Told(complete=False))
    for file in (medical, unread):
        with pytest.raises(actions.MedicalWords):
            document_of(here, file=file)
    for choice in ("", "zomaar"):
        with pytest.raises(actions.NeedsChoice):
            document_of(here, file=sensitive, answers=Answers(choice=choice))
    assert not Document.objects.exists()
    assert document_of(here, file=medical, answers=Answers(not_medical=True)).not_medical
