"""Who gets what: a class per channel of the handreiking's table Gegevenslevering."""

from __future__ import annotations

from exchange.message import Message
from exchange.recipients.courses import CourseProvider, LanguageProvider, ZRouteProvider
from exchange.recipients.modules import GuidanceProvider, MapProvider, PvtProvider
from exchange.recipients.statistics import Statistics

CHANNELS: dict[str, type[Message]] = {
    message.channel: message
    for message in (
        CourseProvider,
        LanguageProvider,
        ZRouteProvider,
        MapProvider,
        PvtProvider,
        GuidanceProvider,
        Statistics,
    )
}
