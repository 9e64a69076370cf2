"""The pages that combine apps: Mijn werk, the list, the case, search."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for, note_shown, require, visible_cases
from cases.models import Case, Search
from cases.rules import status
from desk import dossier, finding, history, listing, work
from desk import oversight as log
from desk.forms import Oversight
from desk.leftovers import leftovers
from desk.menu import opens
from desk.setup.places import PERMISSIONS
from intake.access import duty_of
from privacy.firewall import Stopped
from privacy.report import by_category
from privacy.sheet import sheet
from tenancy.models import policy_of

BEGINNINGS = (
    ("desk:my_work", Permission.CASE_VIEW),
    ("desk:oversight", Permission.AUDIT_VIEW),
    ("desk:setup", PERMISSIONS),
)
LOG_FILE = "inzagelog.csv"
STOPPED = (
    "Het bestand is niet gemaakt. Er staat een nummer in dat een BSN kan zijn, en dat mag niet naar"
    " buiten. Vraag de functioneel beheerder om het nummer te laten weghalen."
)


@require_safe
def home(request: Request) -> HttpResponse:
    """Where work begins: with one's cases, with the log, with Beheer, or at one's account."""
    held = request.access.permissions
    begins = (name for name, needed in BEGINNINGS if opens(held, needed))
    return redirect(next(begins, "accounts:account"))


@require_safe
def my_work(request: Request) -> HttpResponse:
    require(request.access, Permission.CASE_VIEW)
    today = timezone.localdate()
    context = work.my_work(request.access, today=today)
    counts = work.counts(request.access, today=today)
    return render(request, "desk/my_work.html", {**context, "counts": counts, "now": today})


@require_safe
def cases(request: Request) -> HttpResponse:
    """The list; with htmx only the part that changed."""
    found, today = visible_cases(request.access), timezone.localdate()
    form = listing.Filters(request.GET)
    if not form.is_valid():
        return render(request, "desk/case_list.html", _empty_list(request, form), status=400)
    wanted = form.cleaned_data
    left = listing.filtered(found, wanted, user=request.user, today=today)
    page = listing.page_of(left, wanted)
    note_shown(request.access, page.cases, page="list")
    context = {
        "form": form,
        "rows": _rows(page.cases),
        "total_text": page.total_text,
        "next_url": _neighbour(request, after=page.next_key),
        "previous_url": _neighbour(request, before=page.previous_key),
        "sort_links": listing.sort_links(request.GET),
    }
    part = request.headers.get("HX-Request") and not request.headers.get("HX-Boosted")
    response = render(request, "desk/_case_rows.html" if part else "desk/case_list.html", context)
    response.headers["Vary"] = "HX-Request"
    return response


def _empty_list(request: Request, form: listing.Filters) -> dict[str, object]:
    return {
        "form": form,
        "rows": [],
        "total_text": "0",
        "next_url": "",
        "previous_url": "",
        "sort_links": listing.sort_links(request.GET),
    }


def _neighbour(request: Request, **key: UUID | None) -> str:
    ((name, value),) = key.items()
    if value is None:
        return ""
    return listing.address(request.GET, **{"after": None, "before": None, name: value})


def _rows(found: list[Case]) -> list[dict[str, object]]:
    today = timezone.localdate()
    soon = policy_of(today).soon_days
    rows = []
    for case in found:
        closed = case.phase == Case.Phase.CLOSED
        kind, text = status(
            next_due=case.next_due,
            closed=closed,
            today=today,
            soon_days=soon,
            paused=case.paused_since is not None,
        )
        rows.append(
            {
                "number": case.number,
                "url": reverse("desk:case", args=[case.pk]),
                "person_name": case.person.list_name,
                "birth_date_text": str(case.person.birth_date or "onbekend"),
                "target_group": Case.TargetGroup(case.target_group).label,
                "phase": Case.Phase(case.phase).label,
                "assignee": case.assignee.name if case.assignee else "Niet toegewezen",
                "next_due": case.next_due if listing.has_due(case) else None,
                "status_kind": kind,
                "status_text": text,
                "secrecy": case.person.secrecy,
            }
        )
    return rows


@require_safe
def case(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.CASE_VIEW)
    today, duty = timezone.localdate(), duty_of(subject)
    open_tasks, done_tasks = dossier.tasks(subject, request.access, today=today)
    person = subject.person
    context = {
        "case": {"number": subject.number, "url": request.path},
        "person": {
            "name": person.full_name,
            "birth_date_text": str(person.birth_date or "onbekend"),
            "deceased_on": person.deceased_on,
            "secrecy": person.secrecy,
        },
        "badges": dossier.badges(subject, duty=duty, today=today),
        "assignee": subject.assignee.name if subject.assignee else "Niet toegewezen",
        "facts": dossier.facts(subject, request.access, duty=duty),
        "next_action": open_tasks[0] if open_tasks else None,
        "tasks": open_tasks,
        "done_tasks": done_tasks,
        "timeline": dossier.timeline(subject, request.access, [*open_tasks, *done_tasks]),
        "history": history.of_case(subject, request.access),
        "actions": dossier.actions(subject, request.access, duty=duty),
        "contact": dossier.quick_contact(subject, request.access),
        "leftovers": leftovers(subject, request.access),
        "notes": dossier.notes(subject, request.access),
        "notes_url": reverse("cases:notes", args=[subject.pk]),
    }
    return render(request, "desk/case.html", context)


@require_safe
def register(request: Request) -> HttpResponse:
    """The "Tabel gegevensverwerking": per category why, how long, and for whom."""
    require(request.access, Permission.REGISTER_VIEW)
    return render(request, "desk/register.html", {"categories": by_category()})


@require_safe
def oversight(request: Request) -> HttpResponse:
    """Who saw and changed a case, or what an employee saw and changed."""
    require(request.access, Permission.AUDIT_VIEW)
    form = Oversight(request.GET or None)
    if not form.is_bound:
        return _oversight(request, form)
    if not form.is_valid():
        return _oversight(request, form, status=400)
    question, key = form.question(), form.cleaned_data["after"]
    found = log.look(question, key, by=request.access, on=timezone.localdate())
    return _oversight(request, form, found=found, question=question)


def _oversight(
    request: Request,
    form: Oversight,
    *,
    found: log.Page | None = None,
    question: log.Question | None = None,
    status: int = 200,
) -> HttpResponse:
    asked = {name: request.GET.get(name, "") for name in ("case", "employee", "since", "until")}
    here = f"{reverse('desk:oversight')}?{urlencode(asked)}"
    context = {
        "form": form,
        "found": found,
        "question": question,
        "asked": asked,
        "first_url": here if form.is_bound and request.GET.get("after") else "",
        "next_url": f"{here}&after={found.next_key}" if found and found.next_key else "",
    }
    return render(request, "desk/oversight.html", context, status=status)


@require_POST
def oversight_export(request: Request) -> HttpResponse:
    """The same lines as a file."""
    require(request.access, Permission.AUDIT_VIEW)
    form = Oversight(request.POST)
    if not form.is_valid():
        return _oversight(request, form, status=400)
    found = log.export(form.question(), by=request.access, on=timezone.localdate())
    rows = [(one.at, one.who, one.what, one.numbers, one.why) for one in found.lines]
    if found.capped:
        rows.append(("", "", "Er zijn meer regels. Kies een kortere periode.", "", ""))
    head = ("Wanneer", "Wie", "Wat", "Zaaknummer", "Reden van toegang")
    try:
        made = sheet(head, rows, name=LOG_FILE, allowed=[request.access.municipality.rsin])
    except Stopped:
        form.add_error(None, STOPPED)
        return _oversight(request, form, status=400)
    return HttpResponse(
        made,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{LOG_FILE}"'},
    )


@require_POST
def search(request: Request) -> HttpResponse:
    """Keep what is looked for, and go to its results: nothing typed stands in an address."""
    require(request.access, Permission.CASE_VIEW)
    text = request.POST.get("zoek", "").replace("\0", "").strip()[:200]
    kept = Search(municipality=request.access.municipality, user=request.user, text=text)
    kept.save()
    return HttpResponse(status=303, headers={"Location": reverse("desk:found", args=[kept.pk])})


@require_safe
def found(request: Request, search: UUID) -> HttpResponse:
    """The results of one's own search."""
    reachable = visible_cases(request.access)
    kept = Search.objects.filter(pk=search, user=request.user).first()
    if kept is None:
        raise Http404
    looked_for = finding.read(kept.text, permissions=request.access.permissions)
    matches: QuerySet[Case] = looked_for.among(reachable)
    rows = listing.first(matches, listing.SORTS["naam"], finding.MOST + 1)
    note_shown(request.access, rows[: finding.MOST], page="search")
    context = {
        "term": looked_for.term,
        "term_kind": looked_for.words,
        "rows": _rows(rows[: finding.MOST]),
        "too_many": len(rows) > finding.MOST,
    }
    return render(request, "desk/search.html", context)
