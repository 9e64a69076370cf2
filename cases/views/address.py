"""Another address, once for everyone of the family who moves."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases import actions
from cases.access import case_for
from cases.addresses import housemates
from cases.forms.address import ChangeAddress, ticked
from cases.views.pages import done, form_page, page_of, retyped

CHANGED = "Een collega heeft dit adres net gewijzigd in {}. Controleer het en bewaar opnieuw."


@require_http_methods(["GET", "POST"])
def address(request: Request, case: UUID) -> HttpResponse:
    """Keep where someone lives now; the old address stays in the timeline."""
    subject = case_for(request.access, case, to=Permission.CASE_CORRECT)
    others = housemates(subject, request.access)
    old = str(actions.address_of(subject.person))
    initial = {"also": ticked(subject, others), "seen": old}
    form, focus = form_for(request, ChangeAddress, case=subject, housemates=others, initial=initial)
    changed = False
    if request.method == "POST" and form.is_valid():
        try:
            moved = _moved(request, form)
        except actions.ChangedMeanwhile as meanwhile:
            changed = True
            form.add_error(None, CHANGED.format(meanwhile.now))
            retyped(form, seen=str(meanwhile.now))
        else:
            who = "1 dossier" if moved == 1 else f"{moved} dossiers"
            return done(request, f"Het adres is gewijzigd in {who}.", page_of(subject))
    return form_page(
        request,
        "cases/address_form.html",
        subject,
        form,
        focus,
        status=409 if changed else 0,
        old_value=old,
    )


def _moved(request: Request, form: ChangeAddress) -> int:
    data = form.cleaned_data
    changes = actions.move_home(
        cases=form.cases(),
        address=form.address(),
        since=data["since"],
        source=data["source"],
        seen=data["seen"],
        by=request.user,
        on=timezone.localdate(),
    )
    return len(changes)
