"""Propose what to decide on a breach: weighed, calculated, and within what the law allows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.models import Event
from cases.models import Case
from decisions import actions as decisions
from decisions.models import Decision
from enforcement.actions.holding import hold_breach, hold_fine, note
from enforcement.calculation import Calculation, calculate
from enforcement.models import Breach, Fine, Hearing
from enforcement.rules import Findings, forbidden, lacks
from guidance.actions.refusing import Refused
from law.dates import in_words
from law.fines import NOTHING, Duty, euros
from tenancy.models import policy_of

UNHEARD = (
    "Verstuur eerst het voornemen. De inburgeraar mag daarop reageren voordat u beslist"
    " (art. 5:53, lid 3, Awb)."
)
ALREADY = "Over deze overtreding is al beslist, of er ligt al een voorstel."


@transaction.atomic
def propose(*, breach: Breach, findings: Findings, by: User, on: date) -> Fine:
    """A fine, or that there is none, ready to be signed by somebody else. Raises Refused."""
    held = hold_breach(breach)
    hearing = heard(held, on=on)
    if held.fines.filter(dropped_on=None).exists():
        raise Refused(ALREADY)
    if on > held.lapses_on:
        raise Refused(f"Sinds {in_words(held.lapses_on)} is dit te lang geleden (art. 5:45 Awb).")
    found = calculate(held, blame=findings.blame, on=on)
    made = _weighed(held, findings, found, on=on)
    made.hearing, made.proposed_by, made.proposed_on = hearing, by.pk, on
    kind = Decision.Kind.FINE if made.is_fine else Decision.Kind.NO_FINE
    subject, article = made.pk, Duty(held.duty).article
    made.decision = decisions.draft(
        case=held.case, kind=kind, subject=subject, article=article, by=by, on=on
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        if "one_fine_per_breach" in str(error):
            raise Refused(ALREADY) from None
        raise
    note(Event.Kind.FINE_PROPOSED, made, held.duty, by=by, on=on, detail=said_of(made))
    return made


@transaction.atomic
def drop(*, fine: Fine, by: User, on: date) -> None:
    """The proposal is not signed. Raises Refused and decisions.AlreadySigned."""
    held = hold_fine(fine)
    decisions.drop(decision=held.decision, by=by, on=on)
    held.dropped_on = on
    held.save(update_fields=["dropped_on"])
    note(Event.Kind.FINE_DROPPED, held, held.duty, by=by, on=on)


def heard(breach: Breach, *, on: date) -> Hearing:
    """The person was heard, or had the time for it. Raises Refused."""
    hearing: Hearing | None = Hearing.objects.filter(breach=breach).first()
    if hearing is None:
        raise Refused(UNHEARD)
    if not hearing.is_answered and on <= hearing.respond_by:
        raise Refused(f"De inburgeraar mag reageren tot en met {in_words(hearing.respond_by)}.")
    hearing.case = breach.case
    return hearing


def said_of(fine: Fine) -> str:
    """€ 25,00, or that there is no fine."""
    return euros(fine.amount) if fine.is_fine else "Geen boete"


def _weighed(breach: Breach, findings: Findings, found: Calculation, *, on: date) -> Fine:
    holder = breach.case.target_group == Case.TargetGroup.ASYLUM
    rule, most = policy_of(on).fine_status_holder, found.amount.amount
    against = forbidden(findings, status_holder=holder, rule=rule, left=most)
    is_fine = findings.outcome == Fine.Outcome.FINE
    if is_fine:
        _refuse(findings, against, status_holder=holder, rule=rule)
    elif not (against or findings.reason):
        raise Refused("Kies waarom er geen boete komt.", "reason")
    return Fine(
        municipality_id=breach.municipality_id,
        case=breach.case,
        breach=breach,
        duty=breach.duty,
        reported_by=breach.reported_by,
        outcome=findings.outcome,
        reason="" if is_fine else against or findings.reason,
        blame=findings.blame,
        blame_why=findings.blame_why,
        welfare=findings.welfare,
        by_duo=findings.by_duo,
        money_why=findings.money_why or None,
        status_holder=holder,
        rule=rule,
        unwilling=findings.unwilling or None,
        nominal=found.amount.nominal,
        percentage=found.amount.percentage,
        calculated=most,
        amount=_amount(findings, most) if is_fine else NOTHING,
        lowered_why=findings.lowered_why or None,
        steps="\n".join(found.amount.steps),
        reading=found.reading.value,
        rests_on=found.rests_on,
    )


def _refuse(findings: Findings, against: str, *, status_holder: bool, rule: int) -> None:
    if against:
        why = Fine.Reason(against).label
        raise Refused(f"Een boete kan hier niet. {why}.", "outcome")
    field, lacking = lacks(findings, status_holder=status_holder, rule=rule)
    if lacking:
        raise Refused(lacking, field)


def _amount(findings: Findings, most: Decimal) -> Decimal:
    amount = most if findings.amount is None else findings.amount
    if amount <= 0:
        raise Refused("Kies “Geen boete” als er niets betaald hoeft te worden.", "amount")
    if amount > most:
        raise Refused(f"De boete is hoogstens {euros(most)}.", "amount")
    if amount < most and not findings.lowered_why:
        raise Refused("Leg uit waarom de boete lager is.", "lowered_why")
    return amount
