"""Choosing a password by the link of an invitation (Django's own view)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpResponse
from django.urls import reverse_lazy

from accounts.invitation_tokens import tokens
from audit.actions import record_security
from audit.models import SecurityEvent


class NewPassword(SetPasswordForm):  # type: ignore[type-arg]
    """Twice, at least fourteen characters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].label = "Nieuw wachtwoord"
        self.fields[
            "new_password1"
        ].help_text = "Minstens 14 tekens. Neem bijvoorbeeld 4 woorden achter elkaar."
        self.fields["new_password2"].label = "Nog een keer hetzelfde wachtwoord"
        self.fields["new_password2"].help_text = ""


class ChoosePassword(PasswordResetConfirmView):
    """The link is good once and for three days; its secret leaves the address at once.

    A link that is no longer good gets a page and not an error: an error would log the address.
    """

    form_class = NewPassword
    token_generator = tokens
    template_name = "accounts/password.html"
    success_url = reverse_lazy("accounts:sign_in")
    reset_url_token = "kiezen"  # noqa: S105  # what stands in the address instead of the secret

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        record_security(SecurityEvent.Kind.PASSWORD_SET, user=form.user.pk)
        messages.success(self.request, "Uw wachtwoord is ingesteld. U kunt nu inloggen.")
        return answer

    def render_to_response(self, context: dict[str, Any], **options: Any) -> HttpResponse:
        form = context.get("form")
        status = 400 if form is not None and form.errors else 200
        return super().render_to_response(context, status=status, **options)
