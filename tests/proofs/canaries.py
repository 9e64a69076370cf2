"""Give every text column of a municipality a token of its own, so that a leak shows itself."""

from __future__ import annotations

import random
import string
from datetime import time

from django.db import models

from accounts import drafts
from accounts.models import User
from cases import actions
from cases.alike import Identity
from cases.facts import FACTS
from cases.models import Note, Search
from cases.partial_date import PartialDate, PartialDateField
from desk.setup.actions.steps import set_step
from desk.setup.steps import BY_SLUG
from imports import actions as taking_over
from imports.actions.checking import check_piece
from imports.actions.taking import take_piece
from imports.reading import Line, Table
from intake.actions.series import start_series
from intake.timetable import Timetable
from letters.actions import make_letter, send_letter
from partners.actions import add_contact, add_partner
from privacy.fields import EncryptedTextField
from tenancy.checks import tenant_models
from tenancy.scope import scope
from tests import database
from tests.cast import MONDAY, newcomer

LETTERS = string.ascii_lowercase + string.digits
MARK = "zqx"  # begins every token: what does not hold it need not be looked at further
SHORTEST = 7  # a postcode
# Columns by which the program finds its way: a token there would break it, not show a leak.
WORKING = {
    "accounts.Draft.path",
    "accounts.Mandate.kind",
    "accounts.Role.slug",
    "accounts.SentForm.answer",
    "audit.Event.subject",
    "audit.HistoryEntry.object_pk",
    "cases.ArrivalCheck.birth_date",
    "desk.SetupStep.slug",
    "cases.Correction.fact",
    "cases.NameToken.token",
    "intake.TargetGroupPeriod.detailed_group",
    *(f"intake.{name}.withdrawn_why" for name in ("Duty", "DutyEnd", "Pause", "TargetGroupPeriod")),
    "imports.Import.columns",
    "imports.Import.names",
    "imports.ImportRow.bad",
    "imports.ImportRow.cells",
    "imports.ImportRow.problems",
    "imports.Remembered.columns",
    "intake.Series.channel",
    "letters.Letter.number",
    "letters.Letter.pdf",
    "letters.LetterTemplate.language",
    "letters.TemplateVersion.body",
    "outbox.Message.topic",
}


class Canaries:
    """The tokens of one municipality, and where each was planted."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(f"canaries {seed}")
        self.planted: dict[str, str] = {}

    def token(self, place: str, length: int = 12) -> str:
        """A token that is nowhere else."""
        while (made := self._made(length)) in self.planted:
            pass
        self.planted[made] = place
        return made

    def _made(self, length: int) -> str:
        return MARK + "".join(self._random.choices(LETTERS, k=min(length, 12) - len(MARK)))

    def found_in(self, text: str) -> set[str]:
        """The tokens in this text, however they are written."""
        low = text.lower()
        return {token for token in self.planted if token in low} if MARK in low else set()

    def columns(self) -> set[str]:
        return set(self.planted.values())


def fill(canaries: Canaries, cast):
    """People, tasks, corrections, searches and drafts in Rivierstad, by the product's verbs."""
    word = canaries.token
    with scope(cast.rivierstad.pk, actor=cast.bas.pk):
        for number in range(5):
            case = newcomer(
                cast.rivierstad,
                word("cases.Person.family_name"),
                word("cases.Person.given_names"),
                assignee=cast.bas,
            )
            _work(canaries, cast, case, last=number == 0)
        _sets_up(canaries, cast)
        Search(municipality=cast.rivierstad, user=cast.bas, text=word("cases.Search.text")).save()
        for page, name in (("taken", "title"), ("correcties/city", "reason")):
            typed = _typed(**{name: word("accounts.Draft.fields")})
            drafts.keep(user=cast.bas, path=f"/dossiers/{case.pk}/{page}/", typed=typed)
        _hands_in(canaries, cast)


def _work(canaries, cast, case, *, last):
    word, common = canaries.token, {"case": case, "by": cast.bas, "on": MONDAY}
    actions.add_task(title=word("cases.Task.title"), due_on=MONDAY, assignee=cast.noor, **common)
    for name in ("street", "city"):
        value, reason = word(f"cases.Person.{name}"), word("cases.Correction.reason")
        actions.correct(fact=FACTS[name], value=value, reason=reason, **common)
    actions.add_note(
        text=f"{word('cases.Note.text')} over de vakbond",
        kind=Note.Kind.OTHER,
        choice=actions.Choice(Note.Ground.NEEDED, f"{word('cases.Note.choice')} afgesproken"),
        **common,
    )
    _arrives(canaries, common)
    text = word("letters.Letter.body")
    letter = make_letter(kind="general", signer=cast.bas, free_paragraph=text, **common)
    taker = word("letters.Dispatch.to_whom")
    send_letter(letter=letter, channel="handed_over", to_whom=taker, by=cast.bas, on=MONDAY)
    if last:
        actions.close(ground="moved", **common)


def _arrives(canaries, common):
    """What the COA knew, how someone is reached, and for whom a colleague looked."""
    word = canaries.token
    sealed = {name: word(f"cases.TvsRecord.{name}") for name in ("azc", "handover", "ambitions")}
    actions.record_tvs(received_on=MONDAY, **sealed, **common)
    details = {name: word(f"cases.ContactDetails.{name}") for name in ("phone", "email")}
    actions.change_contact(
        seen=0, channel="phone", language="so", interpreter=True, **details, **common
    )
    actions.note_contact(kind="called", again=None, **common)
    wanted = Identity(word("cases.ArrivalCheck.family_name"), PartialDate(1991))
    actions.look_up(wanted=wanted, by=common["by"])
    start_series(
        cases=[common["case"]],
        timetable=Timetable(MONDAY, time(9), 60, 6, 1),
        place=word("intake.Series.place"),
        channel="post",
        by=common["by"],
        on=MONDAY,
    )


def _hands_in(canaries, cast):
    """A file with someone who is new, of whom a case is made, and one that waits."""
    names = ["family_name", "given_names", "birth_date", "target_group"]
    columns = {name: place for place, name in enumerate(names)}
    common = {"by": cast.femke, "on": MONDAY}
    for number in (2, 3):
        who = [canaries.token("imports.ImportRow.cells") for _ in range(2)]
        line = Line(number, [*who, "00-00-1970", "asiel"])
        head = [*names[:3], canaries.token("imports.Import.names")]
        run = taking_over.read_file(table=Table(head, [line]), **common)
        taking_over.choose_columns(run=run, columns=columns, source="", **common)
        check_piece(run.pk)
        if number == 2:
            taking_over.start(run=run, **common)
            take_piece(run.pk)


def _sets_up(canaries, cast):
    """Whom the municipality works with, and how far it is."""
    word, common = canaries.token, {"by": cast.femke, "on": MONDAY}
    partner = add_partner(
        municipality=cast.rivierstad,
        name=word("partners.Partner.name"),
        kind="course",
        since=MONDAY,
        **common,
    )
    sealed = {
        name: word(f"partners.ContactPerson.{name}") for name in ("name", "role", "email", "phone")
    }
    add_contact(partner=partner, **sealed, **common)
    set_step(
        municipality=cast.rivierstad,
        step=BY_SLUG["dpia"],
        note=word("desk.SetupStep.note"),
        seen=0,
        owner=None,
        due_on=None,
        marked=True,
        **common,
    )


def _typed(**fields):
    from django.http import QueryDict

    typed = QueryDict(mutable=True)
    typed.update(fields)
    return typed


def plant(canaries: Canaries, cast, database_name: str) -> None:
    """What the verbs left without a token gets one: encrypted text by its row, the rest in SQL."""
    here = cast.rivierstad.pk
    for model in tenant_models():
        for field in model._meta.concrete_fields:
            place = f"{model._meta.label}.{field.name}"
            if place in WORKING or not _holds_text(field):
                continue
            if isinstance(field, EncryptedTextField):
                _plant_sealed(canaries, model, field, place, here, database_name)
            else:
                _plant_plain(canaries, model, field, place, here, database_name)
    for user in User.objects.exclude(pk__in=[cast.dirk.pk, cast.els.pk]):
        user.name = canaries.token("accounts.User.name")
        user.username = f"{canaries.token('accounts.User.username')}@rivierstad.example"
        user.save()


def _holds_text(field) -> bool:
    if isinstance(field, EncryptedTextField):
        return True
    text = isinstance(field, models.CharField | models.TextField)
    choices = field.choices or isinstance(field, PartialDateField)
    return text and not choices and (field.max_length or SHORTEST) >= SHORTEST


def _plant_sealed(canaries, model, field, place, here, database_name):
    """Sealed as the program does, and written past policies and rights."""
    write = f'update {model._meta.db_table} set "{field.column}" = %s where id = %s'
    with scope(here), database.superuser(database_name) as connection:
        connection.execute("set session_replication_role = replica")
        for row in model.objects.all():
            if MARK not in (getattr(row, field.name) or ""):
                setattr(row, field.name, canaries.token(place))
                connection.execute(write, [bytes(field.pre_save(row, add=False)), row.pk])


def _plant_plain(canaries, model, field, place, here, database_name):
    """Past policies and triggers: the log is not spared either."""
    table, column = model._meta.db_table, field.column
    with database.superuser(database_name) as connection:
        connection.execute("set session_replication_role = replica")
        rows = connection.execute(
            f'select id, "{column}" from {table} where municipality_id = %s', [here]
        ).fetchall()
        for pk, value in rows:
            if MARK not in (value or ""):
                token = canaries.token(place, field.max_length or 12)
                connection.execute(f'update {table} set "{column}" = %s where id = %s', [token, pk])
