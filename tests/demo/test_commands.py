"""What `dev.py demo` calls: fictional people are loaded once, and their colleagues are named."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from accounts.demo import COLLEAGUES, PASSWORD
from cases.models import Case
from retention.models import DestructionItem
from tenancy.models import Municipality
from tenancy.scope import scope

pytestmark = pytest.mark.django_db(transaction=True)


def cases():
    counts = {}
    for municipality in Municipality.objects.all():
        with scope(municipality.pk):
            counts[municipality.name] = Case.objects.count()
    return counts


def who_must_go():
    """On the lists of the first night: those who died."""
    total = 0
    for municipality in Municipality.objects.all():
        with scope(municipality.pk):
            total += DestructionItem.objects.count()
    return total


def test_the_demo_is_loaded_once(settings, monkeypatch):
    settings.DEMO = True
    monkeypatch.setenv("SCREENSHOTS", "1")
    call_command("load_demo")
    loaded = cases()
    assert loaded.keys() == {"Rivierstad", "Heuvelrode"}
    assert min(loaded.values()) > 50
    listed = who_must_go()
    assert listed > 0
    call_command("load_demo")
    assert (cases(), who_must_go()) == (loaded, listed)


def test_the_accounts_are_named(settings, capsys):
    settings.DEMO = True
    call_command("demo_accounts")
    printed = capsys.readouterr().out
    for colleague in COLLEAGUES:
        assert colleague.username in printed
    assert PASSWORD in printed
    assert "Privacy officer" in printed


@pytest.mark.parametrize("command", ["load_demo", "demo_accounts"])
def test_there_are_no_fictional_people_outside_a_demo(settings, command):
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command(command)
