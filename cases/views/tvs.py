"""What the COA handed over: read in the order of its list, and typed over in that order."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.drafts import form_for
from accounts.http import Request
from accounts.models import User
from accounts.permissions import Permission
from audit.models import Event
from cases import actions
from cases.access import tvs_case_for
from cases.forms.tvs import Entry
from cases.models import Case, TvsRecord, TvsSource
from cases.tvs_list import ENTRIES, LISTS, typed
from cases.tvs_shown import Difference, differences, sections
from cases.views.pages import done, form_page, page_of, retyped


@require_safe
def shown(request: Request, case: UUID) -> HttpResponse:
    """The record, with source and day per field."""
    subject = tvs_case_for(request.access, case, to=Permission.TVS_VIEW)
    kept = actions.tvs_of(subject)
    may = request.access.may(Permission.TVS_RECORD)
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "received_on": kept.received_on if kept else None,
        "sections": sections(kept) if kept else [],
        "entry_url": reverse("cases:tvs_entry", args=[subject.pk]) if may else "",
    }
    return render(request, "cases/tvs.html", context)


@require_http_methods(["GET", "POST"])
def entry(request: Request, case: UUID) -> HttpResponse:
    """Type it over; a colleague's change meanwhile is shown, and nothing typed is lost."""
    subject = tvs_case_for(request.access, case, to=Permission.TVS_RECORD)
    kept = actions.tvs_of(subject)
    form, focus = form_for(request, Entry, initial=_initial(kept))
    different: list[Difference] = []
    who = ""
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, subject, form)
        except actions.ChangedMeanwhile as changed:
            different, who = differences(changed.now, form), _who(subject)
            retyped(form, version=str(changed.now.version))
        else:
            to = reverse("cases:tvs", args=[subject.pk])
            return done(request, "De gegevens van het COA zijn bewaard.", to)
    return form_page(
        request,
        "cases/tvs_form.html",
        subject,
        form,
        focus,
        status=409 if who else 0,
        cancel_url=reverse("cases:tvs", args=[subject.pk]),
        parts=list(form.parts()),
        differences=different,
        who=who,
    )


def _save(request: Request, case: Case, form: Entry) -> TvsRecord | None:
    data = form.cleaned_data
    return actions.save_tvs(
        case=case,
        seen=data["version"],
        values={entry.name: data[entry.name] for entry in ENTRIES},
        lists=form.lists(),
        source=data["source"],
        as_of=data["as_of"],
        received_on=data["received_on"],
        by=request.user,
        on=timezone.localdate(),
    )


def _initial(kept: TvsRecord | None) -> dict[str, Any]:
    values: dict[str, Any] = {"source": TvsSource.Source.TVS, "version": 0}
    if kept is None:
        return values
    values |= {"version": kept.version, "received_on": kept.received_on}
    values |= {entry.name: typed(getattr(kept, entry.name)) for entry in ENTRIES}
    lists = actions.lists_of(kept)
    for rows in LISTS:
        for n, line in enumerate(lists[rows.name]):
            values |= {f"{rows.name}-{n}-{name}": typed(value) for name, value in line.items()}
    return values


def _who(case: Case) -> str:
    """Who changed the record last, and when."""
    kinds = [Event.Kind.TVS_CHANGED, Event.Kind.TVS_RECORDED]
    last = Event.objects.filter(case=case.pk, kind__in=kinds).order_by("-id").first()
    colleague = User.objects.filter(pk=last.actor).first() if last and last.actor else None
    at = f" om {timezone.localtime(last.created_at):%H:%M}" if last else ""
    return f"{colleague.name if colleague else 'Een collega'}{at}"
