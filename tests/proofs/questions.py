"""What somebody may ask: every door in order, then doors, keys, words and forms at random."""

from __future__ import annotations

import itertools
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from cases.facts import FACTS
from desk import listing
from tests.test_doors import DOORS

METHODS = ("GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")
LOOKUPS = ("person__family_name__startswith", "municipality", "ordering", "expand", "format", "q")
WORDS = {"letter_kind", "step", "secret"}  # arguments that are no uuid
KEPT_OUT = {"accounts:sign_out"}  # ends the session; it is asked in order only


@dataclass(frozen=True)
class Question:
    """One request."""

    method: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    body: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """What the curious have got hold of: keys by kind, pages, and the beginnings of words."""

    keys: dict[str, list[str]]
    pages: list[str]
    words: list[str]

    @property
    def all_keys(self) -> list[str]:
        return [key for kind, keys in self.keys.items() if kind not in WORDS for key in keys]


def in_order(known: Known) -> Iterator[Question]:
    """Every door, read and written, with every key of its kind."""
    for name in dict.fromkeys(name for name, *_ in DOORS):
        arguments = next(a for n, a, *_ in DOORS if n == name).split()
        keys = known.keys | {"fact": list(FACTS)}
        for parts in itertools.product(*(keys.get(a) or known.all_keys[:3] for a in arguments)):
            path = reverse(name, args=list(parts))
            yield from (Question(method, path) for method in ("GET", "POST"))


class AtRandom:
    """The same questions for the same seed."""

    def __init__(self, known: Known, own: Known, seed: str) -> None:
        self.known, self.own = known, own
        self.random = random.Random(f"questions {seed}")

    def __iter__(self) -> Iterator[Question]:
        while True:
            yield self._one()

    def _one(self) -> Question:
        method = self.random.choices(METHODS, weights=[50, 40, 2, 2, 2, 2, 2])[0]
        headers = {"HX-Request": "true"} if self.random.random() < 0.3 else {}
        body = self._body() if method == "POST" else {}
        return Question(method, self._path(), self._query(), body, headers)

    def _path(self) -> str:
        doors = [door for door in DOORS if door[0] not in KEPT_OUT and door[2] == "GET"]
        name, arguments, *_ = self.random.choice(doors)
        return reverse(name, args=[self._argument(part) for part in arguments.split()])

    def _argument(self, kind: str) -> str:
        if kind == "fact":
            return self._any([*FACTS, "pk", "person"])
        if kind in WORDS or self.random.random() < 0.15:
            return self._any(self.own.keys.get(kind) or self.own.all_keys)
        return self._key(kind)

    def _key(self, kind: str = "") -> str:
        keys = self.known.keys.get(kind) or self.known.all_keys
        if self.random.random() < 0.1:
            return str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        return self._any(keys if self.random.random() < 0.8 else self.known.all_keys)

    def _any(self, things: Any) -> str:
        return str(self.random.choice(list(things)))

    def _query(self) -> dict[str, str]:
        asked = {
            "after": self._key("case"),
            "before": self._key("case"),
            "sort": self._any([*listing.SORTS, "person__bsn"]),
            "phase": self._any(["plan", "closed", "route"]),
            "due": self._any(["verstreken", "week", "maand"]),
            "mine": "on",
            "next": self._any(self.known.pages),
            "zoek": self._any(self.known.words),
            self._any(LOOKUPS): self._any([*self.known.words, *self.known.all_keys]),
        }
        return self._some(asked)

    def _body(self) -> dict[str, str]:
        word, page = self._any(self.known.words), self._any(self.known.pages)
        sent = {
            "zoek": word,
            "title": word,
            "value": word,
            "reason": word,
            "whom": self._any(["duo", word]),
            "due_on": self._any(["2026-12-01", "2020-01-01", word]),
            "assignee": self._key("user"),
            "to": self._key("user"),
            "gemeente": self._key("municipality"),
            "municipality": self._key("municipality"),
            "pad": page,
            "veld.title": word,
            "terug": self._any(["mijn-werk", page]),
            "next": page,
        }
        return self._some(sent, least=4)

    def _some(self, fields: dict[str, str], least: int = 0) -> dict[str, str]:
        names = self.random.sample(list(fields), self.random.randint(least, len(fields)))
        return {name: fields[name] for name in names}
