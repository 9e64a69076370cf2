"""The ways in which the BRP gives no answer; none of them holds anything of the person."""

from __future__ import annotations

from outbox.actions import TryLater


class Unavailable(TryLater):
    """It does not answer now: too slow, too busy, broken. Asked again later."""


class NoAnswer(Exception):
    """Asking again would give the same; `code` is one of BrpQuery.Failure."""

    code = ""


class NotAllowed(NoAnswer):
    """The key is wrong, or may not ask this (401, 403)."""

    code = "not_allowed"


class BadQuestion(NoAnswer):
    """The question itself is refused (400, 406 and the like)."""

    code = "bad_question"


class Unreadable(NoAnswer):
    """It is not what the API promises."""

    code = "unreadable"


class WrongPerson(NoAnswer):
    """It is about another BSN than was asked, or about more people."""

    code = "wrong_person"
