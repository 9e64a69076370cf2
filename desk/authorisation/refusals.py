"""Why a change of access is refused, in Dutch."""

from __future__ import annotations

from accounts import actions

SAID: dict[type[Exception], str] = {
    actions.LastAdministrator: (
        "Dit kan niet: er moet een beheerder zonder einddatum overblijven, die medewerkers en"
        " rollen mag beheren. Geef eerst een collega die rol."
    ),
    actions.Yourself: "Dit bent u zelf. Vraag een andere beheerder om uw toegang te stoppen.",
    actions.NotHere: "Deze medewerker heeft nu geen rol bij uw gemeente. Dan kan dit niet.",
    actions.HasRole: "Deze medewerker heeft deze rol al.",
    actions.SamePerson: "U stelde deze wijziging zelf voor. Een andere beheerder moet beslissen.",
    actions.Concerned: "Deze wijziging gaat over uzelf. Een andere beheerder moet beslissen.",
    actions.AlreadyDecided: "Over deze wijziging is al beslist, of zij is verlopen.",
    actions.Overtaken: (
        "Dit is intussen veranderd. Wijs deze wijziging af en stel een nieuwe voor."
    ),
    actions.AlreadyProposed: "Deze wijziging is al voorgesteld en wacht op een tweede beheerder.",
    actions.NothingChanges: "U hebt niets veranderd aan deze rol.",
}
REFUSALS = tuple(SAID)


def said(error: Exception) -> str:
    return SAID[type(error)]
