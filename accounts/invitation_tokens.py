"""The secret in an invitation, written so that it can never be read as a BSN."""

from __future__ import annotations

import binascii
from typing import Any

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode


class InvitationTokens(PasswordResetTokenGenerator):
    """Django's token in base64: of every four signs in a row one is a letter.

    As Django writes it, one in some hundreds holds nine digits that pass the elfproef, and the
    firewall would stop that mail.
    """

    def make_token(self, user: Any) -> str:
        return urlsafe_base64_encode(super().make_token(user).encode())

    def check_token(self, user: Any, token: str | None) -> bool:
        try:
            plain = urlsafe_base64_decode(token or "").decode("ascii")
        except (binascii.Error, ValueError):
            return False
        return super().check_token(user, plain)


tokens = InvitationTokens()
