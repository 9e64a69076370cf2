"""What we say of words that may not be kept: which they are, and what is lawful instead."""

from __future__ import annotations

from collections.abc import Iterable

from privacy.text_guard import Finding, Kind

MOST = 5
INSTEAD = {
    Kind.HEALTH: (
        "Hier staan medische gegevens: {}. Die mag de gemeente niet bewaren."
        " Beschrijf alleen wat iemand wel of niet kan, bijvoorbeeld: kan 2 uur achter elkaar les"
        " volgen. Stuur medische stukken terug. Bedoelt u iets anders? Kies dan een ander woord."
    ),
    Kind.RELIGION: (
        "Hier staan gegevens over geloof: {}. Die mag de gemeente niet bewaren."
        " Schrijf alleen op wat u moet regelen, bijvoorbeeld: kan vrijdagmiddag niet naar de les."
        " Bedoelt u iets anders? Kies dan een ander woord."
    ),
    Kind.BSN: "Hier staat {}. Haal het weg.",
}
NOT_HERE = (
    "Hier staan gevoelige gegevens: {}. Die horen niet in een taak of een reden. Haal ze weg."
    " Is het echt nodig? Schrijf dan een notitie."
)
CHOOSE = (
    "In de notitie staan gevoelige gegevens: {}. Haal ze weg, of kies hier waarom u ze nodig hebt."
)


def never(found: Iterable[Finding]) -> list[str]:
    """A message for each kind that is refused."""
    by_kind: dict[Kind, list[Finding]] = {}
    for finding in found:
        by_kind.setdefault(finding.kind, []).append(finding)
    return [text.format(named(by_kind[kind])) for kind, text in INSTEAD.items() if kind in by_kind]


def not_here(found: Iterable[Finding]) -> list[str]:
    """Of the kinds that only a note may hold."""
    found = list(found)
    return [NOT_HERE.format(named(found))] if found else []


def choose(found: Iterable[Finding]) -> str:
    """Of a note that asks for a choice."""
    return CHOOSE.format(named(list(found)))


def named(found: list[Finding]) -> str:
    if found[0].kind == Kind.BSN:
        return found[0].words
    words = list(dict.fromkeys(finding.words for finding in found))
    more = f" en nog {len(words) - MOST}" if len(words) > MOST else ""
    return ", ".join(f"“{word}”" for word in words[:MOST]) + more
