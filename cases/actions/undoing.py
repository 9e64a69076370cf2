"""A case should not have been opened: it goes from every list, and its person is emptied."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from cases.actions.cases import close
from cases.models import Assignment, Case, Closure, NameToken, Person
from cases.names import sort_key

UNDONE = "Teruggedraaid"


@transaction.atomic
def undo_opening(*, case: Case, by: User, on: date) -> None:
    """Close it, and leave nothing by which anyone can tell or find who it was about.

    For a verb of a higher app, which judges whether this may be and records what was done. The row
    stays, because a row that could be deleted could be deleted unseen. Its number is not given
    again; the BSN and the V-number are free.
    """
    close(case=case, ground=Closure.Ground.UNDONE, by=by, on=on)
    Assignment.objects.filter(case=case, until=None).update(until=on)
    _empty(case.person)
    case.undone_on, case.sort_name = on, sort_key(UNDONE, "")
    case.save(update_fields=["undone_on", "sort_name"])


def _empty(person: Person) -> None:
    NameToken.objects.filter(person=person).delete()
    person.give_bsn(None)
    person.give_v_number(None)
    person.family_name, person.prefix, person.given_names = UNDONE, "", ""
    person.birth_date = person.deceased_on = None
    person.secrecy = False
    person.street = person.postcode = person.city = ""
    person.give_keys()
    person.save()
