"""ISO-7: whatever Dirk asks, no word of Rivierstad comes back (`dev.py prove kanarieveeg`)."""

from __future__ import annotations

import itertools
import json
import logging
import os
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection

from accounts.models import Draft, Mandate, Membership, Role
from agenda.models import Appointment
from cases.models import ArrivalCheck, Case, Correction, FamilyMember, Person, Search, Task
from courses.models import PartCompletion, Trajectory
from decisions.models import Appeal, Decision, Objection, Step
from desk.models import Theme
from desk.setup.steps import BY_SLUG
from documents.models import Document, IncomingMail
from duo.models import Report
from enforcement.models import Breach, DuoFine, Fine, Payment
from exchange.models import Delivery, MonthFile, MonthReport
from guidance.models import ProgressTalk, TermRecord
from imports.models import Import, ImportRow, Taken
from inburgering.logs import OneLine
from intake.models import Series, Summons, Talk
from letters.actions import make_letter
from letters.models import Kind, Letter
from partners.models import ContactPerson, Partner
from pip_plan.models import Objective, Plan
from retention.models import DestructionItem, DestructionList, Hold
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.proofs.canaries import MARK, Canaries, fill, plant
from tests.proofs.questions import AtRandom, Known, in_order

pytestmark = pytest.mark.django_db(transaction=True)
AT_LEAST = 10_000
SEED = os.environ.get("PROOF_SEED", "0")


def body_of(response):
    """What is said; of a file its bytes."""
    if response.streaming:
        return b"".join(response.streaming_content).decode("latin-1")
    return response.content.decode()


class Sweep:
    """Asks as one user, and looks for tokens in everything that comes of it."""

    def __init__(self, canaries, sign_in, user):
        self.canaries, self.sign_in, self.user = canaries, sign_in, user
        self.browser = self._enter()
        self.statuses: Counter[int] = Counter()
        self.hits: set[tuple[str, str]] = set()
        self.records: list[str] = []

    def _enter(self):
        browser = self.sign_in(self.user)
        browser.raise_request_exception = False
        return browser

    def ask(self, question):
        address = f"{question.path}?{urlencode(question.query)}".rstrip("?")
        response = self.browser.generic(
            question.method,
            address,
            urlencode(question.body),
            content_type="application/x-www-form-urlencoded",
            headers=question.headers,
        )
        self.statuses[response.status_code] += 1
        text = f"{response.serialize_headers().decode()}\n{body_of(response)}"
        self.look(f"{question.method} {question.path}", text)
        location = response.headers.get("Location", "")
        if location.startswith("/inloggen/") and question.path != "/inloggen/":
            self.browser = self._enter()
        elif location.startswith("/zoeken/"):
            self.ask(type(question)("GET", location))
        return text

    def look(self, place, text):
        self.hits |= {
            (self.canaries.planted[token], place) for token in self.canaries.found_in(text)
        }

    def look_around(self):
        """The log, the mail, and everything in the cache and the broker."""
        self.look("log", "\n".join(self.records))
        self.look("mail", "\n".join(f"{m.subject}{m.body}{m.to}" for m in mail.outbox))
        client = cache._cache.get_client()
        for key in client.keys("*"):
            self.look("cache", f"{key!r} {client.dump(key)!r}")


@pytest.fixture
def logged(request):
    """What the log of production would hold, line by line."""
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record):
            lines.append(OneLine().format(record))

    handler = Keep()
    logging.getLogger().addHandler(handler)
    yield lines
    logging.getLogger().removeHandler(handler)


def known(home, actor, words):
    """Every key of a municipality, and its pages."""
    with scope(home.pk, actor=actor.pk):
        keys = {
            name: [str(pk) for pk in model.objects.values_list("pk", flat=True)]
            for name, model in KINDS.items()
        }
        users = Membership.objects.values_list("user", flat=True).distinct()
        people = [str(pk) for pk in users]
        keys |= {"user": people, "colleague": people, "municipality": [str(home.pk)]}
        keys["letter_kind"] = [*Kind.values]
        keys |= {"quarter": ["2026-K3"], "file_kind": ["csv", "json"]}
        keys["step"] = [*BY_SLUG]
        keys["secret"] = ["GeenGeheim"]
        pages = [*Draft.objects.values_list("path", flat=True)]
    return Known(keys, [*pages, *(f"/dossiers/{pk}/" for pk in keys["case"])], words)


KINDS = {
    "signal": Task,
    "trajectory": Trajectory,
    "subject": Trajectory,
    "delivery": Delivery,
    "destruction": DestructionList,
    "file": MonthFile,
    "month_report": MonthReport,
    "item": DestructionItem,
    "hold": Hold,
    "completion": PartCompletion,
    "progress_talk": ProgressTalk,
    "record": TermRecord,
    "plan": Plan,
    "objective": Objective,
    "breach": Breach,
    "fine": Fine,
    "payment": Payment,
    "duo_fine": DuoFine,
    "partner": Partner,
    "contact": ContactPerson,
    "member": FamilyMember,
    "appointment": Appointment,
    "theme": Theme,
    "case": Case,
    "task": Task,
    "search": Search,
    "person": Person,
    "correction": Correction,
    "draft": Draft,
    "role": Role,
    "check": ArrivalCheck,
    "decision": Decision,
    "objection": Objection,
    "objection_step": Step,
    "appeal": Appeal,
    "report": Report,
    "series": Series,
    "summons": Summons,
    "letter": Letter,
    "mandate": Mandate,
    "mail": IncomingMail,
    "document": Document,
    "talk": Talk,
    "run": Import,
    "row": ImportRow,
    "coa_list": Import,
    "coa_row": ImportRow,
    "taken": Taken,
}


def prepared(cast):
    canaries = Canaries(SEED)
    fill(canaries, cast)
    plant(canaries, cast, connection.settings_dict["NAME"])
    # Beginnings of words: a page may repeat what was typed, but not the rest of it.
    words = [token[:-2] for token in canaries.planted]
    return canaries, known(cast.rivierstad, cast.bas, words)


def own_token(canaries, cast):
    """Dirk's own newcomer gets a token too: the same search must see that one."""
    token = canaries.token("own")
    with scope(cast.heuvelrode.pk):
        Case.objects.filter(pk=cast.dirks_case.pk).update(sort_name=token)
        Person.objects.filter(pk=cast.dirks_case.person_id).update(family_name=token)
        Search(municipality=cast.heuvelrode, user=cast.dirk, text="Selam").save()
        make_letter(
            case=cast.dirks_case,
            kind="general",
            free_paragraph="Dag.",
            signer=cast.dirk,
            by=cast.dirk,
            on=MONDAY,
        )
    del canaries.planted[token]
    return token


def test_nothing_of_another_municipality_comes_back(real_cast, sign_in, logged):
    canaries, theirs = prepared(real_cast)
    token = own_token(canaries, real_cast)
    own = known(real_cast.heuvelrode, real_cast.dirk, ["Selam"])
    found_own = Sweep(seeing(token), sign_in, real_cast.dirk)
    sweep = Sweep(canaries, sign_in, real_cast.dirk)
    sweep.records = logged
    random_questions = AtRandom(theirs, own, SEED)
    for question in itertools.chain(in_order(theirs), in_order(own), random_questions):
        found_own.look(question.path, sweep.ask(question))
        if sum(sweep.statuses.values()) >= AT_LEAST:
            break
    sweep.look_around()
    write(sweep, canaries, len(found_own.hits))
    assert sweep.hits == set()
    assert found_own.hits, "the search sees nothing at all"


def seeing(token):
    """Canaries of one token."""
    one = Canaries(SEED)
    one.planted = {token: "own"}
    return one


def write(sweep, canaries, own):
    rows = ", ".join(f"{status}: {n}" for status, n in sorted(sweep.statuses.items()))
    figure = (
        f"{sum(sweep.statuses.values())} responses ({rows}), {len(sweep.hits)} hits of"
        f" {len(canaries.planted)} tokens in {len(canaries.columns())} columns"
        f" and {len(sweep.records)} log lines; own token seen on {own} pages"
    )
    if path := os.environ.get("PROOF_FIGURE"):
        Path(path).write_text(json.dumps(figure))


def test_the_same_search_finds_what_its_user_may_see(real_cast, sign_in, logged):
    """A deliberate leak: Bas asks what Dirk asks, and the tokens of his municipality are seen."""
    canaries, theirs = prepared(real_cast)
    sweep = Sweep(canaries, sign_in, real_cast.bas)
    sweep.records = logged
    for question in in_order(theirs):
        if question.method == "GET":
            sweep.ask(question)
    logging.getLogger("proof").warning(next(iter(canaries.planted)))
    with scope(real_cast.rivierstad.pk):
        cache.set("leak", next(iter(canaries.planted)))
    sweep.look_around()
    seen = {column for column, _ in sweep.hits}
    assert {"log", "cache"} <= {place for _, place in sweep.hits}
    assert {
        "cases.Person.family_name",
        "cases.Person.bsn",
        "cases.Person.street",
        "cases.Task.title",
        "cases.Correction.reason",
        "cases.Search.text",
        "cases.TvsRecord.handover",
        "intake.Talk.report",
        "intake.Health.can",
        "intake.Job.country",
        "cases.ContactDetails.phone",
        "cases.ArrivalCheck.family_name",
        "cases.Note.text",
        "letters.Letter.body",
        "accounts.Draft.fields",
        "accounts.User.name",
    } <= seen
    assert all(token.startswith(MARK) for token in canaries.planted)
