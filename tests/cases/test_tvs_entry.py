"""The record of the COA is typed over in its own order; each field knows where it came from."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from audit.models import Event
from cases import actions
from cases.models import TvsHousehold, TvsRecord, TvsSource
from cases.tvs_list import LISTS, SECTIONS
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
WHITELIST = Path(__file__).resolve().parents[3] / "shared/data/exchange-whitelist.json"
TYPED = {
    "received_on": "2026-11-20",
    "source": "tvs",
    "as_of": "2026-11-19",
    "version": "0",
    "gender": "v",
    "nationality": "Eritrese",
    "azc": "Ter Apel",
    "azc_phone": "0599 12 34 56",
    "household-0-relation": "child",
    "household-0-birth_year": "2021",
    "household-0-minor": "ja",
    "consent": "ja",
    "lessons": "nee",
    "languages-0-language": "Tigrinya",
    "languages-0-oral": "uitstekend",
    "handed_over_on": "2026-11-20",
    "handed_over_by": "Contactpersoon van het COA",
    "handover": "Wil graag in de bouw werken.",
}


def entry(cast):
    return f"/dossiers/{cast.amina.pk}/tvs/invoer/"


def typed(client, cast, **changes):
    return client.post(entry(cast), TYPED | changes)


def record(cast):
    with scope(cast.rivierstad.pk):
        kept = TvsRecord.objects.select_related("case__person").get()
        assert kept.nationality is None or kept.nationality
        return kept


def sources(cast):
    with scope(cast.rivierstad.pk):
        return {s.field: (s.source, s.as_of) for s in TvsSource.objects.all()}


def test_what_is_typed_is_kept_and_shown(cast, sign_in):
    bas = sign_in(cast.bas)
    answer = typed(bas, cast)
    page = bas.get(answer["Location"]).content.decode()
    for text in ("Eritrese", "+31599123456", "2021", "Tigrinya", "Uitstekend", "in de bouw"):
        assert text in page
    assert "(TVS, 19-11-2026)" in page
    with scope(cast.rivierstad.pk):
        assert TvsHousehold.objects.get().minor is True
        assert Event.objects.filter(kind=Event.Kind.TVS_RECORDED).count() == 1


def test_a_field_that_changes_gets_its_own_source_and_day(cast, sign_in):
    bas = sign_in(cast.bas)
    typed(bas, cast)
    later = {"version": "1", "source": "person", "as_of": "2026-11-23", "azc": "Budel"}
    typed(bas, cast, **later)
    found = sources(cast)
    assert found["azc"] == ("person", MONDAY)
    assert found["nationality"] == ("tvs", date(2026, 11, 19))
    assert found["household"] == ("tvs", date(2026, 11, 19))
    assert "uaf" not in found


def test_nothing_changed_leaves_no_trace(cast, sign_in):
    bas = sign_in(cast.bas)
    typed(bas, cast)
    typed(bas, cast, version="1")
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind=Event.Kind.TVS_CHANGED).count() == 0
        assert TvsRecord.objects.get().version == 1


def test_two_people_at_once_lose_nothing(cast, sign_in):
    """F39, B49: the second sees the difference, keeps what they typed, and decides."""
    bas, noor = sign_in(cast.bas), sign_in(cast.noor)
    typed(bas, cast)
    bas.get(entry(cast))
    typed(noor, cast, version="1", azc="Budel", **{"household-1-relation": "partner"})
    refused = typed(bas, cast, version="1", azc="Zeist")
    page = refused.content.decode()
    assert refused.status_code == 409
    assert re.search(r"Gewijzigd door Noor om \d\d:\d\d\.", page)
    assert "Budel" in page
    assert 'value="Zeist"' in page
    assert record(cast).version == 2
    typed(bas, cast, version="2", azc="Zeist")
    with scope(cast.rivierstad.pk):
        kept = TvsRecord.objects.select_related("case__person").get()
        assert (kept.version, kept.azc) == (3, "Zeist")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"as_of": ""}, "Dit veld is verplicht."),
        ({"as_of": "2026-11-24"}, "Deze datum ligt in de toekomst."),
        ({"azc_phone": "12"}, "Dit is geen telefoonnummer."),
        ({"azc_email": "geen adres"}, "Dit is geen e-mailadres."),
        ({"education-0-since": "98"}, "1900"),
        ({"work-0-since": "2010", "work-0-until": "2005"}, "Het einde ligt voor het begin."),
        ({"household-0-relation": ""}, "Kies de relatie van dit gezinslid."),
        ({"handover": "BSN 999990019"}, "lijkt"),
        ({"ambitions": "x" * 501}, "Maximaal 500 tekens."),
    ],
)
def test_a_mistake_is_named_and_nothing_is_lost(cast, sign_in, changes, why):
    answer = typed(sign_in(cast.bas), cast, **changes)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert why in page
    assert "Eritrese" in page
    with scope(cast.rivierstad.pk):
        assert not TvsRecord.objects.exists()


def test_the_database_holds_nothing_readable_of_it(cast, sign_in):
    typed(sign_in(cast.bas), cast)
    with scope(cast.rivierstad.pk):
        kept = TvsRecord.objects.values().get()
    held = b"".join(bytes(v) for v in kept.values() if isinstance(v, bytes | memoryview))
    assert b"Eritrese" not in held
    assert b"bouw" not in held


@pytest.mark.parametrize("who", ["pim", "carla"])
def test_for_others_the_pages_do_not_exist(cast, sign_in, who):
    client = sign_in(getattr(cast, who))
    nothing = client.get("/dossiers/00000000-0000-4000-8000-000000000000/")
    for address in (entry(cast), f"/dossiers/{cast.amina.pk}/tvs/"):
        answer = client.get(address)
        assert (answer.status_code, answer.content) == (404, nothing.content)


def test_a_draft_brings_every_line_back(cast, sign_in):
    from django.http import QueryDict

    from accounts import drafts

    kept = QueryDict(mutable=True)
    kept.update(TYPED)
    with scope(cast.rivierstad.pk):
        drafts.keep(user=cast.bas, path=entry(cast), typed=kept)
    page = sign_in(cast.bas).get(entry(cast)).content.decode()
    assert "Uw tekst van voor het uitloggen staat er weer." in page
    assert 'value="Tigrinya"' in page


def test_the_letters_stand_in_the_order_of_the_list():
    letters = [section.letter for section in SECTIONS if section.letter]
    assert letters == ["d", "e", "f", "g", "h", "i", "j", "k", "l en m", "n", "o", "p", "q", "r"]


@pytest.mark.skipif(not WHITELIST.exists(), reason="the published field list is not at hand")
def test_every_field_of_the_channel_has_its_place():
    channel = next(c for c in json.loads(WHITELIST.read_text()) if c["id"] == "in_coa_tvs")
    asked = {field["handreiking_ref"] for field in channel["velden"]}
    have = {"l+m" if s.letter == "l en m" else s.letter for s in SECTIONS if s.letter}
    assert asked == have
    places = sum(len(s.entries) for s in SECTIONS if s.letter) + len(LISTS)
    identity = 6  # BSN to birth date: typed at the look-up
    assert places + identity >= len(channel["velden"])


def test_the_verb_says_where_from(in_rivierstad):
    cast = in_rivierstad
    values = {"azc": "Ter Apel"}
    lists: dict[str, list[dict[str, object]]] = {rows.name: [] for rows in LISTS}
    actions.save_tvs(
        case=cast.amina,
        seen=0,
        values=values,
        lists=lists,
        source="coa",
        as_of=MONDAY,
        received_on=MONDAY,
        by=cast.bas,
        on=MONDAY,
    )
    assert TvsSource.objects.get().field == "azc"
