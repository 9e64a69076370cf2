"""The tab Begeleiding: progress interviews and maatschappelijke begeleiding."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import page_of
from guidance.actions import why_no_help
from guidance.models import AgreedTalks, Help, ProgressTalk


@require_safe
def overview(request: Request, case: UUID) -> HttpResponse:
    """What was agreed, planned and held; and the help, with its conversations."""
    subject = case_for(request.access, case, to=Permission.GUIDANCE_VIEW)
    open_case = subject.phase != Case.Phase.CLOSED
    may = open_case and request.access.may(Permission.GUIDANCE_MANAGE)
    agreed = AgreedTalks.objects.filter(case=subject).order_by("-agreed_on", "-created_at").first()
    talks = list(ProgressTalk.objects.filter(case=subject).order_by("planned_on"))
    for one in talks:
        one.case = subject
    help_ = _help_of(subject)
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "agreed": agreed,
        "held": sum(one.outcome == ProgressTalk.Outcome.HELD for one in talks),
        "talks": [(one, _url("close_talk", subject, one) if may else "") for one in talks],
        "help": help_,
        "why_no_help": why_no_help(subject),
        "links": _links(subject, help_) if may else {},
    }
    return render(request, "guidance/overview.html", context)


def _help_of(case: Case) -> Help | None:
    """The newest, with its partner and its conversations. Two queries."""
    found = Help.objects.filter(case=case).select_related("partner").prefetch_related("talks")
    newest: Help | None = found.order_by("-created_at").first()
    if newest:
        newest.case = case
        for talk in newest.talks.all():
            talk.help = newest
    return newest


def _links(case: Case, help_: Help | None) -> dict[str, str]:
    names = ["plan_talk"]
    if help_ and help_.ended_on is None:
        names += ["help_talk", "end_help"]
    elif not why_no_help(case):
        names.append("start_help")
    return {name: _url(name, case) for name in names}


def _url(name: str, case: Case, talk: ProgressTalk | None = None) -> str:
    return reverse(f"guidance:{name}", args=[case.pk, *([talk.pk] if talk else [])])
