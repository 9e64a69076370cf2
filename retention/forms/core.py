"""The BSN of whom the core is looked up."""

from __future__ import annotations

from django import forms

from cases.fields import Bsn


class LookUpCore(forms.Form):
    bsn = Bsn(label="Burgerservicenummer (BSN)")
