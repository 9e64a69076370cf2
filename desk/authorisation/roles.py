"""The screens of roles: what each may, beside another, and a change of it."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts import actions
from accounts.access import permissions_of
from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.models import AccessChange, Membership, Role, working_on
from accounts.permissions import Permission
from accounts.roles import TEMPLATES
from cases.access import require
from desk.authorisation.areas import AREAS, by_area
from desk.authorisation.effect import effect_of, held_by_group
from desk.authorisation.forms.roles import Compare, RoleForm
from desk.authorisation.members import PROPOSED
from desk.authorisation.refusals import REFUSALS, said

GET_POST = require_http_methods(["GET", "POST"])


@require_safe
def roles(request: Request) -> HttpResponse:
    """Every role, how many have it, and what one can begin with."""
    require(request.access, Permission.ROLE_MANAGE)
    rows = list(Role.objects.order_by("name"))
    held = held_by_group({role.group_id for role in rows})
    working = Membership.objects.filter(working_on(timezone.localdate()), user__is_active=True)
    holders = Counter(working.values_list("role", flat=True))
    context = {
        "rows": [(role, len(held.get(role.group_id, ())), holders[role.pk]) for role in rows],
        "templates": [(slug, template.name) for slug, template in TEMPLATES.items()],
        "form": Compare(),
    }
    return render(request, "desk/authorisation/roles.html", context)


@require_safe
def role(request: Request, role: UUID) -> HttpResponse:
    """What who has this role sees and may do, in sentences."""
    require(request.access, Permission.ROLE_MANAGE)
    subject = _role(role)
    held = permissions_of([subject.group_id], request.access.municipality)
    working = Membership.objects.filter(
        working_on(timezone.localdate()), role=subject, user__is_active=True
    )
    names = working.order_by("user__name").values_list("user__name", flat=True)
    context = {
        "role": subject,
        "areas": by_area(held),
        "effect": effect_of(held),
        "holders": list(names),
    }
    return render(request, "desk/authorisation/role.html", context)


@require_safe
def compare(request: Request) -> HttpResponse:
    """Two roles beside each other, permission by permission."""
    require(request.access, Permission.ROLE_MANAGE)
    form = Compare(request.GET)
    if not form.is_valid():
        context: dict[str, Any] = {"form": form, "rows": [], "one": None, "other": None}
        return render(request, "desk/authorisation/compare.html", context, status=400)
    one, other = form.cleaned_data["one"], form.cleaned_data["other"]
    held = held_by_group([one.group_id, other.group_id])
    mine, theirs = (held.get(role.group_id, frozenset()) for role in (one, other))
    listed = [(area, p, p in mine, p in theirs) for area, found in AREAS.items() for p in found]
    rows = [row for row in listed if row[2] or row[3]]
    context = {"form": form, "rows": rows, "one": one, "other": other}
    return render(request, "desk/authorisation/compare.html", context)


@GET_POST
def new_role(request: Request) -> HttpResponse:
    """Propose a role; `van` names the role or template that it begins as."""
    require(request.access, Permission.ROLE_MANAGE)
    form, focus = form_for(request, RoleForm, initial=_begin(request))
    if request.method == "POST" and form.is_valid():
        try:
            change = actions.propose_role(by=request.user, on=timezone.localdate(), **_wanted(form))
        except REFUSALS as error:
            form.add_error(None, said(error))
        else:
            return _proposed(request, change)
    return _form_page(request, form, focus, title="Rol maken", back=reverse("desk:roles"))


@GET_POST
def role_change(request: Request, role: UUID) -> HttpResponse:
    """Propose other permissions for a role."""
    require(request.access, Permission.ROLE_MANAGE)
    subject = _role(role)
    form, focus = form_for(request, RoleForm, role=subject, initial=_as_it_is(subject))
    if request.method == "POST" and form.is_valid():
        try:
            change = actions.propose_role_change(
                role=subject, by=request.user, on=timezone.localdate(), **_wanted(form)
            )
        except REFUSALS as error:
            form.add_error(None, said(error))
        else:
            return _proposed(request, change)
    back = reverse("desk:role", args=[subject.pk])
    return _form_page(request, form, focus, title=f"{subject.name} wijzigen", back=back)


def _role(pk: UUID) -> Role:
    found: Role | None = Role.objects.select_related("municipality").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _begin(request: Request) -> dict[str, Any]:
    """Empty, or as a template or as a role of this municipality, under a name to be chosen."""
    slug = request.GET.get("van", "")
    if template := TEMPLATES.get(slug):
        return {
            "permissions": sorted(template.permissions),
            "integration_tasks": template.integration_tasks,
        }
    subject = Role.objects.select_related("municipality").filter(slug=slug[:40]).first()
    return _as_it_is(subject) | {"name": ""} if subject else {}


def _as_it_is(role: Role) -> dict[str, Any]:
    return {
        "name": role.name,
        "permissions": sorted(permissions_of([role.group_id], role.municipality)),
        "integration_tasks": role.integration_tasks,
    }


def _wanted(form: RoleForm) -> dict[str, Any]:
    data = form.cleaned_data
    return data | {"permissions": [Permission(name) for name in data["permissions"]]}


def _proposed(request: Request, change: AccessChange) -> HttpResponse:
    discard(request)
    messages.success(request, PROPOSED)
    return redirect("desk:change", change.pk)


def _form_page(
    request: Request, form: RoleForm, focus: str | None, *, title: str, back: str
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "cancel_url": back,
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    status = 400 if form.errors else 200
    return render(request, "desk/authorisation/role_form.html", context, status=status)
