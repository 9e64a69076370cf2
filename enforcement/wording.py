"""What the letters of a fine say of it: short sentences, no BSN, nothing medical."""

from __future__ import annotations

from enforcement.models import Breach, Fine
from law.dates import in_words, with_weekday
from law.fines import Duty, euros

ASKED = {
    Duty.INTAKE: "U moet naar de brede intake komen en daaraan meewerken.",
    Duty.PLAN: "U moet doen wat in uw PIP staat.",
}
RULE = {
    Duty.INTAKE: "Dat staat in artikel 14 en 22 van de Wet inburgering 2021.",
    Duty.PLAN: "Dat staat in artikel 15 en 23 van de Wet inburgering 2021.",
}


def report_text(breach: Breach) -> str:
    """The report, as it goes with the intention."""
    duty = Duty(breach.duty)
    return "\n\n".join(
        (
            f"{ASKED[duty]} {RULE[duty]}",
            f"Dit is het rapport van {in_words(breach.dated_on)}: {_happened(breach)}",
            f"Plaats: {breach.place}.",
            f"Hoe wij dit weten: {breach.evidence}",
        )
    )


def decision_text(fine: Fine) -> str:
    """What happened, how it was weighed, and how the amount was counted."""
    breach = fine.breach
    if not fine.is_fine:
        return f"{fine.get_reason_display()}.\n\n{fine.blame_why}"
    duty = Duty(fine.duty)
    said = " Uw reactie hebben wij meegewogen." if fine.hearing.said else ""
    parts = [
        f"{ASKED[duty]} {RULE[duty]} {_happened(breach)} Plaats: {breach.place}.",
        f"Wij hebben gekeken of dit aan u te verwijten is. {fine.blame_why}{said}",
        "Zo hebben wij het bedrag berekend:\n\n" + "\n".join(f"- {s}" for s in fine.explanation()),
    ]
    if fine.lowered_why:
        parts.append(f"De boete is lager: {euros(fine.amount)}. {fine.lowered_why}")
    if fine.unwilling:
        parts.append(f"U hebt een verblijfsvergunning asiel. {fine.unwilling}")
    if fine.new_term_ends:
        parts.append(
            "U moet alsnog naar de brede intake komen en daaraan meewerken. Dat moet vóór of op"
            f" {with_weekday(fine.new_term_ends)}. U krijgt daarvoor een oproep. Komt u weer niet?"
            " Dan kunt u nog een boete krijgen."
        )
    return "\n\n".join(parts)


def _happened(breach: Breach) -> str:
    said = breach.get_conduct_display()
    return f"{said}, {with_weekday(breach.happened_on)}. {breach.what}"
