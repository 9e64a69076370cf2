"""One BSN as people and programs write it, and letters in which there is none."""

from __future__ import annotations

import random
from datetime import date, timedelta

BSN = "999990019"
RSIN, PHONE = "111222333", "010 123 45 67"
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

# A number that nobody knows yet is found in these.
ANYBODYS = {
    "plain": "999990019",
    "points": "999.990.019",
    "hyphens": "999-990-019",
    "spaces": "999 990 019",
    "four, two, three": "9999 90 019",
    "four, two, three with points": "9999.90.019",
    "hard spaces": "999\u00a0990\u00a0019",
    "full width": BSN.translate(WIDE),
    "Arabic-Indic": BSN.translate(ARABIC),
    "zero width between": "\u200b".join(BSN),
    "soft hyphens between": "\u00ad".join(BSN),
    "behind a text": "BSN999990019",
}
# The person's own is found in these as well.
OWN = {
    "spaced out": " ".join(BSN),
    "pairs": "99-99-90-01-9",
    "slashes": "9999/90/019",
    "over lines": "9999\n90019",
    "in a longer number": "31999990019",
    "with signs": "9*9*9*9*9*0*0*1*9",
}


def innocent(seed: int) -> str:
    """A letter with every kind of number that a letter holds, and no BSN."""
    dice = random.Random(f"innocent {seed}")
    day = date(2022, 1, 1) + timedelta(days=dice.randrange(3000))
    parts = [
        f"Ons kenmerk: {day.year % 100:02}-{dice.choice('RHX')}-{dice.randrange(100_000):05}",
        f"Brief {day.year % 100:02}-R-{dice.randrange(100_000):05}-B{dice.randrange(100):02}",
        f"Op {day:%d-%m-%Y} om {dice.randrange(24)}.{dice.randrange(60):02} uur",
        f"{day:%Y-%m-%d} {dice.randrange(24):02}:{dice.randrange(60):02}",
        f"{dice.randrange(1000, 9999)} {dice.choice('ABCD')}{dice.choice('XYZ')} Rivierstad",
        f"Molenstraat {dice.randrange(1, 900)}-{dice.randrange(1, 9)}",
        f"RSIN {RSIN}. Bel {PHONE} of {_phone(dice)}.",
        f"Rekening {_iban(dice)} of {_iban(dice).replace(' ', '')}",
        f"KvK {dice.randrange(10_000_000, 99_999_999)}",
        f"€ {dice.randrange(1, 999)}.{dice.randrange(1000):03},{dice.randrange(100):02}",
        f"€ {dice.randrange(10_000)},- in {dice.randrange(1, 60)} termijnen",
    ]
    dice.shuffle(parts)
    return dice.choice(("\n", " ", ", ")).join(parts)


def _phone(dice: random.Random) -> str:
    rest = f"{dice.randrange(10_000_000):07}"
    return dice.choice(
        (
            f"010-{rest}",
            f"088 {rest[:3]} {rest[3:5]} {rest[5:]}",
            f"06-1{rest}",
            f"06 1{rest[0]} {rest[1:3]} {rest[3:5]} {rest[5:]}",
            f"+3161{rest}",
            f"+31 6 1{rest}",
            f"+31 61{rest[0]} {rest[1:4]} {rest[4:]}",
            f"0252-{rest[:6]}",
            f"14 0{rest[:2]}",
        )
    )


def _iban(dice: random.Random) -> str:
    number = f"{dice.randrange(10**10):010}"
    bank = dice.choice(("ABNA", "INGB", "RABO", "BNGH"))
    return f"NL{dice.randrange(100):02} {bank} {number[:4]} {number[4:8]} {number[8:]}"
