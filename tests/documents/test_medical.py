"""B44 and B45: of a medical document nothing stays, not a name and not that it was there."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from accounts.models import Draft
from audit.models import Change, Event
from documents.actions import count_refused_medical
from documents.models import Document, IncomingMail, RefusedMedical
from privacy.fields import EncryptedTextField
from tenancy.checks import tenant_models
from tenancy.scope import scope
from tests.documents import pdfs, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
STATEMENT = "Mevrouw heeft PTSS en slikt sertraline."
NAME = "verklaring-zonnebloem.pdf"
WORDS = (b"zonnebloem", b"sertraline", b"PTSS", b"medisch", b"toestand")
FORMATS = {
    "pdf": pdfs.pdf(STATEMENT),
    "docx": words.docx(STATEMENT),
    "txt": STATEMENT.encode(),
}


def everything(cast):
    """Every value of every row, opened where it was sealed, and every row of a library."""
    with scope(cast.rivierstad.pk), connection.cursor() as cursor:
        for model in tenant_models():
            sealed = [f for f in model._meta.concrete_fields if isinstance(f, EncryptedTextField)]
            for row in model.objects.all() if sealed else ():
                for field in sealed:
                    value = getattr(row, field.name) or b""
                    yield value if isinstance(value, bytes) else value.encode()
        for table in {model._meta.db_table for model in apps.get_models()}:
            cursor.execute(f'select t::text from "{table}" t')
            yield from (row.encode() for (row,) in cursor.fetchall())
    for session in Session.objects.all():
        yield repr(session.get_decoded()).encode()


def left(cast):
    kept = list(everything(cast))
    return {word for word in WORDS for value in kept if word.lower() in value.lower()}


def test_the_scan_sees_what_is_there(cast, receive):
    """Else it would find nothing of anything."""
    receive(pdfs.pdf("Over de zonnebloem"), "zonnebloem.pdf", subject="Toestand van de lening")
    assert left(cast) == {b"zonnebloem", b"toestand"}


@pytest.mark.parametrize("second", [False, True], ids=["at once", "after the stop"])
@pytest.mark.parametrize("ending", FORMATS)
def test_after_yes_nothing_is_left(cast, receive, bas, ending, second):
    said = {"subject": "Over haar toestand", "answer_by": "2026-12-04", "wants_answer": "yes"}
    if second:
        stopped = receive(FORMATS[ending], NAME, **said)
        assert stopped.status_code == 400
        assert "Is het toch een medisch document?" in stopped.content.decode()
        said |= {"stop": "yes"}
    else:
        said |= {"medical": "yes"}
    answer = receive(FORMATS[ending], NAME, **said)
    assert answer.status_code == 200
    assert "Er is niets bewaard" in answer.content.decode()
    assert left(cast) == set()
    with scope(cast.rivierstad.pk):
        for model in (Document, IncomingMail, Draft):
            assert not model.objects.exists()
        assert not Change.objects.filter(table__startswith="documents").exists()
        assert not Event.objects.filter(on=timezone.localdate(), actor=cast.bas.pk).exists()


def test_an_earlier_draft_of_the_form_goes_too(cast, receive, bas):
    """The session ended while the form was open; its text came back; then someone looked well."""
    page = f"/dossiers/{cast.amina.pk}/post/nieuw/"
    bas.post("/concept/", {"pad": page, "veld.subject": "Over haar toestand"})
    with scope(cast.rivierstad.pk):
        assert Draft.objects.filter(path=page).exists()
    receive(medical="yes", subject="Over haar toestand")
    assert left(cast) == set()


def test_only_the_municipality_counts_and_by_the_month(cast, receive):
    receive(medical="yes")
    receive(medical="yes")
    with scope(cast.rivierstad.pk):
        count_refused_medical(on=date(2026, 12, 31))
        rows = RefusedMedical.objects.order_by("month").values_list("month", "count", "created_at")
        counted = [(str(month), count) for month, count, _ in rows]
        assert counted == [("2026-11-01", 2), ("2026-12-01", 1)]
        assert [str(timezone.localtime(at)) for _, _, at in rows] == [
            "2026-11-01 00:00:00+01:00",
            "2026-12-01 00:00:00+01:00",
        ]
        names = {field.name for field in RefusedMedical._meta.get_fields()}
        assert names == {"id", "municipality", "created_at", "month", "count"}
    with scope(cast.heuvelrode.pk):
        assert not RefusedMedical.objects.exists()


def test_words_that_mean_something_else_are_kept_after_a_no(cast, hand_in, bas):
    """The stop question names the words; the choice stands beside the document."""
    data = pdfs.pdf("Zij werkt als verkoopster. Zij heeft een depressie in de markt gezien.")
    stopped = hand_in(data)
    page = stopped.content.decode()
    assert stopped.status_code == 400
    assert "“depressie”" in page
    assert "Kies het bestand opnieuw." in page
    answer = hand_in(data, stop="no")
    assert answer.status_code == 302
    with scope(cast.rivierstad.pk):
        assert Document.objects.get().not_medical
    listed = bas.get(answer["Location"]).content.decode()
    assert "Volgens een collega geen medisch document" in listed


SAID = ["lid van de vakbond", "overtuigd moslim", "veroordeeld voor diefstal"]


@pytest.mark.parametrize("said", SAID)
def test_other_sensitive_words_ask_why_they_are_needed(cast, hand_in, bas, said):
    data = f"Hij is {said}.".encode()
    stopped = hand_in(data)
    assert stopped.status_code == 400
    assert "Waarom hebt u dit document toch nodig?" in stopped.content.decode()
    assert hand_in(data, choice="zomaar").status_code == 400
    answer = hand_in(data, choice="asked")
    assert answer.status_code == 302
    listed = bas.get(answer["Location"]).content.decode()
    assert "De inburgeraar vroeg zelf om dit te bewaren" in listed


def test_a_name_that_tells_something_asks_the_same(cast, hand_in):
    assert "“PTSS”" in hand_in(pdfs.pdf("Dag"), "brief_PTSS.pdf").content.decode()
    assert hand_in(pdfs.pdf("Dag"), "brief_PTSS.pdf", stop="no").status_code == 302
    with scope(cast.rivierstad.pk):
        assert Document.objects.get().original_name is None


def test_a_text_that_was_not_read_to_the_end_asks_too(hand_in):
    page = hand_in(b"Een heel lang verhaal. " * 20_000).content.decode()
    assert "Wij konden niet alle tekst van het bestand lezen." in page
