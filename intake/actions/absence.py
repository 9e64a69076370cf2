"""Complete the broad intake without the person: three summonses were missed (Wi art. 14, lid 2)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from cases.models import Case
from intake.actions.calling import ladder_of
from intake.actions.completion import Known, complete
from intake.actions.invitation import Sending
from intake.ladder import missed_of
from intake.models import Completion
from intake.wording import told_missed
from letters.actions import make_letter, send_letter
from letters.models import Kind


@transaction.atomic
def complete_in_absence(
    *, case: Case, known: Known, sending: Sending, by: User, on: date
) -> Completion:
    """Done, and told by a letter; the case goes on to the PIP.

    Raises MayNotComplete, AlreadyCompleted, and what making and sending a letter raise.
    """
    done = complete(case=case, in_absence=True, known=known, by=by, on=on)
    letter = make_letter(
        case=case,
        kind=Kind.ABSENCE,
        signer=by,
        by=by,
        on=on,
        cause=done.pk,
        facts=facts_of(case),
        free_paragraph=sending.free_paragraph,
        postbox=sending.postbox,
    )
    send_letter(letter=letter, channel=sending.channel, by=by, on=on, to_whom=sending.to_whom)
    return done


def facts_of(case: Case) -> dict[str, str]:
    """What the letter says was missed."""
    return {"gemist": told_missed(missed_of(ladder_of(case)))}
