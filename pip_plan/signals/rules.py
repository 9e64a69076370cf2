"""Which signals there are on a day, each with its date and article. No clock, no database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from cases.models import Task
from law.bi2021 import BI2021
from law.dates import add, in_words, with_weekday
from law.kit import Deadline
from law.routes import last_day_to_change
from law.wi2021 import WI2021
from pip_plan.signals.facts import Course, Facts

KIND = Task.Kind
TAKE_PART, MODULES = WI2021.art("23:1"), WI2021.art("6:1")
TWO_WEEKS = timedelta(days=14)
BEFORE_THE_END = (1, 3, 6)  # months


def signals_of(facts: Facts) -> dict[Task.Kind, Deadline]:
    """By kind; what is not there needs no task now."""
    found = {kind: rule(facts) for kind, rule in RULES.items()}
    return {kind: deadline for kind, deadline in found.items() if deadline}


def missing(facts: Facts) -> Deadline | None:
    """Too many lessons missed without a reason, in the last month that is known."""
    month, most = facts.month, facts.thresholds.absence_percent
    if month is None or not month.offered:
        return None
    percent = 100 * month.unexcused / month.offered
    if percent <= most:
        return None
    due = add(month.first, relativedelta(months=1)) + TWO_WEEKS
    told = f"In {_month(month.first)} is {percent:.0f}% van de lessen gemist zonder geldige reden."
    return Deadline(due, TAKE_PART, month.first, (told, f"Uw gemeente bespreekt meer dan {most}%."))


def behind(facts: Facts) -> Deadline | None:
    """Fewer hours than the plan asks by now, in one of the trajects."""
    percent = facts.thresholds.behind_percent
    slow = [one for one in facts.courses if _is_behind(one, facts.today, percent)]
    if not slow:
        return None
    first = facts.today.replace(day=1)
    told = f"Er zijn {slow[0].followed:.0f} uren gevolgd. Volgens plan zou dat meer zijn."
    asked = f"Uw gemeente bespreekt een achterstand van meer dan {percent}%."
    return Deadline(first + TWO_WEEKS, TAKE_PART, first, (told, asked))


def offer(facts: Facts) -> Deadline | None:
    """No course offered yet; the law asks that it is in time and names no day."""
    if not facts.asylum or facts.offered:
        return None
    days = facts.thresholds.offer_days
    due = facts.plan_dated + timedelta(days=days)
    told = f"Het PIP is van {with_weekday(facts.plan_dated)}. Er is nog geen aanbod van een cursus."
    asked = f"De wet vraagt een aanbod op tijd. Uw gemeente rekent {days} dagen."
    return Deadline(due, WI2021.art("16:1"), facts.plan_dated, (told, asked))


def silent(facts: Facts) -> Deadline | None:
    """Nothing heard of a traject that runs."""
    if not facts.courses:
        return None
    last = min(one.last_told for one in facts.courses)
    days = facts.thresholds.silent_days
    due = last + timedelta(days=days)
    if facts.today <= due:
        return None
    told = f"Het laatste bericht over een traject is van {with_weekday(last)}."
    asked = f"Uw gemeente vraagt na {days} dagen om een verslag."
    return Deadline(due, BI2021.art("9.2:4"), last, (told, asked))


def ending(facts: Facts) -> Deadline | None:
    """The term ends within six, three or one months; the nearest of these holds."""
    if facts.today >= facts.ends:
        return None
    last = facts.ends - timedelta(days=1)
    for months in BEFORE_THE_END:
        day = last - relativedelta(months=months)
        if facts.today >= day:
            told = f"De inburgeringstermijn eindigt op {with_weekday(last)}."
            asked = f"Dat is binnen {months} {'maand' if months == 1 else 'maanden'}."
            return Deadline(day + TWO_WEEKS, WI2021.art("11:1"), day, (told, asked))
    return None


def pvt(facts: Facts) -> Deadline | None:
    """Nothing of the PVT was planned or done."""
    return _module(facts, "pvt", "PVT")


def map_module(facts: Facts) -> Deadline | None:
    """Nothing of the MAP was planned or done; the onderwijsroute has none (Wi art. 8, lid 3)."""
    return None if facts.route == "onderwijs" else _module(facts, "map", "MAP")


def switch(facts: Facts) -> Deadline | None:
    """The last days on which the leerroute may change."""
    last, days = last_day_to_change(plan_dated=facts.plan_dated), facts.thresholds.switch_days
    if not last - timedelta(days=days) <= facts.today <= last:
        return None
    told = f"De leerroute wijzigen kan tot en met {with_weekday(last)}."
    asked = f"Uw gemeente kijkt {days} dagen ervoor of de leerroute nog past."
    return Deadline(last, BI2021.art("5.4:1"), facts.plan_dated, (told, asked))


def _module(facts: Facts, name: str, called: str) -> Deadline | None:
    months = facts.thresholds.module_months
    due = facts.plan_dated + relativedelta(months=months)
    if name in facts.begun or facts.today < due:
        return None
    told = f"Het PIP is van {with_weekday(facts.plan_dated)}. Het {called} is nog niet gepland."
    told = told.replace("Het MAP", "De MAP")
    asked = f"Uw gemeente plant dit binnen {months} maanden. Het moet binnen de termijn af zijn."
    return Deadline(due, MODULES, facts.plan_dated, (told, asked))


def _is_behind(course: Course, today: date, percent: int) -> bool:
    if not course.hours or not course.planned_end or course.planned_end <= course.started:
        return False
    part = min(1.0, (today - course.started) / (course.planned_end - course.started))
    expected = course.hours * part
    return float(course.followed) < expected * (100 - percent) / 100


def _month(day: date) -> str:
    return in_words(day).partition(" ")[2]


RULES: dict[Task.Kind, Callable[[Facts], Deadline | None]] = {
    KIND.MISSING: missing,
    KIND.BEHIND: behind,
    KIND.OFFER: offer,
    KIND.SILENT: silent,
    KIND.ENDING: ending,
    KIND.PVT: pvt,
    KIND.MAP: map_module,
    KIND.SWITCH: switch,
}
