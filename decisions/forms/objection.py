"""What is filled in about an objection, step by step."""

from __future__ import annotations

from cases.fields import At, Day, FutureDay, GuardedText, Line
from decisions.forms.asking import Sending, Told, radio, yes_no
from decisions.models import Appeal, Objection, Step

SENT_LAST = ("channel", "to_whom", "postbox")
NOTHING_MEDICAL = "Schrijf geen BSN op en niets over gezondheid."


class Receive(Sending):
    received_on = Day(label="Op welke dag is het bezwaar ontvangen?")
    posted_on = Day(
        label="Op welke dag is het op de post gedaan?",
        required=False,
        help_text="Kijk naar het poststempel. Alleen bij bezwaar per post.",
    )
    committee = yes_no(
        "Geeft een adviescommissie advies?",
        "Met een commissie beslist u binnen 12 weken, zonder commissie binnen 6 weken"
        " (art. 7:10 en 7:13 Awb).",
    )
    field_order = ["received_on", "posted_on", "committee", *SENT_LAST]


class Excuse(Told):
    why = GuardedText(
        1000,
        label="Waarom is het te verontschuldigen dat het bezwaar te laat is?",
        help_text=NOTHING_MEDICAL,
    )


class Invite(Sending):
    day = FutureDay(label="Dag van de hoorzitting")
    at = At(label="Tijd")
    place = Line(120, label="Plaats", help_text="Adres en kamer, zoals: Stadhuis, kamer 12")
    field_order = ["day", "at", "place", *SENT_LAST]


class Hear(Told):
    day = Day(label="Op welke dag was de hoorzitting?")
    why = GuardedText(
        2000,
        label="Korte samenvatting",
        required=False,
        help_text=f"Het verslag zelf bewaart u bij Post en documenten. {NOTHING_MEDICAL}",
    )


class Waive(Told):
    ground = radio("Waarom wordt er niet gehoord? (art. 7:3 Awb)", Step.Ground.choices)
    why = GuardedText(1000, label="Toelichting", required=False, help_text=NOTHING_MEDICAL)


class Postpone(Sending):
    until = FutureDay(
        label="Op welke dag beslist u uiterlijk?",
        help_text="Hooguit 6 weken later dan nu. U kunt één keer verdagen.",
    )
    field_order = ["until", *SENT_LAST]


class Agree(Told):
    until = FutureDay(label="Op welke dag beslist u uiterlijk?")
    why = GuardedText(
        500,
        label="Hoe en wanneer stemde de inburgeraar in?",
        help_text=NOTHING_MEDICAL,
    )


class Suspend(Told):
    since = Day(
        label="Sinds welke dag staat de termijn stil?",
        help_text="De dag na uw verzoek om het bezwaar aan te vullen (art. 7:10 lid 2 Awb).",
    )
    why = GuardedText(1000, label="Waarom?", help_text=NOTHING_MEDICAL)


class Resume(Told):
    until = Day(
        label="Vanaf welke dag loopt de termijn weer?",
        help_text="De dag waarop het bezwaar is aangevuld, of waarop de tijd daarvoor om was.",
    )


class Rule(Told):
    outcome = radio(
        "Wat is de beslissing?",
        [one for one in Objection.Outcome.choices if one[0] != Objection.Outcome.WITHDRAWN],
    )
    reason = GuardedText(
        2500,
        label="Waarom?",
        help_text=f"Deze tekst komt in de brief. Schrijf in de u-vorm. {NOTHING_MEDICAL}",
    )


class SignRuling(Sending):
    """The letter of the decision: only how it goes."""


class Withdraw(Told):
    day = Day(label="Op welke dag trok de inburgeraar het bezwaar in?")


class Correct(Told):
    why = GuardedText(
        500,
        label="Reden van de correctie",
        help_text="Deze reden en wat er stond blijven zichtbaar.",
    )


class Lodge(Told):
    side = radio("Wie ging in beroep?", Appeal.Side.choices)
    day = Day(label="Op welke dag is het beroep ingesteld?")


class Judge(Told):
    outcome = radio("Wat is de uitkomst?", Appeal.Outcome.choices)
    day = Day(label="Op welke dag is de uitspraak verzonden, of het beroep ingetrokken?")


class Review(Told):
    what = GuardedText(
        1000,
        label="Wat verandert er nu dit besluit niet meer geldt?",
        help_text=f"Bijvoorbeeld: er komt een nieuw PIP, en DUO hoort dit. {NOTHING_MEDICAL}",
    )


class SignDecision(Sending):
    """The letter of a decision: only how it goes."""
