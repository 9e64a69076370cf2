"""One form, one verb: what every page that records something of a decision does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from accounts.drafts import form_for
from accounts.http import Request
from cases.models import Case
from cases.views.pages import done, form_page
from decisions import actions
from decisions.forms.asking import Told
from letters.refusals import REFUSED as NO_LETTER
from letters.refusals import said as said_of_letter

SENTENCES: dict[type[Exception], str] = {
    actions.OwnDecision: "U ondertekende zelf het besluit waartegen het bezwaar is. Een collega"
    " moet op het bezwaar beslissen (art. 10:3 lid 3 Awb).",
    actions.SignedByItsDrafter: "U stelde dit zelf op. Volgens het mandaat moet een collega het"
    " ondertekenen.",
    actions.AlreadySigned: "Een collega heeft dit besluit net al ondertekend of weggelegd.",
}
REFUSED: tuple[type[Exception], ...] = (actions.Refused, *SENTENCES, *NO_LETTER)


@dataclass(frozen=True)
class Page:
    """What the page asks, and what is done with the answer."""

    form: type[Told]
    verb: Callable[..., Any]
    title: str
    button: str
    done: str
    about: str = ""
    warning: str = ""


def handle(
    request: Request,
    case: Case,
    page: Page,
    *,
    back: str,
    subject: dict[str, Any],
    initial: dict[str, Any] | None = None,
    **shown: Any,
) -> HttpResponse:
    """The form; after a good answer back to where it is read. `subject` goes to the verb."""
    form, focus = form_for(request, page.form, initial=initial or {})
    if request.method == "POST" and form.is_valid():
        try:
            page.verb(**subject, by=request.user, on=timezone.localdate(), **form.told())
        except REFUSED as refused:
            form.add_error(None, said(refused))
        else:
            return done(request, page.done, back)
    nothing = dict.fromkeys(("court", "until", "latest", "drafted"))
    about = {**nothing, "asked": page, "cancel_url": back, **shown}
    return form_page(request, "decisions/form.html", case, form, focus, **about)


def said(refused: Exception) -> str:
    """Why it was not done, in Dutch."""
    if isinstance(refused, actions.Refused):
        return str(refused)
    return SENTENCES.get(type(refused)) or said_of_letter(refused)
