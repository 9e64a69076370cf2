"""What is being sent is a draft first: it outlives a server that dies before it was saved."""

from __future__ import annotations

import logging
from uuid import UUID

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError
from django.http import HttpRequest, HttpResponseBase

from accounts import drafts
from accounts.http import Request
from accounts.models import Draft
from tenancy.scope import scope

log = logging.getLogger(__name__)


def keep(request: Request) -> None:
    """Over a connection of its own, whatever becomes of the request; without it the work goes on.

    `request.unsaved` says whether a draft was made that was not there before.
    """
    user, using = request.user, settings.REFUSALS_DATABASE
    before = Draft.objects.filter(user=user, path=request.path).exists()
    try:
        with scope(request.access.municipality.pk, actor=user.pk, using=using):
            draft = drafts.keep(
                user=user, path=request.path, typed=request.POST, unsaved=True, using=using
            )
    except DatabaseError as error:
        log.warning("what is being sent is not kept: %s", type(error).__name__)
        return
    request.kept = draft is not None and not draft.left_out
    request.unsaved = draft is not None and not before


def forget(request: HttpRequest, *, done: bool, using: str = DEFAULT_DB_ALIAS) -> None:
    """The form was answered: its text is saved (`done`), or stands on the page that was sent."""
    if done or getattr(request, "unsaved", False):
        Draft.objects.using(using).filter(user=request.user.pk, path=request.path).delete()


def forget_refused(request: HttpRequest, response: HttpResponseBase, municipality: UUID) -> None:
    """The form was refused and all was rolled back: there is no page to give its text back on."""
    refused = getattr(request, "raised", None) and response.status_code < 500
    if refused and getattr(request, "unsaved", False):
        using = settings.REFUSALS_DATABASE
        with scope(municipality, actor=request.user.pk, using=using):
            forget(request, done=False, using=using)
