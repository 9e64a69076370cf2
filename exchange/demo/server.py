"""The stand-in itself: `python -m exchange.demo.server --port 5010`."""

from __future__ import annotations

import argparse
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from exchange.demo import people, planted
from exchange.demo.said import said

PATH = "/haalcentraal/api/brp/personen"
FAULTS = {planted.BROKEN: 500, planted.BUSY: 429, planted.REDIRECTED: 302}
HUGE = 1024 * 1024


class Brp(ThreadingHTTPServer):
    """Answers for these people to whoever has the key; keeps what it was asked, for tests."""

    daemon_threads = True

    def __init__(self, port: int, known: dict[str, people.Person], key: str, slow: float = 20.0):
        super().__init__(("127.0.0.1", port), Answering)
        self.known, self.key, self.slow = known, key, slow
        self.asked: list[dict[str, Any]] = []
        self.status = 0  # when set: what everyone is answered


class Answering(BaseHTTPRequestHandler):
    """One question."""

    server: Brp

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        if self.headers["X-API-KEY"] != self.server.key:
            return self._refuse(401)
        if problem := self.server.status or self._problem(asked):
            return self._refuse(problem)
        (bsn,) = asked["burgerservicenummer"]
        return self._answer(bsn, asked["fields"])

    def _problem(self, asked: dict[str, Any]) -> int:
        """The status of a question that the API does not take."""
        if self.path != PATH:
            return 404
        if "json" not in self.headers.get("Accept", ""):
            return 406
        fits = asked.get("type") == "RaadpleegMetBurgerservicenummer" and asked.get("fields")
        return 0 if fits and len(asked.get("burgerservicenummer", [])) == 1 else 400

    def _answer(self, bsn: str, fields: list[str]) -> None:
        if bsn in FAULTS:
            return self._refuse(FAULTS[bsn])
        if bsn == planted.SLOW:
            time.sleep(self.server.slow)
        if bsn == planted.MALFORMED:
            return self._say(200, b'{"personen": [{')
        if bsn == planted.HUGE:
            return self._say(200, b" " * HUGE)
        person = self.server.known.get(bsn)
        found = [said(person, fields)] if person else []
        answer = {"type": "RaadpleegMetBurgerservicenummer", "personen": found}
        return self._say(200, json.dumps(answer).encode())

    def _refuse(self, status: int) -> None:
        problem = {"status": status, "title": "De vraag is niet beantwoord.", "instance": PATH}
        self._say(status, json.dumps(problem).encode(), "application/problem+json")

    def _say(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status == 429:
            self.send_header("Retry-After", "120")
        if status == 302:
            self.send_header("Location", "/elders")
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # who asked has gone

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the numbers of people are asked here."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m exchange.demo.server")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--people", type=Path, help="people as JSON, beside those of its own")
    parser.add_argument("--rvig", type=Path, help="the test set of RvIG")
    options = parser.parse_args()
    known = people.of_rvig(options.rvig) if options.rvig else {}
    known |= people.own() | (people.of_file(options.people) if options.people else {})
    Brp(options.port, known, os.environ["BRP_API_KEY"]).serve_forever()


if __name__ == "__main__":
    main()
