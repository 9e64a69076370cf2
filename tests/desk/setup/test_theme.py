"""A theme is colours and a logo, and nothing that a browser could be made to do."""

from __future__ import annotations

import io
import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, transaction
from PIL import Image

from audit.models import Event
from desk.models import Theme
from desk.setup import tokens
from desk.setup.actions.theme import PoorContrast, ThemeChanged, set_theme
from desk.setup.contrast import measure, ratio
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db
PAGE = "/beheer/huisstijl/"
GREEN = "--brand-500: #1f6b3a;\n--brand-700: #124d28;"
PALE = "--brand-500: #7fb3d5;"
NO_TOKENS = [
    "",
    "--brand-500: url(https://elders.example/x.png);",
    "--brand-500:url(data:,x)",
    "--grey-200: url(data:,x);",
    "@import 'https://elders.example/x.css';",
    ":root { --brand-500: #1f6b3a; }",
    "} body { display: none",
    "--brand-500: #1f6b3a} body{color:red",
    "--brand-500: red;",
    "--brand-500: #fff;",
    "--brand-500: #1f6b3aff;",
    "--brand-500: rgb(31,107,58);",
    "--brand-500: var(--grey-900);",
    "--brand-500: #1f6b3a !important;",
    "--brand-501: #1f6b3a;",
    "--white: #000000;",
    "--font: x;",
    "color: #1f6b3a;",
    "/* groen */ --brand-500: #1f6b3a;",
    "--brand-500: #1f6b3a; --brand-500: #124d28;",
    "--brand-500: #1f6b3\N{FULLWIDTH LATIN SMALL LETTER A};",
    "--brand-500: #1f6b3a;" * 100,
]


@pytest.fixture
def dress(cast):
    """Femke sets a theme by the verb."""

    def dressed(colours=None, *, seen=0, logo=None):
        colours = {"brand-500": "#1f6b3a"} if colours is None else colours
        who = {"municipality": cast.rivierstad, "by": cast.femke, "on": MONDAY}
        with scope(cast.rivierstad.pk, actor=cast.femke.pk):
            return set_theme(base="own", colours=colours, logo=logo, seen=seen, **who)

    return dressed


@pytest.fixture
def picture():
    made = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(made, "PNG")
    return made.getvalue()


def send(client, text=GREEN, **other):
    return client.post(PAGE, {"base": "own", "tokens": text, "seen": 0, **other})


def current(cast):
    with scope(cast.rivierstad.pk):
        return Theme.objects.current()


@pytest.mark.parametrize("text", NO_TOKENS)
def test_what_is_no_list_of_colours_is_refused(cast, femke, text):
    answer = send(femke, text)
    assert answer.status_code == 400
    assert 'id="id_tokens_error"' in answer.content.decode()
    assert current(cast) is None
    with pytest.raises(tokens.NotTokens):
        tokens.read(text)


@pytest.mark.parametrize("text", NO_TOKENS[1:])
def test_a_row_that_was_tampered_with_does_not_reach_a_browser(text):
    """What is served is read once more; a name or a colour that is none stops it."""
    name, _, value = text.removeprefix("--").partition(":")
    with pytest.raises(tokens.NotTokens):
        tokens.stylesheet({name: value})


def test_colours_are_served_as_colours_and_kept_by_the_browser_only(dress, sign_in, cast):
    theme = dress()
    answer = sign_in(cast.bas).get(f"/huisstijl/{theme.pk}/kleuren.css")
    assert answer.content.decode() == "@layer tokens {\n:root {\n--brand-500: #1f6b3a;\n}\n}\n"
    assert answer["Content-Type"] == "text/css"
    assert answer["Cache-Control"].split(", ")[0] == "private"
    rules = answer["Content-Security-Policy"].split("; ")
    assert "style-src 'self'" in rules


@pytest.mark.parametrize("file", ["kleuren.css", "logo.png"])
def test_a_theme_exists_for_its_own_municipality_only(dress, cast, sign_in, picture, file):
    theme = dress(logo=picture)
    assert sign_in(cast.bas).get(f"/huisstijl/{theme.pk}/{file}").status_code == 200
    assert sign_in(cast.dirk).get(f"/huisstijl/{theme.pk}/{file}").status_code == 404


def test_the_ratios_are_those_of_the_guideline():
    """From WCAG's own examples: black on white is 21, #777777 on white just too little."""
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#ffffff", "#ffffff") == pytest.approx(1)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert ratio("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("base", ["neutral", "rivierstad", "heuvelrode"])
def test_the_themes_of_the_product_can_be_read(base):
    assert [pair.problem for pair in measure(tokens.built_in(base)) if not pair.good] == []


def test_a_theme_may_set_what_the_themes_of_the_product_set():
    names = tokens.built_in("rivierstad")
    neutral = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    ours = dict(re.findall(r"--((?:brand|grey)-\d+): (#[0-9a-f]{6});", neutral))
    assert ours == tokens.NEUTRAL
    assert names.keys() == tokens.built_in("heuvelrode").keys() == tokens.NEUTRAL.keys()


def test_a_colour_that_cannot_be_read_is_refused_with_its_ratio(cast, femke):
    answer = send(femke, PALE)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "--brand-500 en --white hebben een contrast van 2,25 op 1" in page
    assert "Dat moet minstens 4,5 op 1 zijn." in page
    assert current(cast) is None


def test_the_verb_measures_as_well(dress):
    with pytest.raises(PoorContrast):
        dress({"grey-500": "#c0c0c0"})


def test_a_preview_shows_the_page_in_it_and_sets_nothing(cast, femke, picture):
    logo = SimpleUploadedFile("logo.png", picture)
    page = send(femke, voorbeeld="1", logo=logo).content.decode()
    assert "Die is nog niet ingesteld." in page
    assert 'href="/beheer/huisstijl/voorbeeld.css?brand-500=1f6b3a&amp;brand-700=124d28"' in page
    assert 'src="data:image/png;base64,' in page
    assert current(cast) is None
    (carried,) = re.findall(r'name="carried" value="([^"]+)"', page)
    send(femke, carried=carried)
    assert bytes(current(cast).logo).startswith(b"\x89PNG")


def test_the_stylesheet_of_a_preview_is_as_strict(femke):
    good = femke.get(f"{PAGE}voorbeeld.css?brand-500=1f6b3a")
    assert good.content.decode().count("--brand-500: #1f6b3a;") == 1
    for query in ("", "?white=000000", "?brand-500=red", "?brand-500=1f6b3a;}body{x:y"):
        assert femke.get(f"{PAGE}voorbeeld.css{query}").status_code == 404, query


def test_a_file_is_read_like_what_is_pasted(cast, femke):
    send(femke, "--brand-500: #000000;", file=SimpleUploadedFile("kleuren.css", GREEN.encode()))
    assert current(cast).colours == {"brand-500": "#1f6b3a", "brand-700": "#124d28"}
    for content in (b"\xff\xfe\x00", b"@import 'x';", b"--brand-500: #1f6b3a;" * 200):
        file = SimpleUploadedFile("kleuren.css", content)
        assert send(femke, seen=1, file=file).status_code == 400


def test_what_was_set_is_seen_by_all_and_written_down(
    cast, femke, sign_in, django_capture_on_commit_callbacks
):
    bas = sign_in(cast.bas)
    bas.get("/mijn-werk/")
    with django_capture_on_commit_callbacks(execute=True):
        assert send(femke).status_code == 302
    theme = current(cast)
    assert f'href="/huisstijl/{theme.pk}/kleuren.css"' in bas.get("/mijn-werk/").content.decode()
    assert "/huisstijl/" not in sign_in(cast.dirk).get("/mijn-werk/").content.decode()
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind="theme_set", actor=cast.femke.pk).count() == 1


def test_a_built_in_theme_stays_a_choice_and_keeps_the_logo(cast, femke, dress, picture):
    dress(logo=picture)
    femke.post(PAGE, {"base": "rivierstad", "seen": 1})
    page = femke.get(PAGE).content.decode()
    assert "css/themes/rivierstad.css" in page
    assert "logo.png" in page
    femke.post(PAGE, {"base": "neutral", "no_logo": "on", "seen": 2})
    assert (current(cast).logo, current(cast).colours) == (None, {})


def test_who_looked_at_an_older_theme_does_not_overwrite_a_newer(femke, dress):
    dress()
    dress({"brand-500": "#124d28"}, seen=1)
    with pytest.raises(ThemeChanged):
        dress(seen=1)
    answer = send(femke, seen=1)
    assert answer.status_code == 400
    assert "Een collega stelde intussen een andere huisstijl in" in answer.content.decode()


def test_what_was_set_cannot_be_changed(dress):
    theme = dress()
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        scope(theme.municipality_id),
    ):
        Theme.objects.filter(pk=theme.pk).update(colours={})
