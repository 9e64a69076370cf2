"""Establish a text of a letter, and what stands above it; what was before stays as it was."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from letters.models import Letterhead, LetterTemplate, TemplateVersion
from letters.proofreading import problems
from tenancy.models import Municipality


class FaultyText(Exception):
    """No letter can be made of this text; `problems` say why, in Dutch."""

    def __init__(self, found: list[str]) -> None:
        self.problems = found
        super().__init__(f"{len(found)} problems")


@transaction.atomic
def establish_version(
    *,
    template: LetterTemplate,
    subject: str,
    body: str,
    valid_from: date,
    by: User | None,
    on: date,
    note: str = "",
) -> TemplateVersion:
    """The next version of a text; raises FaultyText."""
    if found := problems(template.kind, subject, body):
        raise FaultyText(found)
    LetterTemplate.objects.select_for_update().get(pk=template.pk)
    actor = by.pk if by else None
    version: TemplateVersion = TemplateVersion.objects.create(
        municipality_id=template.municipality_id,
        template=template,
        number=TemplateVersion.objects.filter(template=template).count() + 1,
        subject=subject,
        body=body.replace("\r\n", "\n").strip(),
        valid_from=valid_from,
        established_on=on,
        established_by=actor,
        note=note,
    )
    record(Event.Kind.TEMPLATE_CHANGED, version, by=actor, on=on, detail=template.kind)
    return version


@transaction.atomic
def set_letterhead(
    *, municipality: Municipality, valid_from: date, by: User | None, on: date, **facts: Any
) -> Letterhead:
    """What stands on letters from `valid_from` on."""
    actor = by.pk if by else None
    head: Letterhead = Letterhead.objects.create(
        municipality=municipality, valid_from=valid_from, established_by=actor, **facts
    )
    record(Event.Kind.TEMPLATE_CHANGED, head, by=actor, on=on, detail="briefhoofd")
    return head
