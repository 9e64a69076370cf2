"""The verbs of partners: begin to work with one, keep it right, and end."""

from partners.actions.agreed import add_agreement, add_contract
from partners.actions.contact import add_contact, change_contact, remove_contact
from partners.actions.partner import (
    FIELDS,
    AlreadyEnded,
    AlreadyKnown,
    ChangedMeanwhile,
    EndsTooEarly,
    add_partner,
    change_partner,
    end_partner,
)

__all__ = [
    "FIELDS",
    "AlreadyEnded",
    "AlreadyKnown",
    "ChangedMeanwhile",
    "EndsTooEarly",
    "add_agreement",
    "add_contact",
    "add_contract",
    "add_partner",
    "change_contact",
    "change_partner",
    "end_partner",
    "remove_contact",
]
