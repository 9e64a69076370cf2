"""One button for each signal: it was dealt with."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.actions import AlreadyDone
from cases.models import Task
from cases.views.pages import done, page_of, turned_away
from pip_plan.actions import answering


@require_POST
def answer(request: Request, case: UUID, signal: UUID) -> HttpResponse:
    """404 when it is no signal of this case."""
    subject = case_for(request.access, case, to=Permission.TASK_MANAGE)
    task = Task.objects.filter(case=subject, pk=signal).first()
    if task is None:
        raise Http404
    task.case = subject
    try:
        answering.answer(task=task, by=request.user, on=timezone.localdate())
    except answering.NoSignal:
        raise Http404 from None
    except AlreadyDone:
        return turned_away(request, "Een collega heeft dit net al afgerond.", page_of(subject))
    return done(request, "Het signaal is afgerond.", page_of(subject))
