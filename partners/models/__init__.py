"""Whom a municipality works with."""

from partners.models.contact import ContactPerson
from partners.models.partner import Partner

__all__ = ["ContactPerson", "Partner"]
