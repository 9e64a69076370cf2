"""What a source of law is, the values it sets by date, and the answers that rules give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from dateutil.relativedelta import relativedelta

T = TypeVar("T")
Rule = TypeVar("Rule", bound=Callable[..., object])


class NotInForce(LookupError):
    """The law sets nothing on this day."""


@dataclass(frozen=True)
class Act:
    """A source of law and where it is published; `anchor` is how that page names an article.

    `mark` stands between article, lid and onder; another one where the numbers hold a colon.
    """

    title: str
    url: str
    anchor: str = "Artikel{}"
    mark: str = ":"

    def art(self, number: str) -> Article:
        """art("11:2") is article 11, second paragraph; art("6:1:e") names the part too."""
        return Article(self, number)


@dataclass(frozen=True)
class Article:
    """A place in an act: "article:lid:onder", by its mark; the last two may be absent or empty."""

    act: Act
    number: str

    def __str__(self) -> str:
        labelled = zip(("art.", "lid", "onder"), self.number.split(self.act.mark), strict=False)
        place = [f"{label} {part}" for label, part in labelled if part]
        return f"{', '.join(place)}{',' if len(place) > 1 else ''} {self.act.title}"

    @property
    def url(self) -> str:
        """Where the article can be read, in the version that applies now."""
        return f"{self.act.url}#{self.act.anchor.format(self.number.split(self.act.mark)[0])}"


@dataclass(frozen=True)
class Parameter(Generic[T]):
    """A value that the law sets, with every day on which it changed."""

    article: Article
    since: Mapping[date, T]

    def on(self, day: date) -> T:
        """The value on this day; raises NotInForce before the first."""
        started = [start for start in self.since if start <= day]
        if not started:
            raise NotInForce(f"{self.article} sets nothing on {day}")
        return self.since[max(started)]


@dataclass(frozen=True)
class Retention:
    """How long data may be kept at most, after the duty to integrate ended."""

    article: Article
    term: relativedelta


@dataclass(frozen=True)
class Deadline:
    """The last day to do something; `steps` tell in Dutch how it was counted."""

    due: date
    article: Article
    counted_from: date
    steps: tuple[str, ...]

    @property
    def article_url(self) -> str:
        """Where its article can be read."""
        return self.article.url


@dataclass(frozen=True)
class Term:
    """A period; `ends` is the first day after it."""

    starts: date
    ends: date

    @property
    def last_day(self) -> date:
        return self.ends - timedelta(days=1)


RULES: dict[Callable[..., object], tuple[Article, ...]] = {}


def states(*articles: Article) -> Callable[[Rule], Rule]:
    """Mark a function as what these articles state; docs/generated/law.md lists them."""

    def mark(rule: Rule) -> Rule:
        RULES[rule] = articles
        return rule

    return mark
