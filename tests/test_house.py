"""The rules of the house that a machine can keep: sizes, directions, names."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest
from django.conf import settings

from privacy.checks import every_field_is_classified, what_expires_can_be_emptied
from privacy.register import handling, models

ROOT = Path(settings.BASE_DIR)
# A higher app may import and point at a lower one; the reverse is refused.
ORDER = [
    "privacy",
    "tenancy",
    "outbox",
    "audit",
    "accounts",
    "partners",
    "cases",
    "letters",
    "agenda",
    "documents",
    "duo",
    "decisions",
    "intake",
    "courses",
    "guidance",
    "pip_plan",
    "imports",
    "enforcement",
    "exchange",
    "retention",
    "desk",
    "inburgering",
]
APPS = [ROOT / name for name in ("law", *ORDER)]
FORBIDDEN = {"utils.py", "helpers.py", "managers.py", "signals.py", "constants.py", "exceptions.py"}
DATA = {"names.txt"}


def python_files(folders):
    found = (file for folder in folders for file in folder.rglob("*.py"))
    return [f for f in found if "migrations" not in f.parts and f.stat().st_size]


def lines(file):
    return len(file.read_text().splitlines())


def functions(file):
    tree = ast.parse(file.read_text())
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function):
    return function.end_lineno - function.lineno + 1


def ninety(values):
    return statistics.quantiles(values, n=10)[-1]


def test_python_files_stay_small():
    sizes = {file: lines(file) for file in python_files([*APPS, ROOT / "dev"])}
    assert max(sizes.values()) <= 300, max(sizes, key=lambda f: sizes[f])
    assert ninety(sizes.values()) <= 160
    assert statistics.median(sizes.values()) <= 60


def test_functions_stay_short():
    sizes = {
        f"{file.name}:{f.name}": length(f) for file in python_files(APPS) for f in functions(file)
    }
    assert max(sizes.values()) <= 40, max(sizes, key=lambda f: sizes[f])
    assert ninety(sizes.values()) <= 20
    assert statistics.median(sizes.values()) <= 8


def test_tests_stay_short():
    sizes = {
        f"{file.name}:{f.name}": length(f)
        for file in python_files([ROOT / "tests"])
        for f in functions(file)
        if f.name.startswith("test_")
    }
    assert max(sizes.values()) <= 40, max(sizes, key=lambda f: sizes[f])
    assert statistics.median(sizes.values()) <= 10


def test_templates_stay_small():
    sizes = {file: lines(file) for file in (ROOT / "templates").rglob("*.html")}
    assert max(sizes.values()) <= 150, max(sizes, key=lambda f: sizes[f])
    assert statistics.median(sizes.values()) <= 30


def test_nothing_has_a_name_that_says_nothing():
    assert [f for f in python_files(APPS) if f.name in FORBIDDEN] == []


@pytest.mark.parametrize("model", list(models()), ids=lambda m: m._meta.label)
def test_relations_point_down(model):
    for field in model._meta.concrete_fields:
        target = field.related_model
        if target is not None and target._meta.app_label in ORDER:
            assert ORDER.index(target._meta.app_label) <= ORDER.index(model._meta.app_label)


def test_every_field_says_what_it_is():
    assert every_field_is_classified() == []
    assert what_expires_can_be_emptied() == []


def test_a_field_in_no_category_is_found(monkeypatch):
    """E001 seen red."""
    person = next(model for model in models() if model._meta.label == "cases.Person")
    field = person._meta.get_field("city")
    assert handling(field)  # type: ignore[arg-type]
    monkeypatch.delattr(field, "handling")
    assert [error.id for error in every_field_is_classified()] == ["privacy.E001"]


def test_an_expiring_unique_field_that_cannot_be_emptied_is_found(monkeypatch):
    """E003 seen red."""
    person = next(model for model in models() if model._meta.label == "cases.Person")
    monkeypatch.setattr(person._meta.get_field("bsn_index"), "null", False)
    assert [error.id for error in what_expires_can_be_emptied()] == ["privacy.E003"]


def test_personal_models_are_named_by_no_data():
    """str() ends up in logs and messages."""
    for model in models():
        if model._meta.app_label == "cases":
            text = str(model())
            assert text in {"", "None", str(model().pk)} or len(text) == 36, model


def test_requirements_name_no_registry():
    for file in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in file.read_text()


def test_pages_ask_nothing_of_other_hosts():
    for folder in ("templates", "static/css", "static/js"):
        for file in (ROOT / folder).rglob("*.*"):
            text = file.read_text()
            for line in text.splitlines():
                assert "http://" not in line.replace("http://www.w3.org/", ""), file
                assert 'src="https://' not in line, file
                assert "url(https://" not in line, file
