"""Why a letter is not made or sent, in Dutch: what happened and what to do."""

from __future__ import annotations

from accounts.mandates import AlreadyEnded, AlreadyGiven
from letters import actions
from letters.markup import Missing
from letters.merge import FIELDS
from letters.paper import Deceased, NoLetterhead, NoTemplate
from letters.translation import Unreviewed
from privacy.firewall import Stopped

SENTENCES: dict[type[Exception], str] = {
    Deceased: "Deze inburgeraar is overleden. U kunt geen brief meer sturen.",
    NoTemplate: "Er is nog geen tekst voor deze brief. Vraag de functioneel beheerder erom.",
    NoLetterhead: "Er is nog geen briefhoofd. Vraag de functioneel beheerder om dit in te vullen.",
    Unreviewed: "Deze vertaling is nog niet nagekeken. Laat iemand van de gemeente de vertaling"
    " nakijken, of verstuur de brief zonder vertaling.",
    Stopped: "Deze brief is tegengehouden. Er staat een nummer in dat een BSN kan zijn. Een BSN mag"
    " niet in een brief. Haal het nummer weg.",
    actions.NoMandate: "Deze medewerker mag deze brief niet ondertekenen: er is geen mandaat."
    " Kies iemand anders, of vraag de functioneel beheerder om een mandaat.",
    actions.WrongLetter: "In de brief staat het nummer of de naam van een ander dossier."
    " Haal het weg.",
    actions.AlreadyReplaced: "Een collega maakte al een nieuwe brief in plaats van deze.",
    actions.AlreadySent: "Een collega heeft deze brief al verstuurd.",
    actions.Replaced: "Voor deze brief is een nieuwe brief gemaakt. Verstuur die.",
    actions.NotSent: "Deze brief is nog niet verstuurd.",
    actions.MayNotGoByPost: "Deze brief mag niet per post. Er staat geen adres op, of het adres is"
    " geheim. Kies een andere manier, of maak een nieuwe brief met een postbus of briefadres.",
    AlreadyGiven: "Deze rol heeft dit mandaat al.",
    AlreadyEnded: "Dit mandaat is al beëindigd.",
}
REFUSED: tuple[type[Exception], ...] = (*SENTENCES, Missing, actions.Unprintable)


def said(error: Exception) -> str:
    """The sentence for who works with letters."""
    if isinstance(error, Missing):
        gone = ", ".join(FIELDS[name].explanation.lower() for name in error.names)
        return f"De brief is niet compleet. Dit is nog niet bekend: {gone}."
    if isinstance(error, actions.Unprintable):
        return f"Deze tekens kunnen niet in een brief staan: {' '.join(error.signs)}. Haal ze weg."
    return SENTENCES[type(error)]
