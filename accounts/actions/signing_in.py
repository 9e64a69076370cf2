"""What an administrator may do to how someone signs in: only for who works here.

An account may belong to other municipalities as well; where its role has not begun, ended or was
stopped, nobody touches it. Whoever's code is removed hears of it at their own address.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from accounts import invitations
from accounts.codes import forget_device
from accounts.models import Membership, User, working_on
from outbox.actions import handles, send
from privacy import mail
from tenancy.scope import required

SUBJECT = "Uw inlogcode voor Inburgering is verwijderd"
TEXT = """Beste collega,

Twee beheerders van uw gemeente hebben uw inlogcode verwijderd. Als u weer inlogt, maakt u een
nieuwe. Hebt u hier niet om gevraagd? Vertel het dan meteen aan uw functioneel beheerder.
"""


class NotHere(Exception):
    """This account has no role here that works today."""


def require_working_here(user: User, *, on: date) -> None:
    """Raises NotHere."""
    _require(user, working_on(on))


@transaction.atomic
def send_link(*, user: User, by: User, on: date) -> None:
    """A link to choose a password; for a first password also before the role begins.

    Raises NotHere.
    """
    not_over = Q(stopped_at=None) & (Q(until=None) | Q(until__gte=on))
    _require(user, working_on(on) if user.has_usable_password() else not_over)
    invitations.invite(user, by=by, on=on)


def reset_code(user: User, *, on: date) -> None:
    """The code is set up anew at the next sign-in, and its owner is told. Raises NotHere."""
    require_working_here(user, on=on)
    forget_device(user)
    send("code_reset", user.pk)


@handles("code_reset")
def mail_code_reset(pk: UUID) -> None:
    """Names nobody and no municipality."""
    mail.send(subject=SUBJECT, text=TEXT, to=User.objects.get(pk=pk).username)


def _require(user: User, condition: Q) -> None:
    if not Membership.objects.filter(condition, user=user, municipality=required()).exists():
        raise NotHere
