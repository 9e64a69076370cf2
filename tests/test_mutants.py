"""The patches of tests/mutants still fit; `dev.py mutants` sees whether their tests notice them."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

from dev import mutants, prove
from dev.paths import ROOT
from dev.say import Refused

MUTANTS = mutants.mutants()
TEST = "tests/x.py::test_x"


def test_every_promise_has_its_patch():
    assert len(MUTANTS) >= 12
    assert len({mutant.promise for mutant in MUTANTS}) == len(MUTANTS)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_patch_applies(mutant):
    done = mutants.apply(mutant, ROOT, "--check")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_its_test_exists_and_is_not_patched(mutant):
    file, *path = mutant.test.split("::")
    body = ast.parse((ROOT / file).read_text()).body
    for name in path:
        (found,) = (node for node in body if getattr(node, "name", "") == name)
        body = getattr(found, "body", [])
    assert path[-1].startswith("test_")
    assert "+++ b/tests/" not in mutant.path.read_text()


def test_a_patch_without_a_promise_is_refused(tmp_path):
    patch = tmp_path / "x.patch"
    patch.write_text("--- a/x\n+++ b/x\n")
    with pytest.raises(Refused, match=r"x\.patch"):
        mutants.read(patch)


@pytest.mark.parametrize(
    ("code", "output", "killed"),
    [
        (1, f"FAILED {TEST}[a] - assert", True),
        (1, f"ERROR {TEST} - fixture", False),
        (1, "FAILED tests/y.py::test_y", False),
        (2, f"ERROR tests/x.py\nFAILED {TEST}", False),
        (0, "1 passed", False),
    ],
)
def test_only_a_failure_of_the_named_test_kills(code, output, killed):
    assert (mutants.reason(code, output, TEST) == "") == killed


def test_a_mutant_that_does_not_exist_is_refused():
    with pytest.raises(Refused, match="nothing-like-it"):
        mutants.chosen(["nothing-like-it"])


def test_a_patch_that_no_longer_fits_is_seen(tmp_path):
    done = mutants.apply(MUTANTS[0], tmp_path, "--check")
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode != 0


@pytest.fixture
def document(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(prove, "DOCUMENT", tmp_path / "proofs.md")
    return prove.DOCUMENT


def test_a_proof_that_was_not_run_says_so(document):
    assert prove.page(prove.written()).count("NIET GEDRAAID |") == len(prove.PROOFS)


def test_one_proof_keeps_the_rows_of_the_others(document, monkeypatch):
    for figure in ("first", "second"):
        monkeypatch.setitem(prove.PROOFS, "mutanten", lambda seed, f=figure: prove.Result(f, True))
        assert prove.main(["mutanten"]) == 0
    monkeypatch.setitem(prove.PROOFS, "kanarieveeg", lambda seed: prove.Result("a hit", False))
    assert prove.main(["kanarieveeg"]) == 1
    figures = {name: row.figure for name, row in prove.written().items()}
    others = dict.fromkeys(prove.PROOFS, prove.NOT_RUN)
    assert figures == others | {"mutanten": "second", "kanarieveeg": "FAILED: a hit"}


def test_the_page_in_the_repository_is_the_one_that_is_written():
    assert prove.DOCUMENT.read_text() == prove.page(prove.written())
