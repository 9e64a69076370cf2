"""Every item of "Welke gegevens vastleggen?" for tasks 1 to 4 is a field in the register."""

from __future__ import annotations

import pytest

from privacy.register import entries

TASK_1 = {
    "identity": ["cases.Person.family_name", "cases.Person.birth_date"],
    "BSN": ["cases.Person.bsn"],
    "household": ["cases.TvsHousehold.relation"],
    "voorinburgering": ["cases.TvsRecord.preparation", "cases.TvsRecord.lessons"],
    "list d": ["cases.TvsRecord.gender"],
    "list e": ["cases.TvsHousehold.minor"],
    "list f": ["cases.TvsRecord.residence_code"],
    "list g": ["cases.TvsModule.attended", "cases.TvsRecord.completed"],
    "list h": ["cases.TvsLanguage.oral"],
    "list i": ["cases.TvsEducation.diploma"],
    "list j": ["cases.TvsTraining.result"],
    "list k": ["cases.TvsRecord.uaf"],
    "list l and m": ["cases.TvsRecord.valuation", "cases.TvsRecord.valuation_on"],
    "list n": ["cases.TvsRecord.cv"],
    "list o": ["cases.TvsWork.occupation"],
    "list p": ["cases.TvsRecord.activity"],
    "list q": ["cases.TvsRecord.competences", "cases.TvsRecord.computer"],
    "list r": ["cases.TvsRecord.ambitions"],
    "warme overdracht: date, who, what": [
        "cases.TvsRecord.handed_over_on",
        "cases.TvsRecord.handed_over_by",
        "cases.TvsRecord.handover",
    ],
}
NAW = ["cases.Person.family_name", "cases.Person.street", "cases.Person.city"]
TASK_2 = {"BSN": ["cases.Person.bsn"], "NAW": NAW}
TASK_3 = {
    "BSN": ["cases.Person.bsn"],
    "NAW": NAW,
    "summons": ["intake.Summons.dated_on", "intake.Summons.appointment_on"],
    "correspondence out": ["letters.Letter.body"],
    "correspondence in": [
        "documents.IncomingMail.kind",
        "documents.IncomingMail.received_on",
        "documents.IncomingMail.subject",
        "documents.Document.content",
    ],
}
TASK_4 = {
    "BSN": ["cases.Person.bsn"],
    "NAW": NAW,
    "first and further interviews": ["intake.Talk.on", "intake.Talk.first"],
    "settlement date (BRP)": ["cases.Case.registered_on"],
    "education": ["intake.Schooling.studied", "intake.Schooling.level"],
    "diploma valuation": ["intake.Schooling.valuation", "intake.Schooling.valued_as"],
    "work experience in country of origin": ["intake.Job.occupation", "intake.Job.country"],
    "functional consequences of health": ["intake.Health.effect", "intake.Health.can"],
    "family situation": ["intake.Circumstances.family"],
    "social network": ["intake.Circumstances.network"],
    "voorinburgering": ["cases.TvsRecord.preparation"],
    "taalniveau": [
        f"intake.Language.{skill}" for skill in ("listening", "reading", "speaking", "writing")
    ],
    "zelfredzaamheid": ["intake.SelfReliance.money", "intake.SelfReliance.explanation"],
    "arbeidskansen": ["intake.Prospects.chance"],
    "outcome leerbaarheidstoets": ["intake.Learnability.outcome"],
    "exemptions": ["intake.DutyEnd.reason", "intake.Pause.since"],
    "dispensation from the test": ["intake.Learnability.dispensed_on"],
}
ITEMS = [
    (task, item, places)
    for task, found in ((1, TASK_1), (2, TASK_2), (3, TASK_3), (4, TASK_4))
    for item, places in found.items()
]


@pytest.mark.parametrize(
    ("task", "item", "places"), ITEMS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_item_is_a_field_that_may_be_used_for_its_task(task, item, places):
    register = {f"{entry.model}.{entry.field}": entry for entry in entries()}
    for place in places:
        assert place in register, f"task {task}: {item}"
        assert register[place].label
