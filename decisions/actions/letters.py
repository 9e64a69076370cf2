"""A letter about an objection: made and sent on the same day."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from accounts.models import User
from cases.models import Case
from decisions.actions.signing import Making
from letters.actions import make_letter, send_letter
from letters.models import Kind as LetterKind
from letters.models import Letter


def write(
    case: Case,
    kind: LetterKind,
    facts: dict[str, Any],
    making: Making,
    *,
    by: User,
    on: date,
    cause: UUID | None = None,
    text: str = "",
) -> Letter:
    """Raises NoMandate and whatever else making and sending a letter raise."""
    letter = make_letter(
        case=case,
        kind=kind,
        signer=by,
        by=by,
        on=on,
        cause=cause,
        facts=facts,
        free_paragraph=text,
        postbox=making.postbox,
    )
    send_letter(letter=letter, channel=making.channel, by=by, on=on, to_whom=making.to_whom)
    return letter
