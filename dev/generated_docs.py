"""Documents made from the code: `python -m dev.generated_docs` writes them, `--check` compares.

To add one: write a function that returns its text and name it in DOCUMENTS.
"""

from __future__ import annotations

import inspect
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from dateutil.relativedelta import relativedelta

import law
from law.kit import RULES, Article, Parameter, Retention

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Made by `python -m dev.generated_docs`; do not edit. -->"
Row = tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Write every document, or with --check name the stale ones; the exit code."""
    texts = {name: make() for name, make in DOCUMENTS.items()}
    if "--check" in arguments:
        stale = [name for name, text in texts.items() if _committed(name) != text]
        if stale:
            print(f"Stale: {', '.join(stale)}. Run: python -m dev.generated_docs")
        return 1 if stale else 0
    for name, text in texts.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8")
    return 0


def _committed(name: str) -> str | None:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.exists() else None


def law_document() -> str:
    """Every rule and value of law, with its article and the test that names it."""
    modules = [f"law.{module.name}" for module in pkgutil.iter_modules(law.__path__)]
    for module in modules:
        import_module(module)
    rules = [row for module in modules for row in _rules(module)]
    values = [row for module in modules for row in _values(module)]
    parts = (
        "# The law in the code",
        NOTE,
        "## Rules",
        _table(("Article", "Rule", "What it states", "Test"), rules),
        "## Values by date",
        _table(("Article", "Name", "Value"), values),
    )
    return "\n\n".join(parts) + "\n"


def _rules(module: str) -> Iterator[Row]:
    """In the order of the file."""
    for rule, articles in RULES.items():
        if rule.__module__ == module:
            name = rule.__name__
            first_line = (inspect.getdoc(rule) or "").partition("\n")[0]
            yield _links(articles), f"`{module}.{name}`", first_line, _tests(name)


def _values(module: str) -> Iterator[Row]:
    for name, value in vars(import_module(module)).items():
        if isinstance(value, Parameter):
            since = (f"{_said(v)} since {day}" for day, v in value.since.items())
            yield _links((value.article,)), f"`{module}.{name}`", "; ".join(since)
        elif isinstance(value, Retention):
            yield _links((value.article,)), f"`{module}.{name}`", f"at most {_said(value.term)}"


def _links(articles: tuple[Article, ...]) -> str:
    return "<br>".join(f"[{article}]({article.url})" for article in articles)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value.years} years" if isinstance(value, relativedelta) else str(value)


def _tests(name: str) -> str:
    """The scenario tables that call the rule; a rule without one reads NONE."""
    named = re.compile(rf"\b{name}\(")
    files = sorted((ROOT / "tests" / "law").glob("test_*.py"))
    found = [path for path in files if named.search(path.read_text(encoding="utf-8"))]
    return "<br>".join(f"`{path.relative_to(ROOT)}`" for path in found) or "NONE"


def _table(head: Row, rows: list[Row]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def register_document() -> str:
    """The register of processing activities, from the fields of the models."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.settings")
    django.setup()
    from privacy.report import markdown

    return markdown()


DOCUMENTS: dict[str, Callable[[], str]] = {
    "docs/generated/law.md": law_document,
    "docs/generated/processing-register.md": register_document,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
