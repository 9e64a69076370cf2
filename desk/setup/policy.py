"""What a municipality may choose, within which bounds, and where those stand."""

from __future__ import annotations

from dataclasses import dataclass

from law.avg import AVG
from law.awb import AWB
from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021
from tenancy.models import BOUNDS, MunicipalityPolicy


@dataclass(frozen=True)
class Setting:
    """One choice. `article` bounds it or asks for it; None says that no article does.

    `ground` says in Dutch what the article leaves open, or which guideline there is instead.
    """

    name: str
    label: str
    explanation: str
    unit: str
    ground: str
    article: Article | None = None
    choices: tuple[str, ...] = ()  # what each number means, when it is no quantity

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the most, in `unit`; the database keeps the same."""
        return BOUNDS[self.name]

    @property
    def range(self) -> str:
        """15 tot en met 60 minuten"""
        if self.choices:
            return f"een van de {len(self.choices)} mogelijkheden"
        return f"{self.bounds[0]} tot en met {self.bounds[1]} {self.unit}"

    def said(self, value: int) -> str:
        """14 dagen, or what was chosen in words."""
        return self.choices[value] if self.choices else f"{value} {self.unit}"

    def of(self, policy: MunicipalityPolicy) -> int:
        return int(getattr(policy, self.name))


SETTINGS = (
    Setting(
        "summons_days",
        "Termijn in een oproep",
        "Zo lang heeft een inburgeraar om naar de brede intake te komen.",
        "dagen",
        "De wet vraagt een termijn, maar noemt geen lengte. De grenzen zijn van dit product.",
        WI2021.art("14:1"),
    ),
    Setting(
        "second_days",
        "Termijn in de tweede oproep",
        "Zo lang heeft een inburgeraar na de waarschuwing om alsnog te komen.",
        "dagen",
        "De wet vraagt een nieuwe termijn, maar noemt geen lengte. De grenzen zijn van dit"
        " product.",
        WI2021.art("14:1"),
    ),
    Setting(
        "third_days",
        "Termijn in de derde oproep",
        "Zo lang heeft een inburgeraar na de derde oproep om alsnog te komen.",
        "dagen",
        "Na een boete is de nieuwe termijn hoogstens twee maanden. 59 dagen is nooit meer. Het"
        " product houdt dit ook aan zonder boete.",
        WI2021.art("22:2"),
    ),
    Setting(
        "reminder_days",
        "Herinnering voor een afspraak",
        "Zo lang voor de afspraak krijgt wie een e-mailadres heeft een bericht. Er staat alleen in"
        " dat er een afspraak is. Bij 0 gaat er geen bericht uit.",
        "dagen",
        "Hierover gaat geen artikel. De gemeente kiest zelf; de grenzen zijn van dit product.",
    ),
    Setting(
        "summon_within_days",
        "Oproepen binnen",
        "Zo snel na de kennisgeving van DUO vraagt een taak om de oproep.",
        "dagen",
        "Het PIP is er binnen 10 weken, dat is 70 dagen. Voor de oproep noemt het besluit geen"
        " eigen termijn.",
        BI2021.art("5.3:1"),
    ),
    Setting(
        "absence_percent",
        "Signaal bij gemiste lessen",
        "Bij meer gemiste lessen zonder geldige reden in een maand vraagt een taak om een gesprek.",
        "procent",
        "De wet vraagt mee te werken aan de leerroute, maar noemt geen grens. De grenzen zijn van"
        " dit product.",
        WI2021.art("23:1"),
    ),
    Setting(
        "behind_percent",
        "Signaal bij te weinig uren",
        "Bij een grotere achterstand op het plan vraagt een taak om een gesprek.",
        "procent",
        "De wet vraagt mee te werken aan de leerroute, maar noemt geen grens. De grenzen zijn van"
        " dit product.",
        WI2021.art("23:1"),
    ),
    Setting(
        "silent_days",
        "Signaal zonder bericht van de aanbieder",
        "Zo lang na het laatste bericht over een traject vraagt een taak om een verslag.",
        "dagen",
        "De school geeft de gemeente gegevens over de voortgang. Het besluit noemt geen termijn.",
        BI2021.art("9.2:4"),
    ),
    Setting(
        "module_months",
        "Signaal als PVT of MAP nog niet is gepland",
        "Zo lang na het PIP vraagt een taak om het PVT of de MAP te plannen.",
        "maanden",
        "PVT en MAP moeten binnen de termijn van 3 jaar af zijn. De grenzen zijn van dit product.",
        WI2021.art("11:1"),
    ),
    Setting(
        "offer_days",
        "Aanbod van een cursus binnen",
        "Zo lang na het PIP heeft een asielstatushouder een aanbod.",
        "dagen",
        "De wet vraagt een aanbod op tijd, maar noemt geen termijn. De grenzen zijn van dit"
        " product.",
        WI2021.art("16:1"),
    ),
    Setting(
        "switch_days",
        "Signaal voor het wijzigen van de leerroute",
        "Zo lang voor de laatste dag vraagt een taak of de leerroute nog past.",
        "dagen",
        "De leerroute wijzigen kan anderhalf jaar. Hoe lang ervoor u kijkt, kiest u zelf.",
        BI2021.art("5.4:1"),
    ),
    Setting(
        "views_days",
        "Termijn voor een zienswijze",
        "Zo lang heeft een inburgeraar om te reageren op een voornemen voor een boete.",
        "dagen",
        "De wet geeft recht op een zienswijze, maar noemt geen termijn. De grenzen zijn van dit"
        " product.",
        AWB.art("5:53/3"),
    ),
    Setting(
        "fine_status_holder",
        "Boete voor een asielstatushouder",
        "Wat de gemeente doet als een asielstatushouder zijn plicht niet nakomt.",
        "",
        "De wet maakt geen verschil. Het Hof van Justitie (C-158/23) staat een boete alleen toe in"
        " uitzonderlijke gevallen.",
        WI2021.art("22:1"),
        ("Geen boete", "Alleen uitzonderlijk, met een juridische toets", "Net als bij anderen"),
    ),
    Setting(
        "fine_doubles",
        "Wat bij herhaling wordt verdubbeld",
        "Welk bedrag telt als er al eerder een boete was voor artikel 23.",
        "",
        "Het besluit zegt: verhoogd met 100 procent van het boetebedrag. Dat kan op twee manieren"
        " worden gelezen.",
        BI2021.art("7.1:3"),
        ("Het bedrag voor het percentage", "Het bedrag dat is opgelegd"),
    ),
    Setting(
        "keep_years",
        "Bewaren na het einde van de plicht",
        "Zo lang na het einde van de plicht blijft het dossier. De kern mag langer blijven.",
        "jaar",
        "Het besluit noemt 5 jaar als grens. Korter mag.",
        BI2021.art("9.9:1"),
    ),
    Setting(
        "core_years",
        "Bewaren van de kern",
        "Zo lang na het einde van de plicht blijven het BSN, de naam, het adres, de geboortedatum"
        " en hoe de plicht eindigde.",
        "jaar",
        "Het besluit zegt: ten hoogste 50 jaar. Korter mag.",
        BI2021.art("9.9:2"),
    ),
    Setting(
        "unused_months",
        "Bewaren zonder dossier",
        "Zo lang blijven de gegevens van een persoon van wie hier geen dossier (meer) is.",
        "maanden",
        "Niet langer dan nodig, zegt de AVG, maar zij noemt geen termijn. De grenzen zijn van dit"
        " product.",
        AVG.art("5:1:e"),
    ),
    Setting(
        "soon_days",
        "Waarschuwen voor een termijn",
        "Zo lang van tevoren staat bij een dossier dat een termijn bijna voorbij is.",
        "dagen",
        "Hierover gaat geen artikel. De gemeente kiest zelf; de grenzen zijn van dit product.",
    ),
    Setting(
        "idle_minutes",
        "Uitloggen zonder gebruik",
        "Zo lang blijft een medewerker ingelogd zonder iets te doen.",
        "minuten",
        "Geen artikel noemt een duur. De BIO2 laat de duur aan de gemeente; de grenzen zijn van"
        " dit product.",
    ),
)
