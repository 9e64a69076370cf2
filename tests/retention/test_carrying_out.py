"""What was approved is carried out by the role that destroys; each is judged again on that day."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from audit.models import Event
from cases import actions as cases
from cases.models import Case, Person
from privacy.keys import blind_index
from retention import actions
from retention.actions.carrying_out import PURGE, carry_out, next_batch
from retention.certificate import as_file
from retention.models import Certificate, DestructionItem, DestructionList, Hold, Residual
from retention.tasks import destroy_due, propose_all
from tenancy.scope import scope
from tests import database
from tests.cast import AMINAS_BSN, MONDAY
from tests.decisions.steps import objected
from tests.enforcement.fining import policy
from tests.retention.lapsed import (
    LONG_AGO,
    WAITED,
    again,
    approved,
    ended,
    held_back,
    lapsed,
    proposed,
    someone,
)

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", PURGE])
BSN = "999990020"


def done(of: DestructionList, on: date = WAITED) -> DestructionList:
    """Carried out whole, and certified."""
    carry_out(of=of.pk, municipality=of.municipality_id, on=on)
    actions.certify(of=of, on=on)
    return again(of)


def test_of_someone_whose_five_years_are_over_the_core_stays(here):
    sem = lapsed(here, "Tol", bsn=BSN)
    number = sem.number
    made = done(approved(here))
    assert not Person.objects.filter(pk=sem.person_id).exists()
    assert not Case.objects.filter(number=number).exists()
    kept = Residual.objects.with_bsn(BSN).get()
    assert kept.facts == [
        ["a", "Burgerservicenummer", BSN],
        ["b", "Naam", "Tol, Sem"],
        ["c", "Adres", "Kade 12 9901 AB"],
        ["d", "Woonplaats", "Rivierstad"],
        ["e", "Geboortedatum", "1990 (dag en maand onbekend)"],
        ["h", "Inburgeringsplicht voldaan", "2 maart 2020"],
    ]
    assert kept.ended_on == LONG_AGO
    assert kept.pk != sem.person_id
    assert made.destroyed["cases_person"] == 1


def test_the_log_of_before_does_not_lead_to_the_core(here):
    """The key of the core is new: no row of the log, and no list, names it."""
    lapsed(here, "Tol", bsn=BSN)
    done(approved(here))
    key = str(Residual.objects.get().pk)
    assert not Event.objects.filter(subject__contains=key).exists()
    assert not DestructionItem.objects.filter(subject=key).exists()


def test_at_fifty_years_the_core_goes_too(here):
    lapsed(here, "Tol", bsn=BSN)
    done(approved(here))
    fifty = date(2070, 3, 2)
    assert actions.propose(on=fifty - timedelta(days=1)) is None
    again_listed = approved(here, on=fifty)
    assert [item.ground for item in again_listed.items.all()] == ["core"]
    done(again_listed, fifty + timedelta(days=7))
    assert not Residual.objects.exists()
    assert Certificate.objects.count() == 2


def test_of_someone_who_died_nothing_stays(here):
    died = someone(here, "Dood", bsn=BSN, opened=MONDAY)
    Person.objects.filter(pk=died.person_id).update(deceased_on=MONDAY)
    done(approved(here))
    assert not Person.objects.filter(pk=died.person_id).exists()
    assert not Residual.objects.exists()


def test_a_municipality_may_choose_shorter(here):
    policy(here, keep_years=1, core_years=5)
    sem = ended(here, someone(here, "Tol"), date(2025, 11, 23))
    made = approved(here)
    assert set(made.items.values_list("subject", flat=True)) == {sem.person_id}
    done(made)
    assert Residual.objects.count() == 1
    core = approved(here, on=date(2030, 11, 23))
    assert [item.ground for item in core.items.all()] == ["core"]


def test_nothing_is_carried_out_before_the_wait_is_over(here):
    lapsed(here, "Tol")
    made = approved(here)
    assert not next_batch(
        of=made.pk, municipality=made.municipality_id, on=WAITED - timedelta(days=1)
    )
    assert again(made).started_on is None


@pytest.mark.parametrize("stopped", ["cancelled", "proposed", "reviewed"])
def test_what_was_not_approved_is_not_carried_out(here, stopped):
    sem = lapsed(here, "Tol")
    if stopped == "cancelled":
        made = approved(here)
        actions.cancel_list(of=made, by=here.bas, on=MONDAY)
    else:
        made = proposed()
    assert not next_batch(of=made.pk, municipality=made.municipality_id, on=date(2030, 1, 1))
    assert Person.objects.filter(pk=sem.person_id).exists()


def test_a_hold_set_after_the_approval_is_honoured(here):
    sem, ties = lapsed(here, "Tol"), lapsed(here, "Vos")
    made = approved(here)
    held_back(here, sem)
    done(made)
    outcomes = dict(made.items.values_list("subject", "outcome"))
    assert outcomes == {sem.person_id: "held", ties.person_id: "destroyed"}
    actions.release_hold(hold=Hold.objects.get(), case=sem, by=here.bas, on=WAITED)
    assert set(actions.propose(on=WAITED).items.values_list("subject", flat=True)) == {
        sem.person_id
    }


def test_a_duty_that_holds_again_after_the_approval_stops_it(here):
    sem = lapsed(here, "Tol")
    made = approved(here)
    cases.open_case(
        municipality=here.rivierstad,
        person=sem.person,
        target_group=Case.TargetGroup.ASYLUM,
        by=None,
        on=MONDAY,
    )
    done(made)
    assert made.items.get().outcome == "not_due"
    assert Case.objects.filter(person=sem.person_id).count() == 2


def test_an_open_objection_holds(here):
    """Amina objects to her PIP; her duty ended long ago as far as DUO says."""
    objected(here)
    ended(here, here.amina, LONG_AGO)
    assert actions.propose(on=MONDAY) is None


def test_a_list_with_another_key_is_not_carried_out_at_all(here):
    """The superuser puts Amina in the place of one of two who were approved."""
    sem, ties = lapsed(here, "Tol"), lapsed(here, "Vos")
    made = approved(here)
    name = str(settings.DATABASES["default"]["NAME"])
    with database.superuser(name) as connection:
        connection.execute(
            "update retention_destructionitem set subject = %s where subject = %s",
            [here.amina.person_id, sem.person_id],
        )
    done(made)
    assert again(made).refused_on == WAITED
    assert (
        Person.objects.filter(pk__in=[sem.person_id, ties.person_id, here.amina.person_id]).count()
        == 3
    )
    assert Event.objects.filter(kind="destruction_refused").count() == 1
    assert not Certificate.objects.exists()


def test_the_worker_proposes_carries_out_in_batches_and_certifies_once(town, clock):
    with scope(town.rivierstad.pk):
        for number in range(30):
            lapsed(town, f"Tol{chr(ord('a') + number % 26)}")
    assert propose_all() == 1
    with scope(town.rivierstad.pk):
        approved(town, DestructionList.objects.get())
    assert destroy_due() == 0
    clock.move_to(WAITED.isoformat() + "T09:00:00+01:00", tick=False)
    assert destroy_due() == 2
    assert destroy_due() == 0
    with scope(town.rivierstad.pk):
        content = json.loads(Certificate.objects.get().content)
        assert content["personen"] == {"Vernietigd": 30}
        assert content["rijen"]["cases_person"] == 30


def test_the_certificate_is_checked_without_the_database(here, tmp_path, capsys):
    lapsed(here, "Tol", bsn=BSN)
    done(approved(here))
    one = Certificate.objects.get()
    text = as_file(one.content, one.digest, one.signature)
    assert BSN not in text
    assert "Tol" not in text
    file = tmp_path / "verklaring.json"
    file.write_text(text, encoding="utf-8")
    call_command("verify_certificate", str(file))
    assert one.digest in capsys.readouterr().out
    file.write_text(text.replace('\\"Vernietigd\\": 1', '\\"Vernietigd\\": 2'), encoding="utf-8")
    with pytest.raises(CommandError, match="sha256"):
        call_command("verify_certificate", str(file))


def test_the_index_by_which_a_core_is_found_is_that_of_the_person(here):
    lapsed(here, "Tol", bsn=BSN)
    done(approved(here))
    assert Residual.objects.get().bsn_index == blind_index(BSN, here.rivierstad.pk, "bsn")
    assert not Residual.objects.with_bsn(AMINAS_BSN).exists()
