"""Requests that no page of ours sends: refused in Dutch, never a server error, nothing stored."""

from __future__ import annotations

import pytest

from cases import actions
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.desk.unchanged import NO_SUCH, nothing_stored

pytestmark = pytest.mark.django_db
NOT_READ = "Deze vraag is niet goed aangekomen"
NOT_ALLOWED = "Dit kan op deze pagina niet"
NOTHING_HERE = "Deze pagina bestaat niet"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


@pytest.fixture
def doors(cast):
    """Every address behind the sign-in, and the methods that it answers."""
    with scope(cast.rivierstad.pk):
        task = actions.add_task(
            case=cast.amina, title="Bel", due_on=MONDAY, assignee=None, by=cast.bas, on=MONDAY
        )
    case = f"/dossiers/{cast.amina.pk}"
    both = [f"{case}/taken/", f"{case}/toewijzing/", f"{case}/correcties/city/"]
    both += [f"/taken/{task.pk}/afronding/", f"/taken/{task.pk}/wachten/"]
    pages = ["/", "/mijn-werk/", "/dossiers/", f"{case}/", "/account/", f"/zoeken/{NO_SUCH}/"]
    buttons = ["/zoeken/", "/uitloggen/", "/sessie/", "/concept/", "/gemeente/"]
    return {"both": both, "pages": pages, "buttons": buttons}


def page(answer):
    return answer.content.decode()


STRANGE = ["1", "0", "-1", "../1", "..%2f1", "%00", "%0a", "x" * 10_000, "NaN", "1;--", "é", "%ff"]


KEYED = [
    "/dossiers/{}/taken/",
    "/dossiers/{}/toewijzing/",
    "/dossiers/{}/correcties/bsn/",
    "/taken/{}/afronding/",
    "/taken/{}/wachten/",
]
SHOWN = ["/dossiers/{}/", "/zoeken/{}/"]  # these take no form, whatever the key


@pytest.mark.parametrize("key", [*STRANGE, NO_SUCH, NO_SUCH[:-1], NO_SUCH + "0", f"{{{NO_SUCH}}}"])
def test_a_strange_key_opens_nothing(cast, bas, key):
    with nothing_stored(cast):
        answers = [bas.get(address.format(key)) for address in KEYED + SHOWN]
        answers += [bas.post(address.format(key), {"title": "x"}) for address in KEYED]
        shown = [bas.post(address.format(key)).status_code for address in SHOWN]
    assert {answer.status_code for answer in answers} == {404}
    assert all(NOTHING_HERE in page(answer) for answer in answers)
    assert set(shown) <= {404, 405}


def test_a_strange_key_reads_the_same_as_a_missing_one(bas):
    answers = [bas.get(f"/dossiers/{key}/").content for key in ("1", "%00", NO_SUCH)]
    assert len(set(answers)) == 1


class TestMethods:
    @pytest.mark.parametrize("method", ["put", "patch", "delete", "trace", "options"])
    def test_a_method_that_no_page_uses_is_refused_in_dutch(self, cast, bas, doors, method):
        with nothing_stored(cast):
            for address in (a for group in doors.values() for a in group):
                answer = getattr(bas, method)(address)
                assert answer.status_code == 405, address
                assert NOT_ALLOWED in page(answer), address

    def test_opening_a_form_or_button_changes_nothing(self, cast, bas, doors):
        data = {"title": "Bel", "to": str(cast.noor.pk), "gemeente": str(cast.heuvelrode.pk)}
        with nothing_stored(cast):
            for address in doors["both"]:
                assert bas.get(address, data).status_code == 200
            for address in doors["buttons"]:
                assert bas.get(address, data).status_code == 405

    def test_a_page_that_only_shows_takes_no_form(self, cast, bas, doors):
        with nothing_stored(cast):
            for address in doors["pages"]:
                assert bas.post(address, {"title": "Bel"}).status_code == 405, address

    @pytest.mark.parametrize("wanted", ["POST", "DELETE", "PUT"])
    def test_another_method_cannot_be_asked_for_in_a_header_or_field(
        self, cast, bas, doors, wanted
    ):
        headers = {"x-http-method-override": wanted, "x-method-override": wanted}
        completion = doors["both"][3]
        with nothing_stored(cast):
            assert bas.get(f"{completion}?_method={wanted}", headers=headers).status_code == 200
            assert bas.get("/zoeken/", headers=headers).status_code == 405
            answer = bas.post(doors["both"][0], {"_method": wanted}, headers=headers)
            assert answer.status_code == 400

    def test_signing_in_takes_no_other_method_either(self, client):
        for method in ("put", "patch", "delete", "trace"):
            answer = getattr(client, method)("/inloggen/")
            assert answer.status_code == 405
            assert NOT_ALLOWED in page(answer)


class TestHosts:
    @pytest.mark.parametrize(
        "host",
        ["kwaad.nl", "localhost.kwaad.nl", "localhost, kwaad.nl", "kwaad.nl:80", "", "a b", "["],
    )
    def test_a_page_for_another_host_is_refused_in_dutch(self, client, host):
        for address in ("/", "/inloggen/", "/bestaat-niet/", "/dossiers"):
            answer = client.get(address, headers={"host": host})
            assert answer.status_code == 400
            assert NOT_READ in page(answer)

    def test_the_host_that_a_proxy_names_is_not_believed(self, client):
        forged = {
            "x-forwarded-host": "kwaad.nl",
            "x-host": "kwaad.nl",
            "forwarded": "host=kwaad.nl",
        }
        for address in ("/inloggen/?next=//kwaad.nl", "/dossiers/", "/dossiers"):
            answer = client.get(address, headers=forged)
            assert "kwaad" not in f"{answer.headers}{page(answer)}"


class TestTheList:
    @pytest.mark.parametrize(
        "query",
        [
            "page=-1",
            "pagina=0&pagina=1e9",
            "page_size=1000000",
            "limit=abc",
            "person__bsn=123",
            "municipality__name__startswith=H",
            "assignee__password__startswith=a",
            "&".join(f"filter{i}=x" for i in range(100)),
            "&".join(["phase=plan"] * 100),
            "phase[]=plan",
            "open=on&open=off&mine=%00",
            f"after={NO_SUCH}",
            f"after={NO_SUCH}&before={NO_SUCH}",
            "%ff%fe=%ff",
            "&&&===",
            "sort=",
        ],
    )
    def test_what_it_does_not_know_is_left_aside(self, cast, bas, query):
        with nothing_stored(cast):
            assert bas.get(f"/dossiers/?{query}").status_code == 200

    @pytest.mark.parametrize(
        "query",
        [
            "sort=person__bsn",
            "sort=naam;--",
            "sort=-",
            "sort=" + "x" * 5000,
            "phase=onbekend",
            "phase=%00",
            "target_group=-1",
            "due=gisteren",
            "after=abc",
            "after=-1",
            "before=%00",
            "after=1e9",
            f"after={NO_SUCH}x",
        ],
    )
    def test_a_value_that_cannot_be_is_refused_at_its_field(self, cast, bas, query):
        with nothing_stored(cast):
            answer = bas.get(f"/dossiers/?{query}")
        assert answer.status_code == 400
        assert "Er is iets niet goed ingevuld" in page(answer)

    def test_a_thousand_filters_are_too_many(self, bas):
        answer = bas.get("/dossiers/?" + "&".join(f"a{i}=x" for i in range(1000)))
        assert answer.status_code == 400
        assert NOT_READ in page(answer)

    def test_a_name_in_the_address_is_looked_for_nowhere(self, cast, bas):
        assert cast.amina.number in page(bas.get("/dossiers/?zoek=Iemand-anders"))

    def test_a_bsn_in_the_address_is_repeated_nowhere(self, bas):
        assert "999990019" not in page(bas.get("/dossiers/?zoek=999990019"))


BODIES = {
    "json": (b'{"title": "Bel", "due_on": "2030-12-02"}', "application/json"),
    "deep json": (b"[" * 10_000 + b"]" * 10_000, "application/json"),
    "not a number": (b'{"title": NaN}', "application/json"),
    "xml": (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "application/xml"),
    "latin-1": ("title=Renée".encode("latin-1"), FORM),
    "no text at all": (b"title=\xff\xfe\x00\x80&due_on=\xc3\x28", FORM),
    "percent": (b"title=%ff%fe%zz%&due_on=%c3%28&%=", FORM),
    "byte order mark": (b"\xef\xbb\xbftitle=Bel", FORM),
    "utf-16": ("title=Bel".encode("utf-16"), f"{FORM}; charset=utf-16"),
    "unknown charset": (b"title=Bel", f"{FORM}; charset=onzin"),
    "broken parts": (b"--x\r\nContent-Disposition: form-data", "multipart/form-data; boundary=x"),
    "no boundary": (b"title=Bel", "multipart/form-data"),
    "strange boundary": (b"title=Bel", "multipart/form-data; boundary=\xc3\xa9"),
    "no type": (b"title=Bel", ""),
    "nonsense type": (b"title=Bel", ";;;//"),
    "nothing": (b"", FORM),
}


class TestBodies:
    @pytest.mark.parametrize("kind", BODIES)
    @pytest.mark.parametrize("door", [0, 1, 2])
    def test_a_form_that_cannot_be_read_is_a_mistake_of_the_sender(
        self, cast, bas, doors, kind, door
    ):
        body, content_type = BODIES[kind]
        with nothing_stored(cast):
            answer = bas.generic("POST", doors["both"][door], body, content_type=content_type)
        assert answer.status_code == 400
        assert 'lang="nl"' in page(answer)

    @pytest.mark.parametrize("kind", BODIES)
    def test_signing_in_with_it_gets_nobody_in(self, client, kind):
        body, content_type = BODIES[kind]
        answer = client.generic("POST", "/inloggen/", body, content_type=content_type)
        assert answer.status_code == 400

    @pytest.mark.parametrize("kind", BODIES)
    def test_no_draft_is_made_of_it(self, cast, bas, kind):
        body, content_type = BODIES[kind]
        with nothing_stored(cast):
            answer = bas.generic("POST", "/concept/", body, content_type=content_type)
        assert answer.status_code in {204, 400}

    @pytest.mark.parametrize("address", ["taken", "concept", "inloggen"])
    def test_a_hundred_thousand_fields_are_too_many(self, cast, bas, client, doors, address):
        body = "&".join(f"f{i}=x" for i in range(100_000))
        door = {"taken": doors["both"][0], "concept": "/concept/", "inloggen": "/inloggen/"}[
            address
        ]
        sender = client if address == "inloggen" else bas
        with nothing_stored(cast):
            answer = sender.generic("POST", door, body, content_type=FORM)
        assert answer.status_code == 400
        assert NOT_READ in page(answer)

    def test_a_body_of_more_than_two_megabytes_is_refused(self, cast, bas, doors):
        with nothing_stored(cast):
            answer = bas.post(doors["both"][0], {"title": "x" * 3_000_000})
        assert answer.status_code == 400
        assert NOT_READ in page(answer)

    @pytest.mark.parametrize(
        ("door", "field", "most"), [(0, "title", 200), (2, "value", 80), (2, "reason", 500)]
    )
    def test_a_million_characters_are_too_many_but_not_lost(
        self, cast, bas, doors, door, field, most
    ):
        text = "x" * 1_000_000
        with nothing_stored(cast):
            answer = bas.post(doors["both"][door], {field: text})
        assert answer.status_code == 400
        assert f"Maximaal {most} tekens. Het zijn er nu 1000000." in page(answer)
        assert text in page(answer)

    def test_a_file_where_text_belongs_is_no_text(self, cast, bas, doors):
        from django.core.files.uploadedfile import SimpleUploadedFile

        file = SimpleUploadedFile("x.pdf", b"%PDF-1.7", content_type="application/pdf")
        with nothing_stored(cast):
            answer = bas.post(doors["both"][0], {"title": file})
        assert answer.status_code == 400


def test_a_refused_method_gets_a_page_as_long_as_it_says(bas):
    """A browser reads no further than Content-Length."""
    answer = bas.get("/sessie/")
    assert answer.status_code == 405
    assert int(answer.headers["Content-Length"]) == len(answer.content) > 500
