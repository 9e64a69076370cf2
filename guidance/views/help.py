"""Maatschappelijke begeleiding: start it, note its conversations, end it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import turned_away
from guidance import actions
from guidance.forms.help import HelpTalkForm, StartHelpForm
from guidance.forms.steps import EndForm
from guidance.models import Help
from guidance.views.steps import Step, take, who
from law.dates import in_words

GET_POST = require_http_methods(["GET", "POST"])
NONE = "Er loopt geen maatschappelijke begeleiding."


@GET_POST
def start_help(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.GUIDANCE_MANAGE)
    if (why := actions.why_no_help(subject)) or subject.registered_on is None:
        return turned_away(request, why, _back(subject))
    step = Step(
        StartHelpForm,
        "Maatschappelijke begeleiding starten",
        "Begeleiding vastleggen",
        "De maatschappelijke begeleiding is vastgelegd.",
        lambda form: actions.start_help(case=subject, **form.cleaned_data, **who(request)),
        _back(subject),
        (
            f"De begeleiding begint bij de inschrijving, op {in_words(subject.registered_on)}"
            " (art. 5.1 Besluit inburgering 2021).",
        ),
    )
    return take(request, subject, step)


@GET_POST
def help_talk(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.GUIDANCE_MANAGE)
    running = _running(subject)
    if running is None:
        return turned_away(request, NONE, _back(subject))
    step = Step(
        HelpTalkForm,
        "Gesprek over de begeleiding",
        "Verslag opslaan",
        "Het verslag is vastgelegd.",
        lambda form: actions.note_help_talk(help=running, **form.cleaned_data, **who(request)),
        _back(subject),
    )
    return take(request, subject, step)


@GET_POST
def end_help(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.GUIDANCE_MANAGE)
    running = _running(subject)
    if running is None:
        return turned_away(request, NONE, _back(subject))
    step = Step(
        EndForm,
        "Maatschappelijke begeleiding beëindigen",
        "Begeleiding beëindigen",
        "De maatschappelijke begeleiding is beëindigd.",
        lambda form: actions.end_help(help=running, **form.cleaned_data, **who(request)),
        _back(subject),
    )
    return take(request, subject, step)


def _running(case: Case) -> Help | None:
    found: Help | None = Help.objects.filter(case=case, ended_on=None).first()
    if found:
        found.case = case
    return found


def _back(case: Case) -> str:
    return reverse("guidance:overview", args=[case.pk])
