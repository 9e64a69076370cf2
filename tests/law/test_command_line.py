"""`python -m law`: the vectors that a jurist may repeat, and one clear line for what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from law.__main__ import main

# The vectors of the Act's own terms, worked out by hand (see the other tables).
VECTORS = [
    ("pip-deadline --kennisgeving 2026-03-02", {"due": "2026-05-11"}),
    ("pip-deadline --kennisgeving 2026-03-02 --ingeschreven 2026-04-01", {"due": "2026-06-10"}),
    ("pip-deadline --kennisgeving 2026-03-02 --info-derden 2026-06-20", {"due": "2026-07-06"}),
    ("pip-deadline --kennisgeving 2026-03-02 --verhuisd 2026-04-01", {"due": "2026-06-10"}),
    (
        "termijn --dagtekening 2025-05-12",
        {"starts": "2025-05-13", "ends": "2028-05-13", "last_day": "2028-05-12"},
    ),
    (
        "routewijziging --dagtekening 2025-05-12 --van z --naar b1 --op 2026-12-13",
        {"allowed": False},
    ),
    (
        "routewijziging --dagtekening 2025-05-12 --van onderwijs --naar b1 --op 2027-11-13",
        {"allowed": True},
    ),
    ("bezwaar --bekendgemaakt 2026-06-01", {"due": "2026-07-13"}),
    ("betaling --bekendgemaakt 2026-06-01", {"due": "2026-07-13"}),
    ("beslissing-bezwaar --bezwaartermijn-eindigt 2026-07-13", {"due": "2026-08-24"}),
    (
        "beslissing-bezwaar --bezwaartermijn-eindigt 2026-07-13 --adviescommissie",
        {"due": "2026-10-05"},
    ),
    ("boetebesluit --rapport 2026-06-01", {"due": "2026-08-31"}),
    (
        "bewaren --einde-plicht 2027-02-01",
        {"other_until": "2032-02-01", "core_until": "2077-02-01"},
    ),
    (
        "bewaren --einde-plicht 2027-02-01 --overleden 2029-06-05",
        {"other_until": "2029-06-05", "core_until": "2029-06-05"},
    ),
]
WRONG = [
    ("", "dit ontbreekt"),
    ("schatting", "onbekende keuze"),
    ("bezwaar", "dit ontbreekt: --bekendgemaakt"),
    ("bezwaar --bekendgemaakt", "hier ontbreekt een waarde"),
    ("bezwaar --bekendgemaakt 2026-02-30", "is geen datum"),
    ("bezwaar --bekendgemaakt 20260601", "is geen datum"),
    ("bezwaar --bekendgemaakt 2021-12-31", "kent het systeem geen regel"),
    ("bezwaar --bekendgemaakt 9999-12-30", "ligt te ver weg"),
    ("bezwaar --bekendgemaakt 2026-06-01 --ook 1", "dit is onbekend"),
    ("routewijziging --dagtekening 2025-05-12 --van z --naar z --op 2026-01-01", "verschillende"),
    (
        "routewijziging --dagtekening 2025-05-12 --van z --naar b1 --op 2025-05-11",
        "vóór het eerste",
    ),
    ("routewijziging --dagtekening 2025-05-12 --van a --naar b1 --op 2026-01-01", "kies uit"),
    ("pip-deadline --kennisgeving 2026-03-02 --info-derden 2026-03-01", "niet vóór"),
]

FINES = [
    ("--artikel 22 --geconstateerd 2026-11-02", {"amount": "250.00", "percentage": 100}),
    (
        "--artikel 23 --geconstateerd 2026-11-02",
        {"amount": "25.00", "nominal": "50.00", "percentage": 50},
    ),
    (
        "--artikel 23 --geconstateerd 2026-11-02 --verwijtbaarheid grove-schuld --eerder"
        ' [{"geconstateerd":"2026-03-02","onherroepelijk":"2026-06-01","nominaal":50}]',
        {"amount": "75.00", "nominal": "100.00", "percentage": 75},
    ),
    (
        "--artikel 23 --geconstateerd 2026-11-02 --verwijtbaarheid opzet --opgelegd-totaal 799"
        " --nieuwe-termijn 1j",
        {"amount": "1.00"},
    ),
    (
        "--artikel 22 --geconstateerd 2026-11-02 --opgelegd-totaal 2400",
        {"amount": "0.00", "reason": "Het hoogste totaal is al bereikt (%s)."},
    ),
]
WRONG += [
    ("boete --artikel 22", "dit ontbreekt: --geconstateerd"),
    ("boete --artikel 24 --geconstateerd 2026-11-02", "kies uit"),
    ("boete --artikel 23 --geconstateerd 2021-11-02", "kent het systeem geen regel"),
    *(
        (f"boete --artikel 23 --geconstateerd 2026-11-02 --opgelegd-totaal={one}", "geen bedrag")
        for one in ("-50", "0.005", "1e9", "NaN", "50,00", "veel")
    ),
    ("boete --artikel 23 --geconstateerd 2026-11-02 --eerder {}", "geen lijst"),
    ("boete --artikel 23 --geconstateerd 2026-11-02 --eerder [1]", "geen lijst"),
    (
        "boete --artikel 23 --geconstateerd 2026-11-02 --eerder"
        ' [{"geconstateerd":"2026-11-03","onherroepelijk":null,"nominaal":"50"}]',
        "niet later",
    ),
]


@pytest.mark.parametrize(("asked", "expected"), FINES)
def test_a_fine_is(asked, expected, capsys):
    assert main(["boete", *asked.split()]) == 0
    answer = json.loads(capsys.readouterr().out)
    place = "art. 7.1, lid 5, Besluit inburgering 2021"
    expected = {k: v % place if k == "reason" else v for k, v in expected.items()}
    assert answer.items() >= expected.items()
    assert answer["steps"]
    assert answer["articles"]


@pytest.mark.parametrize(("asked", "expected"), VECTORS)
def test_the_answer_is(asked, expected, capsys):
    assert main(asked.split()) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer.items() >= expected.items()
    assert answer["article"].startswith("art. ")
    assert answer["counted_from"]
    assert answer["steps"]


@pytest.mark.parametrize(("asked", "said"), WRONG)
def test_what_is_wrong_is_one_clear_line(asked, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(asked.split())
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert said in told


def test_it_runs_without_the_rest_of_the_product():
    code = "import sys, runpy; sys.argv = ['law', 'bezwaar', '--bekendgemaakt', '2026-06-01']\n"
    code += "try: runpy.run_module('law', run_name='__main__')\n"
    code += "except SystemExit: print('django' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("False\n")
