"""One part of the broad intake: what stands there, and the form that adds a version."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import Access
from accounts.drafts import form_for
from accounts.http import Request
from cases.actions import ChangedMeanwhile
from cases.models import Case
from cases.views.pages import done, form_page, retyped, turned_away
from intake import coa
from intake.access import may_know_of_health, part_case_for
from intake.actions import parts as actions
from intake.differences import differences, initial_of, who_changed
from intake.forms.of_parts import FORMS
from intake.forms.part import PartForm
from intake.kept import Kept, kept_of
from intake.models import Circumstances
from intake.parts import EARLY_EDUCATION, HEALTH, SECTIONS, Section
from intake.told import names_of, told
from intake.versions import latest

NOT_BEGUN = "Leg eerst een gesprek vast. Daarmee begint de brede intake."
CLOSED = "Dit dossier is afgesloten. U kunt hier niets meer wijzigen."
NO_CHILDREN = "Bij Persoonlijke situatie staat dat er geen jonge kinderen zijn."
JUST_DONE = "De brede intake is net afgerond. Open dit onderdeel opnieuw en geef een reden."


@require_http_methods(["GET", "POST"])
def part(request: Request, case: UUID, section: Section) -> HttpResponse:
    """Record it; what a colleague recorded meanwhile is shown beside what was typed."""
    subject = part_case_for(request.access, case, section=section)
    kept = kept_of(subject, (section,))
    overview = reverse("intake:intake", args=[subject.pk])
    if why := _why_not(subject, section, kept):
        return turned_away(request, why, overview)
    offered = coa.offered(request, subject, section)
    initial = initial_of(section, kept) | offered.initial
    correcting = kept.completion is not None
    form, focus = form_for(request, FORMS[section.name], correcting=correcting, initial=initial)
    more: dict[str, Any] = {"differences": [], "who": ""}
    if request.method == "POST" and form.is_valid():
        try:
            made = _save(request, subject, section, form)
        except ChangedMeanwhile as changed:
            more = {"differences": differences(changed.now, form), "who": who_changed(changed.now)}
            retyped(form, version=str(changed.now.version))
        except actions.ReasonNeeded:
            form.add_error(None, JUST_DONE)
        else:
            said = f"{section.title} is opgeslagen." if made else "U wijzigde niets."
            to = overview if correcting else _after(section, form, subject, request.access)
            return done(request, said, to)
    return form_page(
        request,
        "intake/part_form.html",
        subject,
        form,
        focus,
        status=409 if more["who"] else 0,
        cancel_url=overview,
        section=section,
        told=told(section, kept, names_of(kept)),
        correcting=correcting,
        coa_url=offered.url,
        **more,
    )


def _why_not(case: Case, section: Section, kept: Kept) -> str:
    if case.phase == Case.Phase.CLOSED:
        return CLOSED
    if kept.completion is None and not kept.standing():
        return NOT_BEGUN
    if section is EARLY_EDUCATION and not kept.latest(section):
        situation = latest(Circumstances, case)
        return "" if situation and situation.young_children else NO_CHILDREN
    return ""


def _save(request: Request, case: Case, section: Section, form: PartForm) -> Any:
    return actions.record_part(
        case=case,
        section=section,
        seen=form.cleaned_data["version"],
        values=form.values(),
        lines=form.lines(),
        why=form.cleaned_data.get("why", ""),
        by=request.user,
        on=timezone.localdate(),
    )


def _after(section: Section, form: PartForm, case: Case, access: Access) -> str:
    """The next part that is asked of this person and that this user may record."""
    rest = SECTIONS[SECTIONS.index(section) + 1 :]
    young = form.cleaned_data.get("young_children")
    for one in rest:
        if one is EARLY_EDUCATION and not young:
            continue
        if one is HEALTH and not may_know_of_health(access):
            continue
        return reverse(one.url_name, args=[case.pk])
    return reverse("intake:finish", args=[case.pk])
