"""Mail comes in, asks for an answer, and gets one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from audit.models import Event
from cases.actions import close
from cases.models import Case, Task
from documents import actions
from documents.models import Document, IncomingMail
from letters.actions import make_letter, send_letter
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer
from tests.documents import pdfs
from tests.documents.steps import mail_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def letter_of(cast, case=None, *, sent=True):
    given = {"case": case or cast.amina, "signer": cast.bas, "by": cast.bas, "on": MONDAY}
    letter = make_letter(kind="general", free_paragraph="Hier is het antwoord.", **given)
    if sent:
        send_letter(letter=letter, channel="handed_over", to_whom="Amina", by=cast.bas, on=MONDAY)
    return letter


def test_mail_with_a_file_and_a_task_for_the_klantmanager(cast, receive, bas):
    answer = receive(pdfs.pdf("Vraag"), wants_answer="yes", answer_by="2026-12-04")
    assert answer.status_code == 302
    with scope(cast.rivierstad.pk):
        mail, document = IncomingMail.objects.get(), Document.objects.get()
        assert (document.mail, document.kind) == (mail, "letter")
        task = Task.objects.select_related("case__person").get(title__isnull=False)
        assert (task.title, task.assignee) == ("Beantwoord de post", cast.bas)
        assert str(task.due_on) == "2026-12-04"
        event = Event.objects.get(kind=Event.Kind.MAIL_RECEIVED)
        assert (event.actor, event.case) == (cast.bas.pk, cast.amina.pk)
    page = bas.get(answer["Location"]).content.decode()
    assert "Vraag over de lening" in page
    assert "Uiterlijk 4 december 2026" in page


def test_mail_that_asks_nothing_gives_no_task(cast, receive):
    assert receive().status_code == 302
    with scope(cast.rivierstad.pk):
        mail = IncomingMail.objects.get()
        assert not mail.is_open
        assert mail.task_id is None


def test_a_sent_letter_answers_it_and_ends_the_task(here):
    mail, letter = mail_of(here), letter_of(here)
    actions.answer_mail(mail=mail, letter=letter, by=here.bas, on=MONDAY)
    answered = IncomingMail.objects.select_related("task").get()
    assert (answered.letter, answered.answered_on) == (letter, MONDAY)
    assert answered.task.done_on == MONDAY
    event = Event.objects.get(kind=Event.Kind.MAIL_ANSWERED)
    assert event.detail == "Met een brief"
    with pytest.raises(actions.AlreadyAnswered):
        actions.answer_mail(mail=mail, letter=None, by=here.bas, on=MONDAY)


def test_a_letter_of_someone_else_or_in_the_drawer_answers_nothing(here):
    mail = mail_of(here)
    other = newcomer(here.rivierstad, "Demir", "Ali")
    for letter, why in (
        (letter_of(here, other), actions.OtherCase),
        (letter_of(here, sent=False), actions.NotSent),
    ):
        with pytest.raises(why):
            actions.answer_mail(mail=mail, letter=letter, by=here.bas, on=MONDAY)
    assert IncomingMail.objects.get().is_open


def test_the_form_offers_what_answers_and_does_it(cast, bas):
    with scope(cast.rivierstad.pk):
        mail, sent, drawer = mail_of(cast), letter_of(cast), letter_of(cast, sent=False)
    page = f"/post/{mail.pk}/antwoord/"
    shown = bas.get(page).content.decode()
    assert sent.number in shown
    assert drawer.number not in shown
    assert bas.post(page, {"letter": str(drawer.pk)}).status_code == 400
    assert bas.post(page, {"letter": str(sent.pk)}).status_code == 302
    listed = bas.get(f"/dossiers/{cast.amina.pk}/post/").content.decode()
    assert f"Brief {sent.number}, 23 november 2026" in listed
    assert bas.get(page)["Location"] == f"/dossiers/{cast.amina.pk}/post/"


def test_a_task_that_was_finished_by_hand_is_no_hindrance(here):
    from cases.actions import complete

    mail = mail_of(here)
    complete(task=mail.task, by=here.noor, on=MONDAY)
    kept = IncomingMail.objects.select_related("task__case").get()
    actions.answer_mail(mail=kept, letter=None, by=here.bas, on=MONDAY)
    assert IncomingMail.objects.get().answered_on == MONDAY


@pytest.mark.parametrize("day", [MONDAY + timedelta(days=1), MONDAY.replace(year=1989)])
def test_no_mail_of_tomorrow_or_of_before_someone_was_born(here, day):
    with pytest.raises(actions.NotThen):
        mail_of(here, received_on=day)


def test_what_is_missing_is_asked(receive):
    answer = receive(wants_answer="yes", subject="Over haar PTSS")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Vul in wanneer het antwoord klaar moet zijn." in page
    assert "medische gegevens" in page


def test_after_the_end_mail_may_come_in_but_gives_no_task(cast, receive):
    with scope(cast.rivierstad.pk):
        close(case=Case.objects.get(), ground="moved", by=cast.bas, on=MONDAY)
    assert receive().status_code == 302
    answer = receive(wants_answer="yes", answer_by="2026-12-04")
    assert "Dit dossier is afgesloten." in answer.content.decode()
