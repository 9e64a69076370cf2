"""What is wrong is said at the field; nothing is kept of the file, all else stays in the form."""

from __future__ import annotations

import pytest

from audit.models import Event
from documents.models import Document
from documents.sniffing import TOO_LARGE, active, virus
from documents.sniffing import type as types
from tenancy.scope import scope
from tests.documents import pdfs, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
REFUSED = {
    "exe": (b"MZ\x90\0", types.PROGRAM),
    "0 bytes": (b"", "Het bestand is leeg."),
    "20 MB": (bytes(20 * 1024 * 1024), TOO_LARGE),
    "script": (pdfs.pdf("Dag.", root="/OpenAction << /S /JavaScript >>"), active.ACTIVE),
    "EICAR": (virus.TEST_VIRUS, virus.VIRUS),
    "entities": (words.docx(word__a_dot_xml=words.LOLS.format("x")), "niet veilig"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_reason_stands_at_the_file_and_the_form_keeps_the_rest(cast, receive, name):
    data, why = REFUSED[name]
    answer = receive(data, "brief.pdf", subject="Vraag over de lening")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert why in page
    assert 'aria-invalid="true"' in page
    assert 'value="Vraag over de lening"' in page
    with scope(cast.rivierstad.pk):
        assert not Document.objects.exists()
        assert not Event.objects.filter(kind=Event.Kind.MAIL_RECEIVED).exists()


def test_who_must_mend_something_else_is_told_to_choose_the_file_again(hand_in):
    answer = hand_in(pdfs.pdf("Diploma"), dated_on="")
    assert answer.status_code == 400
    assert "Kies het bestand opnieuw. Uw browser heeft het niet bewaard." in answer.content.decode()


def test_without_a_word_on_whether_it_is_medical_it_is_not_even_looked_at(hand_in, monkeypatch):
    monkeypatch.setattr("documents.forms.file.handed_in", None)
    answer = hand_in(pdfs.pdf("Diploma"), medical="")
    assert answer.status_code == 400
    assert "Kies ja of nee." in answer.content.decode()


def test_a_document_is_not_older_than_its_person(hand_in):
    """Amina was born in May 1990; of an unknown day the first counts."""
    for day, status in (("1990-04-30", 400), ("1990-05-01", 302), ("2026-11-24", 400)):
        assert hand_in(pdfs.pdf("Diploma"), dated_on=day).status_code == status, day
