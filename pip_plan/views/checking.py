"""The rules of the law and of DUO, looked at while the form is being filled in."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from pip_plan.access import versions_of
from pip_plan.actions.proposing import facts_of
from pip_plan.forms.filled import content_of
from pip_plan.forms.plan import PlanForm
from pip_plan.rules import problems
from pip_plan.views.proposing import form_options


@require_POST
def rules(request: Request, case: UUID) -> HttpResponse:
    """What the answers so far break; nothing is kept, and what is empty is not blamed."""
    subject = case_for(request.access, case, to=Permission.PLAN_MANAGE)
    versions = versions_of(subject)
    form = PlanForm(request.POST, **form_options(subject, versions))
    form.is_valid()
    answered = {name: form.cleaned_data.get(name) for name in form.fields}
    values = content_of(answered | {"change": answered["change"] or ""}).values
    found = problems(facts_of(subject, versions, values, on=timezone.localdate()))
    return render(request, "pip_plan/_rules.html", {"problems": found})
