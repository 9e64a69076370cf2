"""A made-up person, to show what a text looks like as a letter."""

from __future__ import annotations

from datetime import date, time, timedelta

from cases.models import Case, Person
from letters.markup import Missing
from letters.merge import FIELDS, Context
from letters.models import Kind, Letterhead, LetterTemplate, TemplateVersion
from letters.paper import Paper, fill
from letters.proofreading import problems
from tenancy.models import Municipality

MISSED = "U bent niet gekomen op de dag van de afspraak."
FREE = "Hier komt de eigen tekst van uw collega."


def sample(
    *, template: LetterTemplate, subject: str, body: str, municipality: Municipality, on: date
) -> Paper | None:
    """The text as a letter to nobody; nothing while it has faults or there is no letterhead."""
    head = Letterhead.objects.current(on=on)
    if head is None or problems(template.kind, subject, body):
        return None
    version = TemplateVersion(template=template, subject=subject, body=body)
    facts = dict.fromkeys((name for name, one in FIELDS.items() if one.is_fact), "(voorbeeld)")
    week = on + timedelta(weeks=2)
    known = {"datum": week, "tijd": time(10, 30), "termijn": week + timedelta(weeks=2)}
    facts |= {"gemist": MISSED}
    context = Context(_case(municipality), head, on, "Naam van uw collega, functie", facts | known)
    try:
        return fill(version, context, kind=Kind(template.kind), free=FREE)
    except Missing:
        return None


def _case(municipality: Municipality) -> Case:
    """Never saved."""
    person = Person(
        municipality=municipality,
        given_names="Vera",
        family_name="Voorbeeld",
        street="Voorbeeldstraat 1",
        postcode=f"{municipality.code} AA",
        city=municipality.name,
    )
    number = f"00-{municipality.letter}-00000"
    return Case(municipality=municipality, person=person, number=number)
