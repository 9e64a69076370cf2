"""The people of whom a demonstration tells: all with Bas, each with a date that says something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cases.demo.arrival import Arrival, Course, Errand
from cases.demo.days import planned, workday
from cases.demo.homes import RIVIERSTAD
from cases.models import Task
from cases.models.case import Phase, TargetGroup
from cases.partial_date import PartialDate
from cases.rules import plan_deadline
from law.kit import Deadline

BAS = "bas@rivierstad.example"
Waiting = Task.Waiting
ToDo = tuple[str, int, Waiting]  # what, so many days from today, for whom it waits
Clock = tuple[date, date, Deadline]  # notice, registration, what follows


@dataclass(frozen=True)
class Story:
    """Someone whose PIP must be there between so many days from today."""

    bsn: str
    given_names: str
    family_name: str
    born: PartialDate
    due: tuple[int, int]
    late: int = 0  # days from the notice to the registration
    moved: bool = False  # the last day is put off by the Algemene termijnenwet
    tasks: tuple[ToDo, ...] = ()

    def arrival(self, row: int, today: date) -> Arrival:
        return Arrival(
            row=row,
            home=RIVIERSTAD.code,
            bsn=self.bsn,
            family_name=self.family_name,
            given_names=self.given_names,
            birth_date=self.born,
            street=f"Veerkade {row * 2}",
            postcode="9901 AV",
            city=RIVIERSTAD.name,
            course=self.course(today),
        )

    def course(self, today: date) -> Course:
        notified, registered, _ = clock(self, today)
        group = TargetGroup.ASYLUM if self.late else TargetGroup.FAMILY
        added = workday(today - timedelta(days=7))
        return Course(
            target_group=group,
            phase=Phase.PLAN,
            notified_on=notified,
            registered_on=registered,
            opened_on=notified + timedelta(days=7 if notified.weekday() < 5 else 9),
            errands=tuple(
                Errand(title, added, planned(today + timedelta(days=days), today=today), whom)
                for title, days, whom in self.tasks
            ),
            colleague=BAS,
        )


STORIES = (
    Story("999990007", "Amina", "Yusuf", PartialDate(1994, 5, 12), due=(7, 13), late=21, tasks=(
        ("Concept-PIP bespreken", 0, Waiting.NOBODY),
        ("Tolk Somali boeken voor het PIP-gesprek", 3, Waiting.NOBODY),
        ("Diploma verpleegkunde laten waarderen", 10, Waiting.OTHER),
    )),
    Story("999990056", "Tesfaye", "Woldemariam", PartialDate(1988), due=(-9, -2), late=14, tasks=(
        ("Uitleggen waarom het PIP later komt", -3, Waiting.NOBODY),
    )),
    Story("999990214", "Oksana", "Bondarenko", PartialDate(1979, 11, 3), due=(1, 6), tasks=(
        ("PIP laten nalezen door een collega", 2, Waiting.COLLEAGUE),
    )),
    Story("999990251", "Rojda", "Demirtaş", PartialDate(2001, 2), due=(12, 60), moved=True, tasks=(
        ("Leerroute afstemmen met de taalschool", 8, Waiting.PROVIDER),
        ("Afspraken over het MAP op papier zetten", 21, Waiting.NOBODY),
    )),
)  # fmt: skip
BSNS = frozenset(story.bsn for story in STORIES)


def stories(today: date) -> list[Arrival]:
    return [story.arrival(row, today) for row, story in enumerate(STORIES, start=1)]


def clock(story: Story, today: date) -> Clock:
    """A notice and a registration of which the law makes the date that is told about."""
    first, last = (today + timedelta(days=days) for days in story.due)
    possible = [
        found
        for back in range(150)
        if (found := _clock(today - timedelta(days=back), story)) and first <= found[2].due <= last
    ]
    return max(possible, key=lambda found: len(found[2].steps)) if story.moved else possible[-1]


def _clock(counted: date, story: Story) -> Clock | None:
    """The term runs from `counted`: a late registration, or a notice to someone who was there."""
    moves = counted.weekday() >= 5  # ten weeks after a Saturday is a Saturday
    if moves and not story.moved:
        return None
    notified = counted - timedelta(days=story.late)
    registered = counted if story.late else counted - timedelta(days=40)
    deadline = plan_deadline(notified=notified, registered=registered, housed=bool(story.late))
    return (notified, registered, deadline) if deadline else None
