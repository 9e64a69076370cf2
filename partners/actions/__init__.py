"""The verbs of partners: begin to work with one, keep it right, and end."""

from partners.actions.contact import add_contact, change_contact, remove_contact
from partners.actions.partner import (
    AlreadyEnded,
    AlreadyKnown,
    ChangedMeanwhile,
    EndsTooEarly,
    add_partner,
    change_partner,
    end_partner,
)

__all__ = [
    "AlreadyEnded",
    "AlreadyKnown",
    "ChangedMeanwhile",
    "EndsTooEarly",
    "add_contact",
    "add_partner",
    "change_contact",
    "change_partner",
    "end_partner",
    "remove_contact",
]
