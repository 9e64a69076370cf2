"""Texts and letterhead: for who manages the letters of a municipality."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.models import User
from accounts.permissions import Permission
from cases.access import require
from letters import actions
from letters.management_forms import Head, NewVersion
from letters.merge import FIELDS
from letters.models import Letterhead, LetterTemplate, TemplateVersion
from letters.paper import Paper
from letters.proofreading import REQUIRED
from letters.sample import sample

GET_POST = require_http_methods(["GET", "POST"])


@require_safe
def templates(request: Request) -> HttpResponse:
    """The texts in use, and the letterhead."""
    require(request.access, Permission.LETTER_TEMPLATES)
    found = LetterTemplate.objects.prefetch_related("versions").order_by("kind")
    rows = [(one, max(one.versions.all(), key=lambda v: v.number)) for one in found]
    head = Letterhead.objects.current(on=timezone.localdate())
    return render(request, "letters/templates.html", {"rows": rows, "head": head})


@require_POST
def starting_set(request: Request) -> HttpResponse:
    """Give the municipality the texts that the product proposes."""
    require(request.access, Permission.LETTER_TEMPLATES)
    home, today = request.access.municipality, timezone.localdate()
    actions.give_starting_set(municipality=home, by=request.user, on=today)
    messages.success(request, "De beginteksten staan klaar. Lees ze na en vul het briefhoofd in.")
    return redirect("letters:templates")


@GET_POST
def template(request: Request, kind: str) -> HttpResponse:
    """A new version of a text, with what it looks like; the older ones stay to be read."""
    require(request.access, Permission.LETTER_TEMPLATES)
    subject = LetterTemplate.objects.filter(kind=kind, language="nl").first()
    if subject is None:
        raise Http404
    versions = list(subject.versions.order_by("-number"))
    today, now = timezone.localdate(), versions[0]
    initial = {"subject": now.subject, "body": now.body, "valid_from": today}
    form, focus = form_for(request, NewVersion, template=subject, initial=initial)
    if request.method == "POST" and form.is_valid() and "voorbeeld" not in request.POST:
        actions.establish_version(template=subject, by=request.user, on=today, **form.cleaned_data)
        discard(request)
        messages.success(request, f"Versie {now.number + 1} is vastgesteld.")
        return redirect("letters:templates")
    context = {
        "template": subject,
        "form": form,
        "versions": versions,
        "names": _names(versions),
        "paper": _sample(request, subject, form, initial),
        "fields": FIELDS.values(),
        "required": REQUIRED[subject.kind],
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "letters/template.html", context, status=400 if form.errors else 200)


def _names(versions: list[TemplateVersion]) -> dict[object, str]:
    by = {v.established_by for v in versions if v.established_by}
    return dict(User.objects.filter(pk__in=by).values_list("pk", "name"))


def _sample(
    request: Request, subject: LetterTemplate, form: NewVersion, initial: dict[str, object]
) -> Paper | None:
    given = form.cleaned_data if form.is_bound else initial
    if "subject" not in given or "body" not in given:
        return None
    return sample(
        template=subject,
        subject=str(given["subject"]),
        body=str(given["body"]),
        municipality=request.access.municipality,
        on=timezone.localdate(),
    )


@GET_POST
def letterhead(request: Request) -> HttpResponse:
    """What stands above each letter from a day on."""
    require(request.access, Permission.LETTER_TEMPLATES)
    today = timezone.localdate()
    now = Letterhead.objects.current(on=today)
    names = [name for name in Head.base_fields if name not in ("logo", "valid_from")]
    initial = {name: getattr(now, name) for name in names} if now else {}
    files = request.FILES if request.method == "POST" else None
    form, focus = form_for(request, Head, files=files, initial=initial | {"valid_from": today})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        data["logo"] = data["logo"] or (now.logo if now else None)
        home = request.access.municipality
        actions.set_letterhead(municipality=home, by=request.user, on=today, **data)
        discard(request)
        messages.success(request, "Het briefhoofd is vastgesteld.")
        return redirect("letters:templates")
    context = {"form": form, "draft_restored": focus is not None, "focus": focus or ""}
    return render(request, "letters/letterhead.html", context, status=400 if form.errors else 200)
