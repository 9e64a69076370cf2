"""Tell a colleague by mail that a task waits; the mail says nothing of the person."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings

from cases.models import Task
from outbox.actions import handles
from privacy.mail import send

TEXT = """Er staat een nieuwe taak voor u klaar in Inburgering.

Bekijk uw werk: {url}

U krijgt dit bericht omdat een collega u een taak gaf.
"""


@handles("task_given")
def task_given(subject: UUID) -> None:
    """Mails the assignee; nothing when the task was done or taken away meanwhile."""
    task = Task.objects.open().select_related("assignee").filter(pk=subject).first()
    if task and task.assignee and task.assignee.is_active:
        text = TEXT.format(url=f"{settings.BASE_URL}/mijn-werk/")
        send(subject="Nieuwe taak in Inburgering", text=text, to=task.assignee.username)
