"""Only what someone can and cannot do is kept, and for others it does not exist."""

from __future__ import annotations

import pytest

from accounts.actions import add_member
from accounts.models import Role
from audit.models import Event, Reading
from intake.models import Health
from privacy.reading import readable
from privacy.vocabulary import Sensitivity
from tenancy.scope import scope
from tests.cast import LONG_AGO
from tests.intake.broad.conftest import records, talks
from tests.intake.broad.sent import page, sends

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def told(cast, idil):
    with scope(cast.rivierstad.pk):
        talks(cast, idil)
        records(cast, idil, "health")
    return idil


@pytest.fixture
def lead(cast, sign_in):
    """A team leader reads the intake, and may not know of health."""
    with scope(cast.rivierstad.pk):
        role = Role.objects.get(slug="teamleider")
        add_member(user=cast.dirk, role=role, since=LONG_AGO, by=None, on=LONG_AGO)
    return sign_in(cast.dirk, cast.rivierstad)


def test_with_only_the_intake_to_read_there_is_no_such_page(told, lead):
    there, nowhere = (
        lead.get(address) for address in (page(told, "gezondheid"), page(told, "bestaat-niet"))
    )
    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert there.content == nowhere.content


def test_the_intake_and_the_case_do_not_tell_them_of_it(told, lead):
    for address in (page(told), f"/dossiers/{told.pk}/"):
        text = lead.get(address).content.decode()
        assert "ezondheid" not in text
        assert "grote letters" not in text


def test_a_klantmanager_reads_it_on_its_own_page_and_that_is_noted(cast, told, sign_in):
    bas = sign_in(cast.bas)
    assert "grote letters" not in bas.get(page(told)).content.decode()
    assert "Heeft grote letters nodig." in bas.get(page(told, "gezondheid")).content.decode()
    with scope(cast.rivierstad.pk):
        assert Reading.objects.filter(page="health_manage", actor=cast.bas.pk).count() == 1


@pytest.mark.parametrize(
    "text", ["Heeft diabetes.", "Gebruikt insuline.", "Is onder behandeling bij een psychiater."]
)
def test_a_diagnosis_is_stopped_with_what_is_lawful_instead(cast, told, sign_in, text):
    refused = sends(sign_in(cast.bas), told, "gezondheid", version=1, can=text)
    assert refused.status_code == 400
    assert "Beschrijf alleen wat iemand wel of niet kan" in refused.content.decode()
    with scope(cast.rivierstad.pk):
        assert Health.objects.count() == 1


def test_the_overseer_does_not_learn_that_it_exists(cast, told, sign_in):
    """As with the record of the COA."""
    petra = sign_in(cast.petra)
    asked = {"employee": str(cast.bas.pk), "since": "2026-11-01", "until": "2026-11-23"}
    text = petra.get("/privacy/inzage/", asked).content.decode()
    assert "taalniveau" not in text
    assert "ezondheid" not in text
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind=Event.Kind.HEALTH_NOTED).count() == 1


def test_every_word_of_it_is_special_and_asks_the_permission():
    own = {"effect", "can", "ground", "why", "recorded_on"}
    assert not own & readable(Health, {"case_view", "intake_view", "intake_conduct"})
    assert own <= readable(Health, {"health_manage"})
    for name in own:
        category = Health._meta.get_field(name).handling.category
        assert category.sensitivity == Sensitivity.SPECIAL
