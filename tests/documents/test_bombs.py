"""B40 and B42: what unpacks to very much is refused before it does."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from documents.apart import inspected
from documents.sniffing import TOO_LARGE, Refused, archive, pdf, picture
from tests.documents import pdfs, pictures, words

ROOT = Path(__file__).resolve().parent.parent.parent
LOOK = (
    "import json, re, sys, time\n"
    "from documents.sniffing.__main__ import _answer\n"
    "data = sys.stdin.buffer.read()\n"
    "begin = time.process_time()\n"
    "told, _ = _answer(data)\n"
    "took = time.process_time() - begin\n"
    "most = re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())\n"
    "print(json.dumps([told.get('refused'), took, int(most[1]) // 1024]))\n"
)


BOMBS = {
    "1 GB of XML": (lambda: words.large(1_000_000_000), archive.UNSAFE),
    "1 GB that says 40 MB": (lambda: words.lying(), archive.BROKEN),
    "100,000 members": (lambda: words.crowded(100_000), TOO_LARGE),
    "60,000 members": (lambda: words.crowded(60_000), archive.UNSAFE),
    "members in one place": (lambda: words.overlapping(), archive.UNSAFE),
    "tight": (lambda: words.large(40_000_000), archive.UNSAFE),
    "60,000 × 60,000": (lambda: pictures.claims(60_000, 60_000), picture.TOO_MANY),
    "9,000 × 9,000": (lambda: pictures.claims(9_000, 9_000), picture.TOO_MANY),
    "2 GB on a page": (lambda: pdfs.bomb(), pdf.BROKEN),
    "pages of pages": (lambda: pdfs.pages_of_pages(60), pdf.TOO_LONG),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_two_seconds_and_200_mb(name):
    """Seconds of work, so that a busy machine is no reason to fail; MB at most at any moment.

    Not ru_maxrss: that is at least what this process, which starts it, takes.
    """
    make, why = BOMBS[name]
    done = subprocess.run(
        [sys.executable, "-c", LOOK], input=make(), capture_output=True, cwd=ROOT, check=True
    )
    refused, seconds, megabytes = json.loads(done.stdout)
    assert refused == why
    assert seconds < 2
    assert megabytes < 200


def test_a_reader_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr("documents.apart.PATIENCE", 0.01)
    began = time.monotonic()
    with pytest.raises(Refused, match="te ingewikkeld"):
        inspected(b"Een brief.")
    assert time.monotonic() - began < 5


def test_the_process_apart_holds_no_secret_and_writes_no_file(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    seen = {}

    def run(command, **given):
        seen.update(given)
        return subprocess.CompletedProcess(command, 0, b'{"refused": "Nee."}\n', b"")

    monkeypatch.setattr("documents.apart.subprocess.run", run)
    with pytest.raises(Refused, match="Nee"):
        inspected(b"x")
    assert seen["env"] == {}
