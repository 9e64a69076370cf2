"""What a text tells of someone is found however it is written, and not where it tells nothing."""

from __future__ import annotations

import ast
import inspect
import time

import pytest

from privacy.guard_words import FOLDER
from privacy.text_guard import Kind, findings, refused, stopped
from tests.privacy import made
from tests.privacy.measure import score


def kinds(text):
    return {finding.kind for finding in findings(text)}


@pytest.mark.parametrize("half", ["development", "held_out"])
def test_it_is_right_often_enough(half):
    """Synthetic: nine of ten are caught, and of what is stopped seven of ten rightly."""
    found = score(half)
    assert min(found.told, found.innocent) >= 150
    assert found.told + found.innocent >= 300
    assert found.recall >= 0.90
    assert found.precision >= 0.70


def test_the_sentences_do_not_know_the_detector():
    tree = ast.parse(inspect.getsource(made))
    imports = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert not any(str(name).startswith(("privacy", "tests")) for name in imports)
    words, templates = ({}, {})
    for half in ("development", "held_out"):
        parts = made.parts(half)
        words[half] = {word for part in parts for word in part.words}
        templates[half] = {template for part in parts for template in part.templates}
    assert not words["development"] & words["held_out"]
    assert not templates["development"] & templates["held_out"]


def test_there_are_more_than_four_hundred_terms():
    assert len((FOLDER / "health.txt").read_text().splitlines()) > 400


@pytest.mark.parametrize(
    "text",
    [
        "ptss",
        "PTSS",
        "P.T.S.S.",
        "p t s s",
        "pt\u200bss",
        "p\u00adt\u00adss",
        "depressie",
        "DEPRESSIE",
        "Dépressie",
        "depressies",
        "d.e.p.r.e.s.s.i.e",
        "depr3ssie",
        "dерressie",  # the second and third letter are Cyrillic
        "psychotherapie",
        "gesprekstherapie",
        "pijnmedicatie",
        "burn-out",
        "heeft MS",
        "A.L.S.",
        "last van zijn rug",
        "slikt sertraline",
        "slechtziend, heeft vergrote letters nodig",
        "ligt in het ziekenhuis",
        "onder behandeling bij een psychiater",
    ],
)
def test_health_is_seen_however_it_is_spelt(text):
    assert Kind.HEALTH in kinds(f"Gesproken: {text}, verder geen vragen.")


@pytest.mark.parametrize(
    "text",
    [
        "Kan niet lang staan.",
        "Is snel vermoeid.",
        "Heeft rust nodig.",
        "Kan 's ochtends beter leren.",
        "Rolstoeltoegankelijk lokaal nodig.",
        "Kan 2 uur achter elkaar les volgen.",
        "Gelooft dat het lukt.",
        "Woont aan de Kerkstraat, hoek Sint-Maartenstraat.",
        "Woont tegenover de moskee.",
        "Spreekt Koerdisch en Tigrinya.",
        "Heeft de Syrische nationaliteit.",
        "Was arts in Aleppo en wil verpleegkundige worden.",
        "Zoekt een tandarts om zich in te schrijven.",
        "De depressie boven zee brengt regen.",
        "De kinderen worden opgevangen op school.",
        "De taak is opgepakt.",
        "Kruis het juiste vakje aan. De kinderen vallen onder de leerplicht. Het was druk.",
        "Vertel over de vrijheid van godsdienst.",
        "Meneer is geestelijk bedienaar.",
        "Het lukt niet met MS Teams.",
        "GRAAG ALS EERSTE MS INVULLEN OP HET FORMULIER",
        "Medische stukken zijn teruggestuurd.",
    ],
)
def test_what_someone_can_do_and_where_they_live_passes(text):
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hij is moslim.", Kind.RELIGION),
        ("De dochter zit op de islamitische basisschool.", Kind.RELIGION),
        ("Zij was politiek gevangene.", Kind.POLITICS),
        ("Haar broer is homoseksueel.", Kind.SEXUALITY),
        ("Het gezin is Koerdisch.", Kind.ETHNICITY),
        ("Hij heeft een strafblad.", Kind.CRIME),
        ("Zij is lid van de vakbond.", Kind.UNION),
        ("Er is een DNA-test gedaan.", Kind.BODY),
        ("Zijn nummer is 999990019.", Kind.BSN),
    ],
)
def test_each_kind_is_told_apart(text, kind):
    assert kinds(text) == {kind}


def test_it_points_at_the_words_as_they_were_typed():
    text = "Mevrouw vertelt: é\u200bpilepsie, en zij is lid van de F.N.V."
    first, second = findings(text)
    assert (first.words, second.words) == ("é\u200bpilepsie", "F.N.V")
    for finding in (first, second):
        assert text[finding.start : finding.end] == finding.words


def test_a_number_is_named_by_none_of_its_digits():
    (found,) = findings("Zijn nummer is 999990019.")
    assert not any(c.isdigit() for c in found.words)


def test_health_belief_and_a_bsn_are_refused_and_the_rest_is_stopped():
    found = findings("Hij is moslim, heeft astma, een strafblad en nummer 999990019.")
    assert {f.kind for f in refused(found)} == {Kind.RELIGION, Kind.HEALTH, Kind.BSN}
    assert {f.kind for f in stopped(found)} == {Kind.CRIME}


def test_a_page_of_text_takes_no_time():
    text = ("Mevrouw vertelt dat zij graag in de techniek wil werken, café of niet. " * 40)[:2000]
    findings(text)
    fastest = min(_seconds(text) for _ in range(10))
    assert fastest < 0.02  # 3 ms on an idle machine


def _seconds(text):
    started = time.perf_counter()
    findings(text)
    return time.perf_counter() - started


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "💐" * 500, "a " * 5000, "." * 20_000, "ß" * 20_000]
)
def test_strange_text_breaks_nothing(text):
    assert findings(text) == ()
