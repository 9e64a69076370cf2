"""What other programs write for a choice of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cases.models import Case
from imports.columns import plain

Group, Phase = Case.TargetGroup, Case.Phase
GROUPS = {
    Group.ASYLUM: "asielstatushouder,asiel,statushouder,asielmigrant,vergunninghouder,asylum",
    Group.FAMILY: "gezinsmigrant,gezins en overige migrant,gezinsmigrant of overige migrant,gezin,"
    "overige migrant,overig,gezinshereniger,gezinsvormer,family",
}
PHASES = {
    Phase.REGISTERED: "aangemeld,aanmelding,nieuw,registered",
    Phase.SUMMONS: "oproep,opgeroepen,summons",
    Phase.INTAKE: "brede intake,intake,in intake",
    Phase.PLAN: "pip opstellen,plan,pip in voorbereiding",
    Phase.ROUTE: "leerroute,route,in traject,in leerroute,traject,inburgering",
}
SECRECY = {"ja": "ja,j,geheim,waar,true,x,1,2,3,4,5,6,7", "nee": "nee,n,niet geheim,onwaar,false,0"}
CLOSED = {"afgerond", "gesloten", "afgesloten", "beeindigd", "closed"}


def choice(words: Mapping[Any, str], text: str) -> str:
    """Our value for what stands in a cell; the cell itself when it is none of these."""
    for value, names in words.items():
        if plain(text) in names.split(","):
            return str(value)
    return text


def day(text: str) -> str:
    """A day as our forms take it; also 2026-03-02T00:00, 2/3/2026, 2.3.2026 and 20260302."""
    text = re.sub(r"[T ]0{1,2}:00(:00(\.0+)?)?$", "", text.strip())
    if found := re.fullmatch(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})", text):
        return "-".join(reversed(found.groups()))
    return re.sub(r"(?<=[0-9])[/.](?=[0-9])", "-", text)
