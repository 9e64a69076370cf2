"""In the demo someone with a PIP is at a school, and every message has a case to show."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.demo.admission import admit
from cases.demo.colleagues import settle
from cases.demo.generator import people
from desk.management.commands.load_demo import give_letters
from exchange.demo.schools import Schools
from exchange.recipients import CHANNELS

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
WITHOUT = {"uit_zroute"}  # nobody in the demo follows the Z-route


def printed(channel, case="demo"):
    out = StringIO()
    call_command("exchange_message", channel, "--case", case, stdout=out)
    return json.loads(out.getvalue())


def test_each_message_of_the_demo_can_be_printed():
    settle()
    give_letters()
    admit(people(), today=TODAY, chapters=Schools(TODAY))
    for channel in CHANNELS.keys() - WITHOUT:
        content = printed(channel)
        assert list(content) == [field.name for field in CHANNELS[channel].fields]
        assert content["trajectkenmerk"]
    with pytest.raises(CommandError, match="No such case"):
        printed("uit_map", "99-X-00000")


def test_real_people_are_not_printed(settings):
    settings.DEMO = settings.TESTING = False
    with pytest.raises(CommandError, match="Real people"):
        printed("uit_map")
