"""Notes: what may be written down, who reads it, and that nothing of the rest stays anywhere."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

import pytest
from django.db import connection

from accounts.models import Draft
from audit.models import Event, Reading
from cases import actions
from cases.actions.notes import Choice
from cases.models import Note
from privacy.text_guard import Kind
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY
from tests.privacy.test_nothing_readable import everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
LAWFUL = "Kan 2 uur achter elkaar les volgen.\nBelt morgen zelf de taalschool."
UNION = "Meneer is lid van de vakbond en wil daar hulp bij zijn contract."
WHY = "De bond helpt hem met zijn contract, hij weet dat dit er staat."
REFUSED = [
    "Mevrouw heeft PTSS en slaapt slecht.",
    "Hij slikt sertraline.",
    "Zij is moslim en komt vrijdag niet.",
    f"Zijn nummer is {AMINAS_BSN}.",
]


@pytest.fixture
def page(cast):
    return f"/dossiers/{cast.amina.pk}/notities/"


def typed(text=LAWFUL, **more):
    return {"kind": "progress", "text": text} | more


def notes(cast):
    with scope(cast.rivierstad.pk):
        return list(Note.objects.newest_first().select_related("case__person"))


def kinds(cast):
    with scope(cast.rivierstad.pk):
        found = Event.objects.filter(kind__startswith="note_").order_by("id")
        return list(found.values_list("kind", "actor", "case"))


def written(cast, text=LAWFUL, **more):
    with scope(cast.rivierstad.pk):
        return actions.add_note(
            case=cast.amina, text=text, kind=Note.Kind.OTHER, by=cast.bas, on=MONDAY, **more
        )


def test_a_note_is_added_and_noted(cast, sign_in, page):
    bas = sign_in(cast.bas)
    answer = bas.post(page, typed())
    assert answer.headers["Location"] == page
    (note,) = notes(cast)
    with scope(cast.rivierstad.pk):
        assert (note.text, note.kind, note.on, note.by_id) == (
            LAWFUL,
            "progress",
            MONDAY,
            cast.bas.pk,
        )
    assert kinds(cast) == [("note_added", cast.bas.pk, cast.amina.pk)]
    shown = bas.get(page).content.decode()
    assert "Kan 2 uur achter elkaar les volgen." in shown
    assert "De notitie is toegevoegd." in shown


class TestRefusal:
    @pytest.mark.parametrize("text", REFUSED)
    def test_it_is_not_kept_and_not_lost(self, cast, sign_in, page, text):
        answer = sign_in(cast.bas).post(page, typed(text))
        shown = answer.content.decode()
        assert answer.status_code == 400
        assert shown.count(text) == 1  # in the field
        assert notes(cast) == []
        assert kinds(cast) == []

    def test_the_words_are_named_at_the_field_and_in_the_summary(self, cast, sign_in, page):
        shown = sign_in(cast.bas).post(page, typed(REFUSED[0])).content.decode()
        assert shown.count("Hier staan medische gegevens: “PTSS”") == 2
        assert "bijvoorbeeld: kan 2 uur achter elkaar les volgen." in shown
        assert "Stuur medische stukken terug." in shown

    @pytest.mark.parametrize(
        ("text", "kind"),
        list(zip(REFUSED, [*[Kind.HEALTH] * 2, Kind.RELIGION, Kind.BSN], strict=True)),
    )
    def test_no_choice_makes_it_lawful(self, cast, text, kind):
        choice = Choice(Note.Ground.NEEDED, WHY)
        with pytest.raises(actions.Refused) as problem:
            written(cast, f"{text} Ook is hij lid van de vakbond.", choice=choice)
        assert kind in {finding.kind for finding in problem.value.findings}
        assert "PTSS" not in f"{problem.value!r} {problem.value}"
        assert notes(cast) == []

    def test_the_reason_of_a_choice_is_read_too(self, cast, sign_in, page):
        typed_why = typed(UNION, ground="needed", reason="Vanwege zijn depressie is dat nodig.")
        answer = sign_in(cast.bas).post(page, typed_why)
        assert answer.status_code == 400
        assert "“depressie”" in answer.content.decode()
        with pytest.raises(actions.Refused):
            written(cast, UNION, choice=Choice(Note.Ground.NEEDED, typed_why["reason"]))


@pytest.mark.django_db(transaction=True)
def test_nothing_of_what_was_refused_stays_anywhere(real_cast, sign_in, caplog):
    """Not in a table, sealed or not, in Redis, in the session, a draft or the log."""
    bas, path = sign_in(real_cast.bas), f"/dossiers/{real_cast.amina.pk}/notities/"
    with caplog.at_level(logging.DEBUG):
        for text in REFUSED:
            assert bas.post(path, typed(text)).status_code == 400
            assert bas.post("/concept/", {"pad": path, "veld.text": text}).status_code == 200
    kept = "\n".join([*everything(), caplog.text, str(dict(bas.session))])
    for word in ("PTSS", "sertraline", "moslim", AMINAS_BSN):
        assert word not in kept
        assert word.encode().hex() not in kept
    assert notes(real_cast) == []
    with scope(real_cast.rivierstad.pk):
        assert [draft.fields for draft in Draft.objects.all()] == ["{}"]


class TestChoice:
    def test_who_gave_no_reason_is_asked_for_one(self, cast, sign_in, page):
        answer = sign_in(cast.bas).post(page, typed(UNION))
        shown = answer.content.decode()
        assert answer.status_code == 400
        assert shown.count("In de notitie staan gevoelige gegevens: “vakbond”.") == 2
        assert "Waarom hebt u de gevoelige gegevens nodig?" in shown
        assert "(niet verplicht)" not in shown
        assert UNION in shown
        assert notes(cast) == []

    @pytest.mark.parametrize(
        "choice",
        [
            {"ground": "needed", "reason": "Te kort."},
            {"ground": "needed", "reason": " " * 30},
            {"ground": "", "reason": WHY},
            {"ground": "paus", "reason": WHY},
            {"reason": WHY},
        ],
    )
    def test_half_a_choice_is_none(self, cast, sign_in, page, choice):
        assert sign_in(cast.bas).post(page, typed(UNION, **choice)).status_code == 400
        assert notes(cast) == []

    def test_with_a_ground_and_a_reason_it_is_kept_and_noted(self, cast, sign_in, page):
        bas = sign_in(cast.bas)
        assert bas.post(page, typed(UNION, ground="needed", reason=WHY)).status_code == 302
        (note,) = notes(cast)
        with scope(cast.rivierstad.pk):
            assert (note.ground, note.choice) == ("needed", WHY)
            chosen = Event.objects.get(kind="note_chosen")
        assert chosen.actor == cast.bas.pk
        assert chosen.detail == Note.Ground.NEEDED.label
        assert WHY in bas.get(page).content.decode()

    @pytest.mark.parametrize("reason", ["", "Te kort.", " " * 40])
    def test_the_verb_asks_as_well(self, cast, reason):
        for choice in (None, Choice(Note.Ground.MEANT, reason)):
            with pytest.raises(actions.NeedsChoice):
                written(cast, UNION, choice=choice)
        assert notes(cast) == []

    def test_a_text_that_needs_no_choice_keeps_none(self, cast):
        assert written(cast, choice=Choice(Note.Ground.NEEDED, WHY)).choice is None
        assert [kind for kind, *_ in kinds(cast)] == ["note_added"]

    @pytest.mark.parametrize(
        "text",
        [
            "Hij was politiek gevangene.",
            "Zij is lesbisch.",
            "Hij heeft een strafblad.",
            "Het gezin is Koerdisch.",
            "f   n   v",
        ],
    )
    def test_each_other_kind_asks_for_it(self, cast, sign_in, page, text):
        bas = sign_in(cast.bas)
        assert bas.post(page, typed(text)).status_code == 400
        assert bas.post(page, typed(text, ground="meant", reason=WHY)).status_code == 302


class TestCorrecting:
    def test_the_earlier_note_stays_and_says_so(self, cast, sign_in, page, clock):
        first = written(cast)
        clock.move_to(datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
        bas = sign_in(cast.bas)
        form = bas.get(f"{page}?corrigeert={first.pk}").content.decode()
        assert "U corrigeert de notitie van 23 november 2026" in form
        assert f'value="{first.pk}"' in form
        bas.post(page, typed("Kan 3 uur les volgen.", corrects=str(first.pk)))
        shown = bas.get(page).content.decode()
        assert "corrigeert de notitie van 23 november 2026" in shown
        assert shown.index("Kan 3 uur") < shown.index("Kan 2 uur")
        assert shown.count("Later gecorrigeerd") == 1

    def test_a_note_of_another_case_cannot_be_corrected_here(self, cast, sign_in, page):
        with scope(cast.heuvelrode.pk):
            theirs = actions.add_note(
                case=cast.dirks_case, text="x", kind="other", by=cast.dirk, on=MONDAY
            )
        bas = sign_in(cast.bas)
        assert bas.post(page, typed(corrects=str(theirs.pk))).status_code == 400
        assert "U corrigeert" not in bas.get(f"{page}?corrigeert={theirs.pk}").content.decode()
        with pytest.raises(actions.OtherCase):
            written(cast, corrects=theirs)

    @pytest.mark.parametrize("strange", ["", "x", "\0", "0" * 1000])
    def test_a_strange_address_corrects_nothing(self, cast, sign_in, page, strange):
        assert sign_in(cast.bas).get(page, {"corrigeert": strange}).status_code == 200


class TestReading:
    @pytest.mark.parametrize("who", ["carla", "pim", "petra"])
    def test_who_may_not_read_notes_gets_none(self, cast, sign_in, page, who):
        assert sign_in(getattr(cast, who)).get(page).status_code == 403

    @pytest.mark.parametrize("who", ["carla", "pim"])
    def test_on_the_case_they_see_only_that_one_was_added(self, cast, sign_in, who):
        written(cast, UNION, choice=Choice(Note.Ground.NEEDED, WHY))
        shown = sign_in(getattr(cast, who)).get(f"/dossiers/{cast.amina.pk}/").content.decode()
        assert "Notitie toegevoegd" in shown
        for secret in ("vakbond", WHY, "gevoelige", 'id="notities"', "/notities/"):
            assert secret not in shown

    def test_who_may_sees_the_latest_three_on_the_case(self, cast, sign_in, clock):
        for number in range(5):
            written(cast, f"Gesprek {number} gehad.")
            clock.shift(60)
        shown = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/").content.decode()
        assert [n for n in range(5) if f"Gesprek {n} gehad." in shown] == [2, 3, 4]
        assert '<span class="card__count">(5)</span>' in shown

    def test_a_long_list_goes_on_on_a_next_page(self, cast, sign_in, page, clock):
        for number in range(30):
            written(cast, f"Gesprek nummer {number} gehad.")
            clock.shift(60)
        bas = sign_in(cast.bas)
        seen = [bas.get(f"{page}?pagina={n}").content.decode() for n in ("1", "2", "99", "x")]
        assert [s.count("Gesprek nummer") for s in seen] == [25, 5, 5, 25]

    def test_reading_and_writing_are_written_down_apart(self, cast, sign_in, page):
        bas = sign_in(cast.bas)
        bas.get(page)
        bas.post(page, typed())
        with scope(cast.rivierstad.pk):
            pages = list(Reading.objects.order_by("id").values_list("page", flat=True))
        assert pages == ["note_view", "note_write"]

    def test_the_database_holds_no_readable_text(self, cast):
        written(cast, UNION, choice=Choice(Note.Ground.NEEDED, WHY))
        with scope(cast.rivierstad.pk), connection.cursor() as cursor:
            cursor.execute("select n::text from cases_note n")
            (row,) = cursor.fetchone()
        for word in (b"vakbond", b"contract"):
            assert word.decode() not in row
            assert word.hex() not in row


def test_more_than_twenty_thousand_characters_is_too_much_but_not_lost(cast, sign_in, page):
    text = "Kan les volgen. " * 2000
    answer = sign_in(cast.bas).post(page, typed(text))
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert "Maximaal 20.000 tekens. Het zijn er nu 31999." in shown
    assert text.strip() in shown
    assert "maxlength" not in shown.split("<textarea")[1].split(">")[0]
