"""B39: a scanner is asked over its own protocol; without its word nothing is kept."""

from __future__ import annotations

import socketserver
import struct
import threading

import pytest

from documents import antivirus
from documents.models import Document
from tenancy.scope import scope
from tests.documents import pdfs, words

pytestmark = pytest.mark.usefixtures("clock")
BAD = b"kwaadaardig"


class Scanner(socketserver.StreamRequestHandler):
    """Speaks as clamd does; it finds one word bad, and says what it is told to say else."""

    says = "stream: OK"

    def handle(self):
        command = self.rfile.read(10)
        if command.startswith(b"zPING\0"):
            self.wfile.write(b"PONG\0")
            return
        found = b""
        while size := struct.unpack(">I", self.rfile.read(4))[0]:
            found += self.rfile.read(size)
        says = "stream: Test.Kwaad FOUND" if BAD in found else self.says
        self.wfile.write(says.encode() + b"\0")


class _Ping(Scanner):
    def handle(self):
        self.request.settimeout(5)
        assert self.request.recv(64) == b"zPING\0"
        self.request.sendall(b"PONG\0")


def _serve(settings, handler):
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.CLAMAV_URL = f"tcp://127.0.0.1:{server.server_address[1]}"
    return server


@pytest.fixture
def scanner(settings):
    server = _serve(settings, Scanner)
    yield Scanner
    server.shutdown()
    server.server_close()


@pytest.mark.django_db
def test_what_the_scanner_knows_is_not_kept(cast, hand_in, scanner):
    for data in (pdfs.pdf(BAD.decode()), words.zipped({"a": b""}) + BAD, BAD):
        answer = hand_in(data)
        assert answer.status_code == 400
    assert "Dit bestand bevat een virus." in answer.content.decode()
    assert hand_in(pdfs.pdf("Diploma")).status_code == 302
    with scope(cast.rivierstad.pk):
        assert Document.objects.count() == 1


@pytest.mark.django_db
def test_a_scanner_that_is_away_keeps_everything_out(cast, hand_in, settings):
    settings.CLAMAV_URL = "tcp://127.0.0.1:1"
    answer = hand_in(pdfs.pdf("Diploma"))
    assert answer.status_code == 400
    assert "Probeer het later." in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not Document.objects.exists()


@pytest.mark.parametrize("says", ["INSTREAM size limit exceeded. ERROR", "", "stream: OKAY"])
def test_only_its_good_word_is_good(scanner, monkeypatch, says):
    monkeypatch.setattr(scanner, "says", says)
    with pytest.raises(antivirus.Unreachable):
        antivirus.refuse_infected(b"Een brief." * 100_000)


def test_all_of_a_large_file_is_sent(scanner):
    antivirus.refuse_infected(b"x" * 9_000_000)
    with pytest.raises(antivirus.Infected):
        antivirus.refuse_infected(b"x" * 9_000_000 + BAD)


@pytest.mark.django_db
def test_who_watches_the_machines_sees_whether_it_answers(client, settings):
    settings.CLAMAV_URL = ""
    assert client.get("/readyz").json()["antivirus"] == "not configured"
    settings.CLAMAV_URL = "tcp://127.0.0.1:1"
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["antivirus"]) == (503, False)
    server = _serve(settings, _Ping)
    assert client.get("/readyz").json()["antivirus"] is True
    server.shutdown()
    server.server_close()
