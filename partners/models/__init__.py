"""Whom a municipality works with."""

from partners.models.agreed import Agreement, Contract
from partners.models.contact import ContactPerson
from partners.models.partner import Partner

__all__ = ["Agreement", "ContactPerson", "Contract", "Partner"]
