"""A colleague without a password gets a link by mail, to choose one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.invitation_tokens import tokens
from accounts.models import User
from audit.actions import record
from audit.models import Event
from outbox.actions import handles, send
from privacy import mail

SUBJECT = "Kies uw wachtwoord voor Inburgering"
TEXT = """Beste collega,

U hebt een account voor het programma Inburgering. Kies zelf een wachtwoord:
{url}

Deze link werkt 3 dagen, en maar 1 keer. Werkt hij niet meer? Vraag uw functioneel beheerder om een
nieuwe link. Hebt u niets met dit programma te maken? Dan hoeft u niets te doen.
"""


def invite(user: User, *, by: User | None, on: date) -> None:
    """A link goes to the user's own address, and to nobody else."""
    send("invitation", user.pk)
    record(Event.Kind.MEMBER_INVITED, user, by=by.pk if by else None, on=on)


@handles("invitation")
def mail_invitation(pk: UUID) -> None:
    """The link names the account by its key; it works once, until the password changes."""
    user = User.objects.get(pk=pk)
    key = urlsafe_base64_encode(force_bytes(user.pk))
    token = tokens.make_token(user)
    path = reverse("accounts:invitation", args=[key, token])
    mail.send(subject=SUBJECT, text=TEXT.format(url=settings.BASE_URL + path), to=user.username)
