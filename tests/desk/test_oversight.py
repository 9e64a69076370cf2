"""AU-4: the privacy officer finds who saw and changed what, and is seen looking."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from audit.models import Event, ReadCase, Reading
from cases import actions
from cases.facts import FACTS
from cases.models import Case
from desk import forms, oversight
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY, newcomer

pytestmark = pytest.mark.django_db
PAGE = "/privacy/inzage/"
EXPORT = "/privacy/inzage/export/"
WHY = "Klantmanager: Dossiers van deze gemeente zoeken en bekijken"


@pytest.fixture
def petra(cast, sign_in):
    return sign_in(cast.petra)


@pytest.fixture
def by_case(cast):
    return {"case": cast.amina.number}


@pytest.fixture
def a_day(cast, sign_in):
    """Bas sees Amina in four ways and corrects her street; Dirk works next door."""
    bas, dirk = sign_in(cast.bas), sign_in(cast.dirk)
    for address in ("/mijn-werk/", "/dossiers/", f"/dossiers/{cast.amina.pk}/"):
        bas.get(address)
    bas.get(bas.post("/zoeken/", {"zoek": "yusuf"})["Location"])
    with scope(cast.rivierstad.pk, actor=cast.bas.pk):
        case = Case.objects.select_related("person").get(pk=cast.amina.pk)
        street = FACTS["street"]
        actions.correct(
            case=case, fact=street, value="Kade 1", reason="Typfout", by=cast.bas, on=MONDAY
        )
    dirk.get(f"/dossiers/{cast.dirks_case.pk}/")
    dirk.get(f"/dossiers/{cast.amina.pk}/")


def rows(response):
    """Each line of the table as the texts of its cells."""
    assert response.status_code == 200
    text = response.content.decode()
    found = re.findall(r"<tr>(.*?)</tr>", text, re.DOTALL)
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in found]
    return [tuple(cell.strip() for cell in row) for row in cells if row]


def errors(response):
    assert response.status_code == 400
    text = response.content.decode()
    summary = re.search(r'id="fouten".*?</div>', text, re.DOTALL)
    at_field = re.findall(r'field__error" id="[^"]*">([^<]*)<', text)
    assert summary
    return summary.group(), at_field


def test_petra_finds_who_saw_and_changed_a_case(cast, petra, by_case, a_day):
    answer = petra.get(PAGE, by_case)
    found = [row[1:] for row in rows(answer)]
    for deed in (
        "bekeek het dossier",
        "zag het dossier in de lijst",
        "zag het dossier in Mijn werk",
        "vond het dossier via zoeken",
    ):
        assert ("Bas", deed, cast.amina.number, WHY) in found
    assert ("Bas", "wijzigde: straat en huisnummer", cast.amina.number, "") in found
    assert any(row[:2] == ("Bas", "Gegeven gecorrigeerd") for row in found)
    assert f": {len(found)} regels" in answer.content.decode()


def test_petra_finds_what_an_employee_saw_and_changed(cast, petra, a_day):
    by_employee = {"employee": str(cast.bas.pk)}
    found = [row[1:] for row in rows(petra.get(PAGE, by_employee))]
    assert {row[0] for row in found} == {"Bas"}
    assert ("Bas", "bekeek het dossier", cast.amina.number, WHY) in found
    assert ("Bas", "wijzigde: straat en huisnummer", cast.amina.number, "") in found
    assert ("Bas", "voegde toe: een zoekopdracht", "", "") in found


def test_what_happened_next_door_never_shows(cast, petra, by_case, a_day):
    for asked in (by_case, {"employee": str(cast.bas.pk)}, {"employee": str(cast.els.pk)}):
        text = petra.get(PAGE, asked).content.decode()
        assert "Dirk" not in text
        assert "26-H-" not in text
    theirs = petra.get(PAGE, {"case": cast.dirks_case.number})
    assert "Er is geen dossier met dit zaaknummer." in errors(theirs)[1]
    assert "Dirk" not in theirs.content.decode()
    nothing = petra.get(PAGE, {"employee": str(cast.dirk.pk)})
    assert errors(nothing)[1]


def test_a_newcomer_is_named_nowhere(cast, petra, by_case, a_day):
    for asked in (by_case, {"employee": str(cast.bas.pk)}):
        for answer in (petra.get(PAGE, asked), petra.post(EXPORT, asked)):
            text = answer.content.decode()
            assert cast.amina.number in text
            for word in ("Yusuf", "Amina", "Kade 1", "Typfout", AMINAS_BSN, str(cast.amina.pk)):
                assert word not in text


def test_her_own_look_is_written_down(cast, petra, by_case, a_day):
    petra.get(PAGE, by_case)
    petra.get(PAGE, {"employee": str(cast.bas.pk)})
    with scope(cast.rivierstad.pk):
        events = Event.objects.filter(kind=Event.Kind.OVERSIGHT_USED).order_by("id")
        assert [(e.actor, e.subject) for e in events] == [
            (cast.petra.pk, f"cases.Case:{cast.amina.pk}"),
            (cast.petra.pk, f"accounts.User:{cast.bas.pk}"),
        ]
        looks = Reading.objects.filter(actor=cast.petra.pk, page="oversight")
        assert {look.why for look in looks} == {
            "Privacy officer: Zien wie dossiers bekeek en wijzigde"
        }
        read = ReadCase.objects.filter(reading__in=looks.values("id"))
        assert [one.case for one in read] == [cast.amina.pk] * 2
    found = [row[1:3] for row in rows(petra.get(PAGE, by_case))]
    assert ("Petra", "zag het zaaknummer in Inzage en wijzigingen") in found


def test_who_is_looked_into_does_not_see_it_in_the_case(cast, petra, by_case, sign_in):
    petra.get(PAGE, by_case)
    page = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/").content.decode()
    assert "Petra" not in page
    assert "Inzagelog" not in page


def test_asking_nothing_looks_at_nothing(cast, petra):
    assert petra.get(PAGE).status_code == 200
    with scope(cast.rivierstad.pk):
        assert not Event.objects.filter(kind=Event.Kind.OVERSIGHT_USED).exists()


def test_an_empty_period_says_so(petra, by_case):
    long_ago = {"since": "2024-01-01", "until": "2024-02-01"}
    text = petra.get(PAGE, by_case | long_ago).content.decode()
    assert "Niemand zag of wijzigde iets in deze periode." in text


def test_the_last_day_counts(petra, by_case):
    today = timezone.localdate()
    assert rows(petra.get(PAGE, by_case | {"since": today, "until": today}))
    yesterday = today - timedelta(days=1)
    assert not rows(petra.get(PAGE, by_case | {"since": yesterday, "until": yesterday}))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"case": "26-R-99999"}, "Er is geen dossier met dit zaaknummer."),
        ({"case": "Yusuf"}, "Vul een zaaknummer in, zoals 26-R-00001."),
        ({"case": ""}, "Vul een zaaknummer in of kies een medewerker."),
        ({"employee": "onzin"}, "Selecteer een geldige keuze."),
        ({"since": "2026-11-20", "until": "2026-11-19"}, "Deze dag ligt voor de eerste dag"),
        ({"since": "2024-11-20", "until": "2025-11-21"}, "hoogstens 1 jaar"),
        ({"since": "0001-01-01"}, "Kies een dag vanaf 1 januari 2022."),
        ({"until": "morgen"}, "Voer een geldige datum in."),
        ({"until": "2999-01-01"}, "Deze datum ligt in de toekomst."),
    ],
)
def test_bad_input_is_said_at_the_field_and_above_the_form(petra, by_case, asked, said):
    for answer in (petra.get(PAGE, by_case | asked), petra.post(EXPORT, by_case | asked)):
        summary, at_field = errors(answer)
        assert said in summary
        assert any(said in text for text in at_field)


@pytest.mark.parametrize("place", ["x", "1-2-3", "-1-2-3-4", "1-2-3-" + "9" * 40, "1--2-3"])
def test_a_strange_place_in_the_list_is_refused(petra, by_case, place):
    summary, _ = errors(petra.get(PAGE, by_case | {"after": place}))
    assert "Deze plaats in de lijst bestaat niet." in summary


def test_one_asks_for_a_case_or_for_an_employee(cast, petra, by_case):
    both = petra.get(PAGE, by_case | {"employee": str(cast.bas.pk)})
    assert "Vul een zaaknummer in of kies een medewerker, niet allebei." in errors(both)[1]


def test_a_bsn_is_not_repeated(petra):
    assert AMINAS_BSN not in petra.get(PAGE, {"case": AMINAS_BSN}).content.decode()


def all_pages(browser, address):
    while address:
        answer = browser.get(address)
        yield from rows(answer)
        link = re.search(r'rel="next" href="([^"]*)"', answer.content.decode())
        address = link.group(1).replace("&amp;", "&") if link else ""


def test_pages_neither_repeat_nor_skip(real_cast, sign_in, monkeypatch):
    """Lines of one transaction have the same moment; those of different requests do not."""
    bas, petra = sign_in(real_cast.bas), sign_in(real_cast.petra)
    for _ in range(3):
        with scope(real_cast.rivierstad.pk, actor=real_cast.bas.pk):
            newcomer(real_cast.rivierstad, "Naam", "Test")
        bas.get("/dossiers/")
    asked = {"employee": str(real_cast.bas.pk)}
    whole = rows(petra.get(PAGE, asked))
    monkeypatch.setattr(oversight, "PAGE", 3)
    assert len(whole) > 20
    assert list(all_pages(petra, f"{PAGE}?employee={real_cast.bas.pk}")) == whole


def test_no_more_than_a_thousand_are_shown(petra, by_case, a_day, monkeypatch):
    monkeypatch.setattr(oversight, "PAGE", 3)
    monkeypatch.setattr(oversight, "MOST", 5)
    first = petra.get(PAGE, by_case).content.decode()
    assert "Er zijn meer dan 1.000 regels." in first
    address = re.search(r'rel="next" href="([^"]*)"', first).group(1).replace("&amp;", "&")
    second = petra.get(address)
    assert len(rows(second)) == 2
    assert 'rel="next"' not in second.content.decode()


def looks(cast, number):
    with scope(cast.rivierstad.pk):
        for _ in range(number):
            case = newcomer(cast.rivierstad, "Naam", "Test", assignee=cast.bas)
            actions.add_task(
                case=case, title="Bel", due_on=MONDAY, assignee=None, by=cast.bas, on=MONDAY
            )


@pytest.mark.parametrize("way", ["case", "employee"])
def test_the_page_costs_as_much_for_many_as_for_few(cast, petra, sign_in, a_day, way):
    asked = {way: cast.amina.number if way == "case" else str(cast.bas.pk)}
    bas, counts = sign_in(cast.bas), []
    for crowd in (1, 40):
        looks(cast, crowd)
        for _ in range(crowd):
            bas.get(f"/dossiers/{cast.amina.pk}/")
        bas.get("/dossiers/")
        petra.get(PAGE, asked)
        with CaptureQueriesContext(connection) as captured:
            assert rows(petra.get(PAGE, asked))
        counts.append(len(captured))
    assert counts[0] <= counts[1] <= 26  # three count what does not fit on one page


def test_an_export_is_logged_and_holds_what_the_page_shows(cast, petra, by_case, a_day):
    shown = rows(petra.get(PAGE, by_case))
    answer = petra.post(EXPORT, by_case)
    assert answer["Content-Disposition"] == 'attachment; filename="inzagelog.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert lines[0] == ["Wanneer", "Wie", "Wat", "Zaaknummer", "Reden van toegang"]
    assert set(shown) <= {tuple(line) for line in lines[1:]}
    with scope(cast.rivierstad.pk):
        (event,) = Event.objects.filter(kind=Event.Kind.OVERSIGHT_EXPORTED)
        assert event.subject == f"cases.Case:{cast.amina.pk}"
        assert (event.actor, event.detail) == (cast.petra.pk, f"{len(lines) - 1} regels")
        assert Reading.objects.filter(page="oversight_export", actor=cast.petra.pk).count() == 1


def test_an_export_that_is_cut_off_says_so(petra, by_case, a_day, monkeypatch):
    monkeypatch.setattr(oversight, "MOST_EXPORTED", 2)
    lines = petra.post(EXPORT, by_case).content.decode().splitlines()
    assert len(lines) == 4
    assert "Er zijn meer regels." in lines[-1]


def test_no_name_becomes_a_formula(cast, petra, a_day):
    """B23"""
    User.objects.filter(pk=cast.bas.pk).update(name='=HYPERLINK("http://x.example")')
    text = petra.post(EXPORT, {"employee": str(cast.bas.pk)}).content.decode("utf-8-sig")
    whos = {line[1] for line in csv.reader(io.StringIO(text), delimiter=";")}
    assert whos == {"Wie", '\'=HYPERLINK("http://x.example")'}


def test_the_period_is_thirty_days_when_none_is_chosen(cast):
    with scope(cast.rivierstad.pk):
        form = forms.Oversight({"case": cast.amina.number, "until": "2026-03-31"})
        assert form.is_valid()
        question = form.question()
    assert (question.since, question.until) == (date(2026, 3, 1), date(2026, 3, 31))
