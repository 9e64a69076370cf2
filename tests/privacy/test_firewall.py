"""A BSN is found however it is written, and what is none goes out."""

from __future__ import annotations

import io

import pytest
from django.core import mail
from pypdf import PdfWriter
from pypdf.annotations import Text
from stdnum.nl import bsn as elfproef

from privacy.firewall import Hit, Stopped, let_out, scan, scan_pdf
from privacy.mail import send
from privacy.sheet import sheet
from tests.privacy.notations import ANYBODYS, BSN, OWN, PHONE, RSIN, innocent


def pdf(**metadata):
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({f"/{name}": value for name, value in metadata.items()})
    return writer


def written(writer):
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("text", ANYBODYS.values(), ids=ANYBODYS)
def test_a_number_of_anybody_is_found(text):
    assert scan(f"Het nummer is {text}.") == (Hit("tekst"),)


@pytest.mark.parametrize("text", [*ANYBODYS.values(), *OWN.values()], ids=[*ANYBODYS, *OWN])
def test_a_number_of_ones_own_is_found_in_any_notation(text):
    assert scan(f"Zaak 12, {text} dus", own=[BSN]) == (Hit("tekst"),)


def test_a_number_that_begins_with_nought_is_found_without_it():
    own = "012345672"
    assert elfproef.is_valid(own)
    assert scan("nummer 12345672", own=[own])
    assert not scan("nummer 1234567299", own=[own])


def test_five_thousand_innocent_letters_go_out():
    stopped = [
        seed for seed in range(5000) if scan(innocent(seed), own=[BSN], allowed=[RSIN, PHONE])
    ]
    assert stopped == []


def test_the_numbers_of_the_municipality_are_let_out_only_when_they_are_listed():
    assert scan(f"RSIN {RSIN}")
    assert not scan(f"RSIN {RSIN}", allowed=[RSIN])
    assert scan(f"RSIN {BSN}", allowed=[RSIN])


def test_a_telephone_number_hides_no_bsn():
    assert not scan("Bel +31612345678 of +31 10 123 45 67")
    assert scan("Bel +31999990019", own=[BSN])


@pytest.mark.parametrize("name", ["Title", "Author", "Keywords", "Anders"])
def test_what_a_file_says_of_itself_is_looked_through(name):
    assert scan_pdf(written(pdf(**{name: f"Brief {BSN}"}))) == (Hit("eigenschappen"),)


def test_the_name_of_a_file_is_looked_through():
    assert scan_pdf(written(pdf()), "brief-999990019.pdf") == (Hit("bestandsnaam"),)
    with pytest.raises(Stopped, match="bestandsnaam"):
        let_out("letter", texts={"bestandsnaam": "brief-999990019.pdf"}, pdf=written(pdf()))


def test_notes_attachments_and_bookmarks_are_looked_through():
    noted, attached, named, marked = pdf(), pdf(), pdf(), pdf()
    noted.add_annotation(0, Text(rect=(1, 1, 9, 9), text=f"Let op {BSN}"))
    attached.add_attachment("bijlage.txt", BSN.encode())
    named.add_attachment(f"{BSN}.txt", b"niets")
    marked.add_outline_item(title=f"Over {BSN}", page_number=0)
    for writer in (noted, attached, named, marked):
        assert scan_pdf(written(writer)) != ()


def test_a_file_that_cannot_be_read_does_not_go_out():
    assert scan_pdf(b"%PDF-1.7 niets") == (Hit("onleesbaar bestand"),)


def test_a_locked_file_does_not_go_out():
    locked = pdf()
    locked.encrypt("geheim")
    assert scan_pdf(written(locked)) == (Hit("onleesbaar bestand"),)


def test_who_is_stopped_does_not_learn_the_number():
    with pytest.raises(Stopped) as stopped:
        let_out("mail", texts={"onderwerp": BSN, "tekst": f"nog {BSN}"})
    assert stopped.value.places == ("onderwerp", "tekst")
    assert not any(sign.isdigit() for sign in str(stopped.value))


@pytest.mark.parametrize("text", ANYBODYS.values(), ids=ANYBODYS)
def test_a_mail_with_a_bsn_is_not_sent(text):
    for given in ({"subject": text, "text": "Dag"}, {"subject": "Dag", "text": f"Over {text}"}):
        with pytest.raises(Stopped):
            send(to="bas@rivierstad.example", **given)
    assert mail.outbox == []


@pytest.mark.parametrize("text", ANYBODYS.values(), ids=ANYBODYS)
def test_a_sheet_with_a_bsn_is_not_made(text):
    with pytest.raises(Stopped):
        sheet(["Wat"], [["niets"], [text]], name="lijst.csv")
    assert sheet(["Wat"], [["26-R-00001"]], name="lijst.csv")
