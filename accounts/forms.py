"""Signing in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpRequest

from accounts.models import User

WRONG = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw."


class SignIn(forms.Form):
    username = forms.CharField(
        label="E-mailadres",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label="Wachtwoord",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.user: User | None = None

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("username") and data.get("password"):
            user = authenticate(
                self.request, username=data["username"].lower(), password=data["password"]
            )
            if not isinstance(user, User):
                raise forms.ValidationError(WRONG)
            self.user = user
        return data


class Code(forms.Form):
    code = forms.RegexField(
        regex=r"^\s*[0-9]{3}\s?[0-9]{3}\s*$",
        label="Code van 6 cijfers",
        help_text="U vindt de code in de app waarmee u inlogt.",
        error_messages={"invalid": "Vul de 6 cijfers uit de app in."},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_code(self) -> str:
        return "".join(str(self.cleaned_data["code"]).split())
