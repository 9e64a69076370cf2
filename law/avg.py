"""Algemene verordening gegevensbescherming: only what is cited, no rules yet."""

from __future__ import annotations

from law.kit import Act

AVG = Act(
    "Algemene verordening gegevensbescherming",
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    anchor="art_{}",
)
