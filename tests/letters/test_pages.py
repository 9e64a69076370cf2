"""What the pages of letters show, keep and write down."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from audit.models import Event, ReadCase
from letters.models import Letter, Letterhead
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.documents.pictures import claims

pytestmark = pytest.mark.django_db


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


@pytest.fixture
def write(cast, bas):
    """Bas fills in the form of a letter."""

    def written(**fields):
        given = {"kind": "general", "free_paragraph": "Dag.", "signer": cast.bas.pk}
        address = fields.pop("at", f"/dossiers/{cast.amina.pk}/brieven/nieuw/")
        return bas.post(address, {**given, **fields})

    return written


def letters(cast):
    with scope(cast.rivierstad.pk):
        return list(Letter.objects.order_by("created_at"))


def test_a_file_is_called_by_its_number_and_its_opening_is_written_down(cast, write, bas):
    write()
    (letter,) = letters(cast)
    answer = bas.get(f"/brieven/{letter.pk}/bestand/")
    assert b"".join(answer.streaming_content).startswith(b"%PDF-")
    assert answer["Content-Disposition"] == 'attachment; filename="brief-26-R-00001-B01.pdf"'
    assert answer["Content-Type"] == "application/pdf"
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind="letter_opened", actor=cast.bas.pk).count() == 1
        assert ReadCase.objects.filter(case=cast.amina.pk).exists()


def test_what_cannot_be_logged_is_not_downloaded(cast, write, bas, monkeypatch):
    from audit.readings import Unavailable

    write()
    (letter,) = letters(cast)

    def broken(*args, **kwargs):
        raise Unavailable

    monkeypatch.setattr("cases.access.shown", broken)
    assert bas.get(f"/brieven/{letter.pk}/bestand/").status_code == 503


def test_a_preview_makes_nothing(cast, write):
    answer = write(voorbeeld="1", free_paragraph="Kom op tijd.")
    assert answer.status_code == 200
    assert "Kom op tijd." in answer.content.decode().partition('class="paper"')[2]
    assert letters(cast) == []


def test_a_letter_that_is_stopped_says_why_and_the_stop_is_kept(cast, write, monkeypatch):
    monkeypatch.setattr("cases.names.looks_like_bsn", lambda text: False)
    answer = write(free_paragraph="Uw nummer is 9*9*9*9*9*0*0*1*9.")
    assert answer.status_code == 400
    assert "Deze brief is tegengehouden." in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind="letter_stopped", case=cast.amina.pk).count() == 1
    assert letters(cast) == []


def test_who_has_no_mandate_is_named_at_the_field(cast, write):
    page = write(signer=cast.carla.pk).content.decode()
    assert "er is geen mandaat" in page
    assert 'href="#id_signer"' in page


def test_a_secret_address_is_not_shown_and_not_posted(cast, write, bas):
    with scope(cast.rivierstad.pk):
        person = cast.amina.person
        person.secrecy, person.street, person.city = True, "Geheimlaan 7", "Rivierstad"
        person.save()
    assert "Geheimlaan" not in write(voorbeeld="1").content.decode()
    write()
    (letter,) = letters(cast)
    sent = {"channel": "post", "sent_on": timezone.localdate().isoformat()}
    answer = bas.post(f"/brieven/{letter.pk}/verzending/", sent)
    assert answer.status_code == 400
    assert "Deze brief mag niet per post." in answer.content.decode()


def test_a_letter_is_not_sent_before_its_date(cast, write, bas):
    write()
    (letter,) = letters(cast)
    sent = {"channel": "portal", "sent_on": MONDAY.isoformat()}
    assert bas.post(f"/brieven/{letter.pk}/verzending/", sent).status_code == 400


def test_what_was_sent_is_not_sent_again(cast, write, bas):
    write()
    (letter,) = letters(cast)
    sent = {"channel": "portal", "sent_on": timezone.localdate().isoformat()}
    address = f"/brieven/{letter.pk}/verzending/"
    assert [bas.post(address, sent).status_code for _ in range(2)] == [302, 302]
    assert "al verstuurd" in bas.get(f"/brieven/{letter.pk}/").content.decode()
    with scope(cast.rivierstad.pk):
        assert letter.dispatches.count() == 1


def test_the_list_costs_as_much_for_six_letters_as_for_one(cast, write, bas):
    address = f"/dossiers/{cast.amina.pk}/brieven/"
    bas.get(address)  # policy and colours are in the cache
    costs = []
    for number in (1, 5):
        for _ in range(number):
            write()
        with CaptureQueriesContext(connection) as asked:
            assert bas.get(address).status_code == 200
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 23


def test_a_logo_of_many_points_is_refused_before_it_is_unpacked(cast, sign_in):
    """30,000 × 30,000 in some bytes: a reason at the field, not an error."""
    file = io.BytesIO(claims(30_000, 30_000))
    file.name = "logo.png"
    answer = sign_in(cast.femke).post("/beheer/brieven/briefhoofd/", {"logo": file})
    assert answer.status_code == 400
    assert "hoogstens 2000 bij 2000 punten" in answer.content.decode()


@pytest.fixture
def drawing():
    """A picture with a number in what it says of itself."""
    said, made = PngInfo(), io.BytesIO()
    said.add_text("Comment", "999990019")
    Image.new("RGB", (40, 20), "navy").save(made, "PNG", pnginfo=said)
    return made.getvalue()


def test_a_logo_is_kept_as_a_picture_only(cast, sign_in, drawing):
    femke, page = sign_in(cast.femke), "/beheer/brieven/briefhoofd/"
    names = ("sender", "return_address", "website", "objection_address", "place")
    form: Any = dict.fromkeys(names, "Rivierstad") | {
        "phone": "010 123 45 67",
        "email": "post@rivierstad.example",
        "valid_from": timezone.localdate().isoformat(),
    }
    for data, status in ((b"%PDF-1.7 geen plaatje", 400), (drawing, 302)):
        file = io.BytesIO(data)
        file.name = "logo.png"
        assert femke.post(page, form | {"logo": file}).status_code == status
    with scope(cast.rivierstad.pk):
        head: Any = Letterhead.objects.current(on=timezone.localdate())
        logo = bytes(head.logo)
    assert logo.startswith(b"\x89PNG")
    assert b"999990019" not in logo
