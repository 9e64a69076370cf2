"""Propose, read, sign or lay aside what is decided on a breach."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.http import Request
from accounts.permissions import Permission
from cases.models import Case
from cases.views.pages import done, turned_away
from decisions.actions import AlreadySigned
from decisions.forms.objection import SignDecision
from enforcement import actions
from enforcement.access import breach_for, fine_for
from enforcement.actions.reading import must_be_read
from enforcement.actions.signing import why_not_signed
from enforcement.calculation import calculated, imposed_before, running_term
from enforcement.forms.proposing import BLAMES, Propose, ProposeForHolder
from enforcement.forms.reporting import Read
from enforcement.models import Breach
from enforcement.shown import file_of
from enforcement.standing import why_not
from enforcement.views.steps import back_to
from guidance.views.steps import Step, take, who
from law.fines import Blame, Duty, euros
from letters.paper import usual_channel
from tenancy.models import policy_of

GET_POST = require_http_methods(["GET", "POST"])
TAKEN = "Een collega heeft dit voorstel net al ondertekend of weggelegd."
HOLDERS = (
    "Dit is een asielstatushouder. De gemeente legt dan geen boete op (beleid).",
    "Dit is een asielstatushouder. Een boete kan alleen als bewezen is dat hij of zij steeds niet"
    " wil (arrest C-158/23). Een collega toetst uw voorstel.",
    "Dit is een asielstatushouder. Weeg het arrest C-158/23 mee.",
)


@GET_POST
def propose(request: Request, case: UUID, breach: UUID) -> HttpResponse:
    subject, found = breach_for(request.access, case, breach, to=Permission.FINE_IMPOSE)
    if why := why_not(subject):
        return turned_away(request, why, back_to(subject))
    is_holder = subject.target_group == Case.TargetGroup.ASYLUM
    step = Step(
        ProposeForHolder if is_holder else Propose,
        "Besluit over de boete voorstellen",
        "Voorstel opslaan",
        "Het voorstel staat klaar om te ondertekenen.",
        lambda form: actions.propose(breach=found, **form.told(), **who(request)),
        back_to(subject),
        _told(subject, found),
    )
    return take(request, subject, step)


@GET_POST
def read(request: Request, case: UUID, fine: UUID) -> HttpResponse:
    subject, found = fine_for(request.access, case, fine, to=Permission.FINE_READ)
    if found.dated_on or found.read_on or not must_be_read(found):
        return turned_away(request, "Dit voorstel hoeft niet getoetst te worden.", back_to(subject))
    step = Step(
        Read,
        "Boete juridisch toetsen",
        "Toets vastleggen",
        "De toets is vastgelegd.",
        lambda form: actions.read(fine=found, **form.told(), **who(request)),
        back_to(subject),
        (f"Voorstel: {euros(found.amount)}. {found.unwilling}", found.blame_why),
    )
    return take(request, subject, step)


@GET_POST
def sign(request: Request, case: UUID, fine: UUID) -> HttpResponse:
    subject, found = fine_for(request.access, case, fine, to=Permission.FINE_IMPOSE)
    if why := why_not_signed(found, by=request.user, on=timezone.localdate()):
        return turned_away(request, why, back_to(subject))
    what = euros(found.amount) if found.is_fine else "Geen boete"
    step = Step(
        SignDecision,
        "Besluit over de boete ondertekenen",
        "Ondertekenen en versturen",
        "Het besluit is ondertekend en verstuurd.",
        lambda form: actions.sign(fine=found, **form.told(), **who(request)),
        back_to(subject),
        (f"Besluit: {what}.", *found.explanation(), "De brief gaat vandaag weg."),
        {"channel": usual_channel(subject.person)},
    )
    return take(request, subject, step)


@require_POST
def drop(request: Request, case: UUID, fine: UUID) -> HttpResponse:
    """The proposal is not signed."""
    subject, found = fine_for(request.access, case, fine, to=Permission.FINE_IMPOSE)
    try:
        actions.drop(fine=found, **who(request))
    except (AlreadySigned, actions.Refused):
        return turned_away(request, TAKEN, back_to(subject))
    return done(request, "Het voorstel is weggelegd.", back_to(subject))


def _told(case: Case, breach: Breach) -> tuple[str, ...]:
    """What stands open, what the law allows per blame, and the rule for status holders."""
    today, file = timezone.localdate(), file_of(case)
    before, term = imposed_before(breach), running_term(case, on=today)
    most = {
        blame: calculated(breach, before, term, blame=blame, on=today).amount for blame, _ in BLAMES
    }
    lines = [f"Aan boetes staat nu {euros(file.open_total)} open, van de gemeente en DUO samen."]
    if breach.duty == Duty.PLAN:
        per = ", ".join(f"{b.value.replace('-', ' ')} {euros(a.amount)}" for b, a in most.items())
        lines.append(f"Hoogstens, per verwijtbaarheid: {per}.")
    lines += most[Blame.NORMAL].steps
    if case.target_group == Case.TargetGroup.ASYLUM:
        lines.append(HOLDERS[policy_of(today).fine_status_holder])
    return tuple(lines)
