"""What steps of guidance have in common: the last day of something, and how a letter goes."""

from __future__ import annotations

from django import forms

from cases.fields import Day, GuardedText

NO_HEALTH = "Alleen wat nodig is. Niets over gezondheid of geloof."


class EndForm(forms.Form):
    """The last day of something, and why."""

    ended_on = Day(label="Laatste dag")
    why = GuardedText(500, label="Waarom stopt het?", help_text=NO_HEALTH)
