"""Record what became of a summons, and withdraw what was recorded wrongly."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import done, form_page
from intake.actions.calling import MayNotSummon, ladder_of, why_at_rest
from intake.actions.outcomes import MayNotRecord, record_outcome, withdraw_outcome
from intake.forms.outcome import RecordOutcome, WithdrawOutcome
from intake.ladder import last_of, possible_outcomes, why_no_withdrawal
from intake.models import Summons
from intake.views.summons import gone, ladder_url, summons_in
from intake.wording import ordinal

GET_POST = require_http_methods(["GET", "POST"])
REFUSED = (MayNotSummon, MayNotRecord)


@GET_POST
def outcome(request: Request, case: UUID, summons: UUID) -> HttpResponse:
    """Came, did not come, did not cooperate, or had a good reason; with the facts."""
    subject, which, is_last = _load(request, case, summons)
    possible = possible_outcomes(which, on=timezone.localdate()) if is_last else []
    if not possible:
        return gone(request, subject)
    form, focus = form_for(request, RecordOutcome, possible=possible)
    if request.method == "POST" and form.is_valid():
        try:
            record_outcome(
                summons=which, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except REFUSED as refused:
            form.add_error(None, str(refused))
        else:
            return done(request, "De uitkomst is vastgelegd.", ladder_url(subject))
    return form_page(
        request,
        "intake/outcome_form.html",
        subject,
        form,
        focus,
        which=ordinal(which.number),
        summons=which,
        may_miss="missed" in possible,
        cancel_url=ladder_url(subject),
    )


@GET_POST
def withdrawal(request: Request, case: UUID, summons: UUID) -> HttpResponse:
    """The outcome was wrong: with a reason, as long as no later step was taken."""
    subject, which, is_last = _load(request, case, summons)
    if not is_last or why_no_withdrawal(which):
        return gone(request, subject)
    form, focus = form_for(request, WithdrawOutcome)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_outcome(
                summons=which, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except REFUSED as refused:
            form.add_error(None, str(refused))
        else:
            return done(request, "De uitkomst is ingetrokken.", ladder_url(subject))
    return form_page(
        request,
        "intake/outcome_withdrawal_form.html",
        subject,
        form,
        focus,
        which=ordinal(which.number),
        summons=which,
        cancel_url=ladder_url(subject),
    )


def _load(request: Request, case: UUID, summons: UUID) -> tuple[Case, Summons, bool]:
    """The case, the summons, and whether something can be done on this ladder with this one."""
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    rungs = ladder_of(subject)
    which = summons_in(rungs, summons)
    return subject, which, last_of(rungs) == which and why_at_rest(subject) is None
