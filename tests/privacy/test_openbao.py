"""Keys from a server that holds them: asked over HTTP, kept for minutes, never shown."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from uuid import UUID

import pytest

from privacy import keys
from privacy.openbao import KEPT, TransitKeyProvider

HERE, THERE = UUID(int=1), UUID(int=2)
TOKEN = "s.een-geheim-token"


class Transit(BaseHTTPRequestHandler):
    """The one answer of the Transit engine that we use."""

    def do_POST(self):
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(self.path)
        if self.headers["X-Vault-Token"] != TOKEN:
            return self._say(403, {"errors": ["permission denied"]})
        digest = hmac.new(b"engine", base64.b64decode(sent["input"]), hashlib.sha256).digest()
        answer = {"data": {"hmac": f"vault:v1:{base64.b64encode(digest).decode()}"}}
        return self._say(
            self.server.status, answer if self.server.answer is None else self.server.answer
        )

    def _say(self, status, answer):
        body = json.dumps(answer).encode()
        self.send_response(status)
        if status == 302:
            self.send_header("Location", self.path)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    held = HTTPServer(("127.0.0.1", 0), Transit)
    held.asked, held.status, held.answer = [], 200, None
    thread = threading.Thread(target=held.serve_forever, args=(0.01,))
    thread.start()
    yield held
    held.shutdown()
    thread.join()
    held.server_close()


@pytest.fixture
def token(tmp_path):
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    return file


@pytest.fixture
def provider(server, token):
    return TransitKeyProvider(f"http://127.0.0.1:{server.server_port}", "inburgering", token)


def test_a_municipality_has_one_key_and_another_has_another(provider):
    assert provider.municipality_key(HERE) == provider.municipality_key(HERE)
    assert len(provider.municipality_key(HERE)) == 32
    found = {provider.municipality_key(m, v) for m in (HERE, THERE) for v in (0, 1)}
    assert len(found) == 4


def test_the_server_is_asked_once_in_five_minutes(provider, server, time_machine):
    for _ in range(3):
        provider.municipality_key(HERE)
    assert server.asked == ["/v1/transit/hmac/inburgering/sha2-256"]


def test_a_short_absence_is_not_felt_and_a_long_one_is(provider, server, monkeypatch):
    """CR-5."""
    key, clock = provider.municipality_key(HERE), [0.0]
    start = __import__("time").monotonic()
    monkeypatch.setattr("privacy.openbao.time.monotonic", lambda: start + clock[0])
    server.status = 503
    clock[0] = KEPT - 10
    assert provider.municipality_key(HERE) == key
    clock[0] = KEPT + 10
    with pytest.raises(keys.KeysUnavailable):
        provider.municipality_key(HERE)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (200, {"data": {}}),
        (200, {"data": {"hmac": "vault:v1:c2hvcnQ="}}),
        (200, {"data": {"hmac": "vault:v1:!!"}}),
        (200, []),
        (200, 7),
        (200, {"data": {"hmac": 7}}),
        (302, {}),
        (500, {}),
    ],
)
def test_an_answer_that_is_no_key_is_no_key(provider, server, status, answer):
    server.status, server.answer = status, answer
    with pytest.raises(keys.KeysUnavailable):
        provider.municipality_key(HERE)


def test_a_wrong_token_and_a_missing_one_give_nothing(provider, token):
    token.write_text("anders")
    with pytest.raises(keys.KeysUnavailable):
        provider.municipality_key(HERE)
    token.unlink()
    with pytest.raises(keys.KeysUnavailable) as raised:
        provider.municipality_key(HERE)
    assert TOKEN not in str(raised.value)
    assert TOKEN not in repr(provider)


def test_settings_choose_it(server, token, settings):
    settings.OPENBAO_URL = f"http://127.0.0.1:{server.server_port}"
    settings.OPENBAO_TOKEN_FILE = str(token)
    keys.provider.cache_clear()
    try:
        assert isinstance(keys.provider(), TransitKeyProvider)
        wrapped = keys.new_data_key(HERE, version=1, bound_to="x")
        assert keys.open_data_key(wrapped, HERE, bound_to="x")
    finally:
        keys.provider.cache_clear()


@pytest.mark.django_db
def test_while_the_keys_are_away_nothing_is_shown_and_nothing_is_written(
    cast, sign_in, monkeypatch
):
    def away(*args, **kwargs):
        raise keys.KeysUnavailable

    bas = sign_in(cast.bas)
    monkeypatch.setattr(keys.LocalKeyProvider, "municipality_key", away)
    answer = bas.get(f"/dossiers/{cast.amina.pk}/")
    assert answer.status_code == 503
    assert "Gegevens zijn tijdelijk niet leesbaar" in answer.content.decode()
    sent = {"title": "Bel", "due_on": "2030-01-01", "assignee": str(cast.bas.pk)}
    assert bas.post(f"/dossiers/{cast.amina.pk}/taken/", sent).status_code == 503
    assert bas.get(f"/api/v1/dossiers/{cast.amina.pk}/").status_code == 503


def test_the_token_does_not_travel_readable(token):
    with pytest.raises(ValueError, match="https"):
        TransitKeyProvider("http://keys.example", "inburgering", token)


@pytest.mark.django_db
def test_a_session_ends_also_while_the_keys_are_away(cast, sign_in, monkeypatch):
    """What was typed cannot be sealed, so it is not kept; nobody stays signed in for it."""

    def away(*args, **kwargs):
        raise keys.KeysUnavailable

    bas = sign_in(cast.bas)
    session = bas.session
    session["seen"] = 0
    session.save()
    monkeypatch.setattr(keys, "municipality_data_key", away)
    monkeypatch.setattr("accounts.models.draft.municipality_data_key", away)
    answer = bas.post(f"/dossiers/{cast.amina.pk}/taken/", {"title": "Bel"})
    assert answer["Location"].startswith("/inloggen/")
