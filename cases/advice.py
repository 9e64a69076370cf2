"""What we say of words that may not be kept: which they are, and what is lawful instead."""

from __future__ import annotations

from collections.abc import Iterable

from privacy.text_guard import Finding, Kind

MOST = 5
INSTEAD = {
    Kind.HEALTH: (
        "Hier staan medische gegevens: {}. Die mag de gemeente niet bewaren."
        " Beschrijf alleen wat iemand wel of niet kan, bijvoorbeeld: kan 2 uur achter elkaar les"
        " volgen. Stuur medische stukken terug."
    ),
    Kind.RELIGION: (
        "Hier staan gegevens over geloof: {}. Die mag de gemeente niet bewaren."
        " Schrijf alleen op wat u moet regelen, bijvoorbeeld: kan vrijdagmiddag niet naar de les."
    ),
    Kind.BSN: "Hier staat {}. Haal het weg.",
}
OTHER_WORDS = "Bedoelt u iets anders? Kies dan een ander woord."
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
    said = [text.format(_named(by_kind[kind])) for kind, text in INSTEAD.items() if kind in by_kind]
    return [*said, OTHER_WORDS] if said and set(by_kind) != {Kind.BSN} else said


def not_here(found: Iterable[Finding]) -> list[str]:
    """Of the kinds that only a note may hold."""
    found = list(found)
    return [NOT_HERE.format(_named(found))] if found else []


def choose(found: Iterable[Finding]) -> str:
    """Of a note that asks for a choice, with what each word tells."""
    found = list(found)
    kinds = sorted({str(finding.kind) for finding in found})
    return CHOOSE.format(f"{_named(found)} ({', '.join(kinds)})")


def _named(found: list[Finding]) -> str:
    if found[0].kind == Kind.BSN:
        return found[0].words
    words = list(dict.fromkeys(finding.words for finding in found))
    more = f" en nog {len(words) - MOST}" if len(words) > MOST else ""
    return ", ".join(f"“{word}”" for word in words[:MOST]) + more
