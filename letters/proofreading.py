"""What is wrong with the text of a letter, before it is used."""

from __future__ import annotations

from collections.abc import Mapping

from letters.markup import FREE, left_open, used
from letters.merge import FIELDS
from letters.models import Kind

APPOINTMENT = ("datum", "tijd", "plaats", "termijn", "recht_alleen")
REQUIRED: Mapping[str, tuple[str, ...]] = {
    Kind.SUMMONS: APPOINTMENT,
    Kind.WARNING: (*APPOINTMENT, "gemist", "gevolg"),
    Kind.THIRD: (*APPOINTMENT, "gemist"),
    Kind.ABSENCE: ("gemist",),
    Kind.PLAN: (FREE, "bezwaar_tot", "bezwaaradres"),
    Kind.PLAN_CHANGED: (FREE, "bezwaar_tot", "bezwaaradres"),
    Kind.DISPENSATION: ("bezwaar_tot", "bezwaaradres"),
    Kind.RELIEF: (FREE, "bezwaar_tot", "bezwaaradres"),
    Kind.INTENTION: (FREE, "termijn"),
    Kind.FINE: (FREE, "bedrag", "betalen_tot", "bezwaar_tot", "bezwaaradres"),
    Kind.NO_FINE: (FREE,),
    Kind.REMINDER: (FREE, "bedrag", "betalen_tot"),
    Kind.OBJECTION_RECEIPT: ("bestreden_besluit", "ontvangen_op", "termijn"),
    Kind.OBJECTION_HEARING: ("bestreden_besluit", "datum", "tijd", "plaats"),
    Kind.OBJECTION_DELAY: ("bestreden_besluit", "termijn"),
    Kind.OBJECTION_DECISION: ("bestreden_besluit", FREE, "beroep_tot"),
    Kind.INFORMATION: (),
    Kind.GENERAL: (FREE,),
}


def problems(kind: str, subject: str, body: str) -> list[str]:
    """What is wrong with a text of this kind, in Dutch; nothing when letters can be made of it."""
    names = [*used(subject), *used(body)]
    found = [
        f"Het veld “{name}” bestaat niet." for name in dict.fromkeys(names) if name not in FIELDS
    ]
    found += [
        f"Het veld “{name}” ontbreekt. Het is verplicht in deze brief."
        for name in REQUIRED[kind]
        if name not in used(body)
    ]
    if left_open(subject) or left_open(body):
        found.append("Er staat een {{ of }} zonder de andere.")
    alone = any(
        line.strip() != f"{{{{{FREE}}}}}" for line in body.splitlines() if FREE in used(line)
    )
    if alone or FREE in used(subject):
        found.append(f"Het veld “{FREE}” staat niet op een regel alleen.")
    return found
