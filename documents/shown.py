"""The page of mail and documents: what came in, in words."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import User
from cases.models import Case
from documents.models import Document, IncomingMail
from law.dates import in_words

ON_A_PAGE = 25


def page_of(case: Case, query: Any, *, may_add: bool) -> dict[str, Any]:
    """As many queries for a hundred as for one."""
    mail = _page(_mail(case), query.get("post"))
    files = _page(_documents(case), query.get("documenten"))
    names = _names([*mail.object_list, *files.object_list])
    return {
        "mail": [_letter(one, case, names, may_add) for one in mail.object_list],
        "documents": [_document(one, case, names, may_add) for one in files.object_list],
        "mail_count": mail.paginator.count,
        "document_count": files.paginator.count,
        "newer_mail": _url("post", mail, -1),
        "older_mail": _url("post", mail, 1),
        "newer_documents": _url("documenten", files, -1),
        "older_documents": _url("documenten", files, 1),
    }


def _mail(case: Case) -> QuerySet[IncomingMail]:
    found: QuerySet[IncomingMail] = IncomingMail.objects.filter(case=case)
    return found.select_related("letter", "task").order_by("-received_on", "-created_at")


def _documents(case: Case) -> QuerySet[Document]:
    found: QuerySet[Document] = Document.objects.without_files().filter(case=case)
    return found.select_related("mail").order_by("-created_at")


def _page(found: QuerySet[Any], number: str | None) -> Page[Any]:
    return Paginator(found, ON_A_PAGE).get_page(number)


def _url(name: str, page: Page[Any], step: int) -> str:
    there = page.has_next() if step > 0 else page.has_previous()
    return f"?{name}={page.number + step}" if there else ""


def _names(found: list[Any]) -> dict[UUID, str]:
    keys = {key for one in found for key in (one.by, getattr(one, "removed_by", None)) if key}
    return dict(User.objects.filter(pk__in=keys).values_list("pk", "name"))


def _letter(
    mail: IncomingMail, case: Case, names: dict[UUID, str], may_add: bool
) -> dict[str, Any]:
    mail.case = case  # already loaded, with the keys of its person
    return {
        "on": mail.received_on,
        "kind": mail.get_kind_display(),
        "sender": mail.get_sender_display(),
        "subject": mail.subject or "",
        "who": names.get(mail.by, ""),
        "badge": _badge(mail),
        "answer": _answer(mail),
        "answer_url": reverse("documents:answer", args=[mail.pk])
        if mail.is_open and may_add
        else "",
    }


def _badge(mail: IncomingMail) -> tuple[str, str]:
    if mail.is_open:
        return ("let-op", "Nog beantwoorden")
    if mail.letter_id:
        return ("goed", "Beantwoord")
    return ("neutraal", "Geen antwoord nodig")


def _answer(mail: IncomingMail) -> str:
    if mail.is_open and mail.task:
        return f"Uiterlijk {in_words(mail.task.due_on)}"
    if mail.letter and mail.answered_on:
        return f"Brief {mail.letter.number}, {in_words(mail.answered_on)}"
    return in_words(mail.answered_on) if mail.answered_on else ""


def _document(
    document: Document, case: Case, names: dict[UUID, str], may_add: bool
) -> dict[str, Any]:
    document.case = case
    removed = document.removed_on is not None
    return {
        "kind": document.get_kind_display(),
        "on": document.dated_on,
        "type": document.type.upper(),
        "size": in_size(document.size),
        "name": document.original_name or "",
        "added": _by(document.added_on, names.get(document.by, "")),
        "mail": document.mail.get_sender_display() if document.mail else "",
        "choice": _choice(document),
        "removed": _gone(document, names),
        "url": "" if removed else reverse("documents:file", args=[document.pk]),
        "remove_url": reverse("documents:removal", args=[document.pk])
        if may_add and not removed
        else "",
    }


def _choice(document: Document) -> str:
    said = ["Volgens een collega geen medisch document"] if document.not_medical else []
    said += [str(document.get_choice_display())] if document.choice else []
    return ". ".join(said)


def _gone(document: Document, names: dict[UUID, str]) -> str:
    if document.removed_on is None or document.removed_by is None:
        return ""
    by = _by(document.removed_on, names.get(document.removed_by, ""))
    return f"Verwijderd op {by}. Reden: {document.get_removed_why_display()}"


def _by(day: date, who: str) -> str:
    return f"{in_words(day)} door {who}" if who else in_words(day)


def in_size(size: int) -> str:
    """84 kB, 2,3 MB"""
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f} MB".replace(".", ",")
    return f"{max(1, round(size / 1000))} kB"
