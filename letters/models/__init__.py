"""What is written to people: texts in versions, letters as sent, and what became of them."""

from letters.models.after_sending import Proof, Withdrawal
from letters.models.letter import Address, Letter
from letters.models.sending import Channel, Dispatch
from letters.models.template import Kind, Letterhead, LetterTemplate, TemplateVersion

__all__ = [
    "Address",
    "Channel",
    "Dispatch",
    "Kind",
    "Letter",
    "LetterTemplate",
    "Letterhead",
    "Proof",
    "TemplateVersion",
    "Withdrawal",
]
