"""What went from what to what, for who reads a case; nothing that was typed, nobody's number."""

from __future__ import annotations

from datetime import date

import psycopg
import pytest

from audit.history import told
from audit.models import HistoryEntry
from cases import actions
from cases.facts import FACTS
from cases.models import Case, ContactDetails, Person, Task
from tenancy.scope import scope
from tests import database
from tests.cast import AMINAS_BSN, MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def correct(client, case, name, value):
    typed = {"value": value, "reason": "Staat zo in de brief."}
    return client.post(f"/dossiers/{case.pk}/correcties/{name}/", typed)


def page(client, cast):
    return client.get(f"/dossiers/{cast.amina.pk}/").content.decode()


def card_of(text):
    """The part of the page that tells what changed; nothing when it is not there."""
    _, found, rest = text.partition('id="wijzigingen"')
    return rest.partition("</section>")[0] if found else ""


def test_a_change_is_told_with_old_new_and_who(cast, sign_in):
    bas = sign_in(cast.bas)
    correct(bas, cast.amina, "notified_on", "2026-03-05")
    card = card_of(page(bas, cast))
    for part in ("kennisgeving van DUO", "2 maart 2026", "5 maart 2026", "Bas"):
        assert part in card


def test_a_case_that_changed_hands_names_both(cast, sign_in):
    with scope(cast.rivierstad.pk, actor=cast.bas.pk):
        actions.assign(case=cast.amina, to=cast.noor, by=cast.bas, on=MONDAY)
    card = card_of(page(sign_in(cast.carla), cast))
    assert "toegewezen aan" in card
    assert "Noor" in card


def test_what_was_typed_never_stands_in_it(cast, sign_in):
    """Names, addresses, numbers and free text: also not when they change."""
    bas = sign_in(cast.bas)
    for name, value in (
        ("family_name", "Zwartkanarie"),
        ("city", "Kanariestad"),
        ("bsn", "999990020"),
        ("v_number", "1234567890"),
        ("birth_date", "03-05-1991"),
    ):
        assert correct(bas, cast.amina, name, value).status_code == 302
    with scope(cast.rivierstad.pk):
        kept = str(list(HistoryEntry.objects.values()))
    for secret in ("anarie", "999990020", AMINAS_BSN, "1234567890", "1991", "Yusuf", "brief"):
        assert secret not in kept


@pytest.mark.parametrize(
    ("model", "never"),
    [
        (Person, {"bsn", "bsn_index", "v_number", "family_name", "street", "key_core"}),
        (Case, {"sort_name", "number"}),
        (Task, {"title", "steps", "article"}),
        (ContactDetails, {"phone", "email"}),
    ],
)
def test_only_what_was_chosen_is_told(model, never):
    assert not never & set(told(model))
    assert told(model)


def test_dirk_sees_no_line_of_it(cast):
    with scope(cast.rivierstad.pk):
        actions.correct(
            case=cast.amina,
            fact=FACTS["notified_on"],
            value=date(2026, 3, 5),
            reason="Brief",
            by=cast.bas,
            on=MONDAY,
        )
        assert HistoryEntry.objects.exists()
    with scope(cast.heuvelrode.pk):
        assert not HistoryEntry.objects.filter(object_pk=str(cast.amina.pk)).exists()


def test_who_may_not_read_a_field_is_not_told_of_it(cast, sign_in, monkeypatch):
    bas = sign_in(cast.bas)
    correct(bas, cast.amina, "notified_on", "2026-03-05")
    monkeypatch.setattr("desk.history.may_read", lambda model, name, p: name != "notified_on")
    assert "5 maart" not in card_of(page(bas, cast))


@pytest.mark.django_db(transaction=True)
def test_a_line_cannot_be_changed(real_cast):
    here = str(real_cast.rivierstad.pk)
    with scope(real_cast.rivierstad.pk):
        actions.assign(case=real_cast.amina, to=real_cast.noor, by=real_cast.bas, on=MONDAY)
    with database.owner() as owner:
        owner.execute("select set_config('app.municipality', %s, false)", [here])
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="only added to"):
            owner.execute("update audit_historyentry set changes = null")
