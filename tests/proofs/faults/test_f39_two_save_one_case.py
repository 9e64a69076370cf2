"""F39: two klantmanagers save the same data of one case; the second loses nothing."""

from __future__ import annotations

import re

import pytest

from cases.models import ContactDetails
from tenancy.scope import scope
from tests.proofs.faults.machines import held, until

pytestmark = pytest.mark.django_db(transaction=True)
LOCK = "select 1 from cases_case where id = %s for update"
TYPED = {"channel": "", "language": "", "interpreter": "", "email": ""}
PHONES = {"06 12345678", "06 87654321"}


def both_save(colleagues, path, case):
    """Both had the same page before them, and both are under way before one is done."""
    forms = [one.form(path) for one in colleagues]
    with held(LOCK, case.pk) as waits:
        answers = [
            one.starts_sending(path, form, **TYPED | {"phone": phone})
            for one, form, phone in zip(colleagues, forms, sorted(PHONES), strict=True)
        ]
        until(lambda: len(waits()) == 2)
    return sorted((answer.result(60) for answer in answers), key=lambda page: page.status)


def test_the_second_compares_and_chooses_and_their_text_stands_there(people, someone, figure):
    path = f"/dossiers/{people.amina.pk}/contact/"
    colleagues = [someone(people.bas), someone(people.noor)]
    first, second = both_save(colleagues, path, people.amina)
    assert (first.status, second.status) == (200, 409)
    assert re.search(r"Gewijzigd door (Bas|Noor) om \d\d:\d\d\. Vergelijk en kies\.", second.text)
    with scope(people.rivierstad.pk):
        kept = ContactDetails.objects.get()
        phone, version = kept.phone, kept.version
    (mine,) = (phone for phone in PHONES if f'value="{phone}"' in second.text)
    assert phone[-8:] != mine[-8:]
    assert version == 1
    figure("two saved at once: one is kept, the other reads who and when, and keeps their text")
