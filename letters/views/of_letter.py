"""One letter: what it says, that it was sent, what proves it."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from letters import actions
from letters.access import letter_for
from letters.forms import AddProof, SendLetter
from letters.markup import parse
from letters.models import Letter
from letters.refusals import REFUSED, said
from letters.states import row, state
from letters.views.of_case import named

GET_POST = require_http_methods(["GET", "POST"])


@require_safe
def letter(request: Request, letter: UUID) -> HttpResponse:
    """The text as it was sent, and what became of it."""
    subject = letter_for(request.access, letter, to=Permission.CASE_VIEW)
    stands = state(subject)
    may_act = request.access.may(Permission.LETTER_SEND)
    context = {
        "case": named(subject.case),
        "letter": subject,
        "row": row(subject),
        "dispatch": stands.dispatch,
        "proofs": sorted(subject.proofs.all(), key=lambda proof: proof.on),
        "withdrawal": next(iter(subject.withdrawals.all()), None),
        "successor": next(iter(subject.successors.all()), None),
        "blocks": parse(subject.body),
        "actions": _actions(subject) if may_act else [],
    }
    return render(request, "letters/letter.html", context)


def _actions(letter: Letter) -> list[tuple[str, str]]:
    stands = state(letter)
    wanted = [
        (stands.may_be_sent, "Brief versturen", "letters:dispatch"),
        (stands.dispatch is not None, "Bewijs toevoegen", "letters:proofs"),
        (not stands.is_replaced, "Brief vervangen", "letters:replacement"),
    ]
    return [(label, reverse(name, args=[letter.pk])) for may, label, name in wanted if may]


@GET_POST
def dispatch(request: Request, letter: UUID) -> HttpResponse:
    """Send the letter."""
    subject = letter_for(request.access, letter, to=Permission.LETTER_SEND)
    today = timezone.localdate()
    form, focus = form_for(request, SendLetter, letter=subject, initial={"sent_on": today})
    if not state(subject).may_be_sent:
        sent = state(subject).dispatch
        return _too_late(request, subject, actions.AlreadySent() if sent else actions.Replaced())
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            actions.send_letter(
                letter=subject,
                channel=data["channel"],
                to_whom=data["to_whom"],
                by=request.user,
                on=data["sent_on"],
            )
        except REFUSED as error:
            form.add_error("channel", said(error))
        else:
            return _done(request, subject, "De brief staat als verstuurd in het dossier.")
    return _form(request, "letters/dispatch.html", subject, form, focus)


@GET_POST
def proofs(request: Request, letter: UUID) -> HttpResponse:
    """Keep what proves that the letter was sent."""
    subject = letter_for(request.access, letter, to=Permission.LETTER_SEND)
    today = timezone.localdate()
    form, focus = form_for(request, AddProof, initial={"proved_on": today})
    if state(subject).dispatch is None:
        return _too_late(request, subject, actions.NotSent())
    if request.method == "POST" and form.is_valid():
        actions.add_proof(letter=subject, by=request.user, on=today, **form.cleaned_data)
        return _done(request, subject, "Het bewijs is toegevoegd.")
    return _form(request, "letters/proof.html", subject, form, focus)


def _too_late(request: Request, letter: Letter, error: Exception) -> HttpResponse:
    messages.warning(request, said(error))
    return redirect("letters:letter", letter.pk)


def _done(request: Request, letter: Letter, words: str) -> HttpResponse:
    discard(request)
    messages.success(request, words)
    return redirect("letters:letter", letter.pk)


def _form(
    request: Request, template: str, letter: Letter, form: forms.Form, focus: str | None
) -> HttpResponse:
    context = {
        "case": named(letter.case),
        "letter": letter,
        "form": form,
        "cancel_url": reverse("letters:letter", args=[letter.pk]),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, template, context, status=400 if form.errors else 200)
