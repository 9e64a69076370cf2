"""Wet algemene bepalingen burgerservicenummer: only what is cited, no rules yet."""

from __future__ import annotations

from law.kit import Act

WABB = Act("Wet algemene bepalingen burgerservicenummer", "https://wetten.overheid.nl/BWBR0022428")
