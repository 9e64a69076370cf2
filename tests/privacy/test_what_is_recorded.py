"""Every item of "Welke gegevens vastleggen?" for tasks 4 to 11 is a field that the task may use."""

from __future__ import annotations

import pytest

from privacy.register import entries

BSN = ["cases.Person.bsn"]
NAW = ["cases.Person.family_name", "cases.Person.street", "cases.Person.city"]
TERM = ["cases.Case.plan_dated_on", "guidance.TermRecord.ends_on"]
OBJECTIVES = [
    "pip_plan.Objective.text",
    "pip_plan.Objective.target_on",
    "pip_plan.Objective.outcome",
]
EXEMPTIONS = ["guidance.TermRecord.kind", "guidance.TermRecord.decided_on"]
DONE = ["courses.PartCompletion.part", "courses.PartCompletion.on"]
TRAJECTORY = [
    "courses.Trajectory.kind",
    "courses.MonthlyHours.followed",
    "courses.Observation.progress",
]
LISTS = {
    4: {
        "course start and intended end": [
            "courses.Start.on",
            "courses.Trajectory.planned_end",
        ],
        "course parts and kind": ["courses.Trajectory.kind", "courses.Trajectory.language"],
        "contracted hours": ["courses.Trajectory.hours"],
        "realised hours": ["courses.MonthlyHours.followed"],
        "taalschakel results and date": ["courses.Ending.result", "courses.Ending.result_on"],
        "progress and effort": ["courses.Observation.progress", "courses.Observation.effort"],
        "afschalen with ground": [
            "pip_plan.Plan.change",
            "pip_plan.Plan.provider_observations",
            "pip_plan.Plan.own_experience",
        ],
        "route change (date, new route)": ["pip_plan.Plan.dated_on", "pip_plan.Plan.route"],
        "exemptions and dispensations": EXEMPTIONS,
    },
    5: {
        "BSN": BSN,
        "NAW": NAW,
        "target group": ["cases.Case.target_group"],
        "enrolment": ["guidance.Help.enrolled_on"],
        "agreements": ["guidance.Help.agreements"],
        "conversation report": ["guidance.HelpTalk.report"],
    },
    6: {
        "BSN": BSN,
        "NAW": NAW,
        "target group": ["cases.Case.target_group"],
        "Participatiewet benefit": ["guidance.Relief.right_from", "guidance.Relief.rent"],
    },
    7: {
        "BSN": BSN,
        "NAW": NAW,
        "PIP objectives": OBJECTIVES,
        "term": TERM,
        "exemptions, dispensations, adapted exams": EXEMPTIONS,
        "completion of each part": [*DONE, "courses.ExamAttempt.result"],
    },
    8: {
        "term": TERM,
        "exemptions": EXEMPTIONS,
        "PIP objectives": OBJECTIVES,
        "arbeidsmarktpotentieel": ["courses.MapProgress.potential"],
        "completion": DONE,
    },
    9: {
        "term": TERM,
        "PIP objectives": OBJECTIVES,
        "exemptions": EXEMPTIONS,
        "completion": [*DONE, "courses.Signing.signed_on"],
    },
    10: {
        "PIP objectives": OBJECTIVES,
        "term": TERM[:1],
        "trajectory (progress)": TRAJECTORY,
        "date of the end interview": ["courses.EndTalk.on"],
    },
    11: {
        "PIP objectives": OBJECTIVES,
        "term": TERM[:1],
        "trajectory": TRAJECTORY,
        "progress interviews": ["guidance.ProgressTalk.planned_on", "guidance.AgreedTalks.number"],
    },
    12: {
        "breach and its facts": ["enforcement.Breach.what", "enforcement.Breach.happened_on"],
        "zienswijze": ["enforcement.Hearing.said", "enforcement.Hearing.cautioned"],
        "earlier fines": ["enforcement.Fine.amount", "enforcement.DuoFine.amount"],
        "payment": ["enforcement.Payment.amount", "enforcement.Collection.why"],
    },
}
ITEMS = [(task, item, places) for task, found in LISTS.items() for item, places in found.items()]


@pytest.mark.parametrize(("task", "item", "places"), ITEMS)
def test_every_item_is_a_field_of_its_task(task, item, places):
    register = {f"{entry.model}.{entry.field}": entry for entry in entries()}
    for place in places:
        assert place in register, f"task {task}: {item}"
        assert task in register[place].tasks, f"task {task}: {place}"
