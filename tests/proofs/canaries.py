"""Give every text column of a municipality a token of its own, so that a leak shows itself."""

from __future__ import annotations

import random
import string
from datetime import date, time
from decimal import Decimal
from typing import Any

from django.db import models

from accounts import drafts
from accounts.models import User
from agenda import actions as agenda
from cases import actions
from cases.alike import Identity
from cases.facts import FACTS
from cases.models import Note, Search, TvsEarlier
from cases.partial_date import PartialDate, PartialDateField
from decisions import actions as decisions
from desk.setup.actions.steps import set_step
from desk.setup.steps import BY_SLUG
from duo import actions as duo
from duo.models import Report
from exchange import actions as exchange
from exchange.actions import ask_brp
from exchange.brp.answer import Answer
from guidance.actions import start_help
from imports import actions as taking_over
from imports.actions.checking import check_piece
from imports.actions.taking import take_piece
from imports.reading import Line, Table
from intake.actions.parts import record_part
from intake.actions.series import start_series
from intake.actions.talks import note_talk
from intake.parts import CIRCUMSTANCES, SECTIONS
from intake.timetable import Timetable
from intake.versions import LINES, columns
from letters.actions import make_letter, send_letter
from partners.actions import add_contact, add_partner
from pip_plan.models import Plan
from privacy.fields import EncryptedTextField
from tenancy.checks import tenant_models
from tenancy.scope import scope
from tests import database
from tests.cast import AMINAS_BSN, MONDAY, newcomer
from tests.decisions import steps as deciding
from tests.documents.steps import document_of, file_of, mail_of
from tests.enforcement import fining
from tests.exchange import delivering
from tests.guidance.helping import planned as planned_talk
from tests.guidance.helping import proposed as proposed_relief
from tests.guidance.helping import told as told_duo
from tests.pip_plan.planning import complete
from tests.pip_plan.planning import propose as propose_plan
from tests.pip_plan.planning import sign as sign_plan

LETTERS = string.ascii_lowercase + string.digits
MARK = "zqx"  # begins every token: what does not hold it need not be looked at further
SHORTEST = 7  # a postcode
# Columns by which the program finds its way: a token there would break it, not show a leak.
WORKING = {
    "agenda.Feed.digest",
    "accounts.Draft.path",
    "accounts.Mandate.kind",
    "accounts.Role.slug",
    "accounts.SentForm.answer",
    "audit.Event.subject",
    "audit.HistoryEntry.object_pk",
    "cases.ArrivalCheck.birth_date",
    "decisions.Step.withdrawn_why",
    "desk.SetupStep.slug",
    "cases.Correction.fact",
    "cases.NameToken.token",
    "intake.TargetGroupPeriod.detailed_group",
    "intake.Completion.after_end",
    "intake.Completion.motivation",  # only in absence, after three summonses
    "intake.Completion.sources",
    "intake.Outcome.withdrawn_why",
    "intake.Summons.follows_end",
    *(f"intake.{name}.withdrawn_why" for name in ("Duty", "DutyEnd", "Pause", "TargetGroupPeriod")),
    "imports.Import.columns",
    "imports.Import.names",
    "imports.ImportRow.bad",
    "imports.ImportRow.cells",
    "imports.ImportRow.chosen",
    "imports.ImportRow.problems",
    "imports.Remembered.columns",
    "intake.Series.channel",
    "letters.Letter.number",
    "letters.Letter.pdf",
    "letters.LetterTemplate.language",
    "letters.TemplateVersion.body",
    "documents.Document.content",
    "documents.Document.sha256",
    "outbox.Message.topic",
    "guidance.ProgressTalk.report",  # only of a talk that was held
    "guidance.Relief.ended_why",
    "guidance.Help.ended_why",
    "guidance.TermRecord.withdrawn_why",
    "enforcement.Breach.summons_end",
    "enforcement.Breach.withdrawn_why",
    "enforcement.DuoFine.withdrawn_why",
    "enforcement.Fine.read_what",  # only of a fine for a status holder
    "enforcement.Payment.withdrawn_why",
    "courses.Trajectory.reference",
    "courses.Trajectory.withdrawn_why",
    "exchange.Delivery.channel",
    "partners.Agreement.withdrawn_why",
    "partners.Partner.duo_number",
    "pip_plan.Plan.exception_why",
    "decisions.Decision.revoked_why",
    "decisions.Decision.reviewed_what",  # only of one that was revoked
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
        _tells(canaries, cast)
        _plans(canaries, cast)
        _learns(canaries, cast)
        _decides(canaries, cast)
        _enforces(canaries, cast)
        _sets_up(canaries, cast)
        Search(municipality=cast.rivierstad, user=cast.bas, text=word("cases.Search.text")).save()
        for page, name in (("taken", "title"), ("correcties/city", "reason")):
            typed = _typed(**{name: word("accounts.Draft.fields")})
            drafts.keep(user=cast.bas, path=f"/dossiers/{case.pk}/{page}/", typed=typed)
        _hands_in(canaries, cast)
        _asks(canaries, cast)
        _delivers(canaries, cast)


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
    _comes(canaries, common)
    who = {"by": cast.bas, "on": MONDAY}
    kin: Any = {"relation": "child", "own_relation": "parent", "coupled_along": True}
    actions.add_relative(birth_year=2023, **kin | common)
    moved = actions.Address(word("cases.Person.street"), "1234 AB", word("cases.Person.city"))
    actions.move_home(cases=[case], address=moved, since=MONDAY, source="person", **who)
    text = word("letters.Letter.body")
    letter = make_letter(kind="general", signer=cast.bas, free_paragraph=text, **common)
    taker = word("letters.Dispatch.to_whom")
    send_letter(letter=letter, channel="handed_over", to_whom=taker, by=cast.bas, on=MONDAY)
    mail_of(cast, case=case, subject=word("documents.IncomingMail.subject"))
    name = word("documents.Document.original_name")
    document_of(cast, case=case, file=file_of(name.encode(), name))
    if last:
        actions.close(ground="moved", **common)


def _arrives(canaries, common):
    """What the COA knew, how someone is reached, and for whom a colleague looked."""
    word = canaries.token
    sealed = {name: word(f"cases.TvsRecord.{name}") for name in ("azc", "handover", "ambitions")}
    kept = actions.record_tvs(received_on=MONDAY, **sealed, **common)
    was = word("cases.TvsEarlier.value")
    home = kept.municipality_id
    TvsEarlier.objects.create(
        municipality_id=home, record=kept, field="azc", value=was, until=MONDAY
    )
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


def _tells(canaries, cast):
    """The broad intake of Amina, in her own words."""
    word, common = canaries.token, {"case": cast.amina, "by": cast.bas, "on": MONDAY}
    note_talk(
        on_day=MONDAY,
        told_alone=True,
        informed=True,
        interpreter=False,
        present="nobody",
        report=word("intake.Talk.report"),
        **common,
    )
    for section in SECTIONS:
        model = section.model
        values = {
            name: word(f"{model._meta.label}.{name}")
            for name in columns(model)
            if isinstance(model._meta.get_field(name), EncryptedTextField)
        }
        lines = [
            {name: word(f"{LINES[model]._meta.label}.{name}") for name in ("country",)}
            for _ in range(2)
            if model in LINES
        ]
        needed = {"young_children": True} if section is CIRCUMSTANCES else {}
        record_part(section=section, seen=0, values=values | needed, lines=lines, **common)


def _plans(canaries, cast):
    """The PIP of Amina, in words that Bas wrote."""
    complete(cast)
    sealed = [f.name for f in Plan._meta.concrete_fields if isinstance(f, EncryptedTextField)]
    words = {n: canaries.token(f"pip_plan.Plan.{n}") for n in sealed if n != "exception_why"}
    text = canaries.token("pip_plan.Objective.text")
    propose_plan(cast, goals={"pvt": (text, date(2028, 6, 1))}, **words)


def _decides(canaries, cast):
    """A decision that was revoked on an objection, an appeal all the same, and DUO heard of it."""
    appeal = deciding.appealed(cast, deciding.ruled(cast, outcome="founded"))
    decision, who = appeal.objection.decision, {"by": cast.bas, "on": MONDAY}
    decisions.review(
        decision=decision, what=canaries.token("decisions.Decision.reviewed_what"), **who
    )
    duo.tell(report=deciding.owed(cast), **who)


def _learns(canaries, cast):
    """Someone else follows the leerroute with help; their case is of Rivierstad too."""
    told_duo(cast)
    planned_talk(cast)
    proposed_relief(cast)
    start_help(
        case=cast.amina,
        agreements=canaries.token("guidance.Help.agreements"),
        partner=None,
        enrolled_on=None,
        by=cast.bas,
        on=MONDAY,
    )


def _delivers(canaries, cast):
    """A school was told of Amina, and another message is ready."""
    cast.amina.refresh_from_db()
    for kind in ("course", "knm"):
        name = canaries.token("courses.Trajectory.name")
        made = delivering.at_school(cast, kind, name=name)
        ready = delivering.prepared(cast, made)
        canaries.planted[name] = "exchange.Delivery.content"
        if kind == "knm":
            exchange.deliver(delivery=ready, way="portal", by=cast.bas, on=MONDAY)


def _enforces(canaries, cast):
    """A fine that was paid in part, and one of DUO."""
    word = canaries.token
    sign_plan(cast, Plan.objects.get(case=cast.amina, dated_on=None))
    for report in Report.objects.owed():
        duo.tell(report=report, by=cast.bas, on=MONDAY)
    fining.as_migrant(cast)
    facts = [word(f"enforcement.Breach.{name}") for name in ("what", "place", "evidence")]
    seen = fining.actions.Seen(fining.FRIDAY, *facts, "own")
    about: Any = {"conduct": "route", "happened_on": fining.THURSDAY, "by": cast.bas}
    breach = fining.actions.report_plan(case=cast.amina, seen=seen, on=fining.FRIDAY, **about)
    said = word("enforcement.Hearing.said")
    fining.answered(cast, fining.announced(cast, breach), said=said)
    words = ("blame_why", "money_why", "unwilling", "lowered_why")
    told: Any = {name: word(f"enforcement.Fine.{name}") for name in words}
    fine = fining.signed(cast, fining.proposed(cast, breach, amount=Decimal(20), **told))
    fining.paid(cast, fine, "5.00", reference=word("enforcement.Payment.reference"))
    step = fining.actions.Asked("remitted", word("enforcement.Collection.why"), amount=Decimal(5))
    fining.actions.collect(fine=fine, asked=step, by=cast.carla, on=fining.FRIDAY)
    fining.a_duo_fine(cast, reference=word("enforcement.DuoFine.reference"))


def _comes(canaries, common):
    """Someone of the family is expected."""
    when: Any = {"on": MONDAY, "at": time(10), "minutes": 60, "interpreter": "so"}
    wanted = agenda.Wanted(
        place=canaries.token("agenda.Appointment.place"), colleague=common["by"], **when
    )
    case, who = common["case"], {"by": common["by"], "on": MONDAY}
    made = agenda.make(cases=[case], kind="talk", wanted=wanted, **who)
    agenda.cancel(appointment=made, why="other", seen=0, **who)
    agenda.open_feed(user=common["by"], **who)


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


def _asks(canaries, cast):
    """What the BRP said of Amina, and nobody looked at yet."""
    query = ask_brp(case=cast.amina, purpose="letter", by=cast.bas, on=MONDAY)
    told = {"city": canaries.token("exchange.BrpQuery.answer")}
    query.state, query.answer = "answered", Answer(AMINAS_BSN, told).stored
    query.save()


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
