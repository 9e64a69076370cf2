"""Complete the broad intake without the person, after three missed summonses."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from cases.views.pages import done, form_page
from intake.actions.absence import complete_in_absence, facts_of
from intake.actions.calling import ladder_of, why_at_rest
from intake.actions.completion import AlreadyCompleted, MayNotComplete
from intake.forms.outcome import CompleteInAbsence
from intake.ladder import last_of, why_no_completion
from intake.views.summons import gone, ladder_url
from letters.actions import prepare
from letters.models import Channel, Kind
from letters.paper import Paper
from letters.refusals import REFUSED, said


@require_http_methods(["GET", "POST"])
def absence(request: Request, case: UUID) -> HttpResponse:
    """What is known and from which sources, with the letter beside it."""
    require(request.access, Permission.INTAKE_CONDUCT)
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    today = timezone.localdate()
    if why_at_rest(subject) or why_no_completion(last_of(ladder_of(subject)), on=today):
        return gone(request, subject)
    initial = {"channel": Channel.PORTAL if subject.person.secrecy else Channel.POST}
    form, focus = form_for(request, CompleteInAbsence, initial=initial)
    paper: Paper | None = None
    if request.method == "POST" and form.is_valid():
        if "bekijken" in request.POST:
            paper = _paper(request, subject, form)
        elif _completed(request, subject, form):
            said_after = "De brede intake is afgerond zonder de inburgeraar. Nu volgt het PIP."
            return done(request, said_after, ladder_url(subject))
    back, template = ladder_url(subject), "intake/absence_form.html"
    return form_page(request, template, subject, form, focus, cancel_url=back, paper=paper)


def _completed(request: Request, case: Case, form: CompleteInAbsence) -> bool:
    try:
        complete_in_absence(
            case=case,
            known=form.known(),
            sending=form.sending(),
            by=request.user,
            on=timezone.localdate(),
        )
    except AlreadyCompleted:
        form.add_error(None, "Een collega heeft de brede intake net al afgerond.")
    except MayNotComplete as refused:
        form.add_error(None, str(refused))
    except REFUSED as refused:
        form.add_error(None, said(refused))
    return form.is_valid()


def _paper(request: Request, case: Case, form: CompleteInAbsence) -> Paper | None:
    """The letter as it will be sent; nothing is kept."""
    sending = form.sending()
    try:
        return prepare(
            case=case,
            kind=Kind.ABSENCE,
            signer=request.user,
            on=timezone.localdate(),
            facts=facts_of(case),
            free_paragraph=sending.free_paragraph,
            postbox=sending.postbox,
        ).paper
    except REFUSED as refused:
        form.add_error(None, said(refused))
    return None
