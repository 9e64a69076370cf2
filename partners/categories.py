"""What is held of the organisations that a municipality works with, and of who answers there."""

from __future__ import annotations

from law.avg import AVG
from privacy.vocabulary import Category, Sensitivity, tasks

PARTNER = Category(
    "Partners van de gemeente",
    tasks=tasks(range(4, 12)),
    basis=AVG.art("6:1:e"),
    keep=None,
    sensitivity=Sensitivity.TECHNICAL,
)
# Staff of others: held to reach a partner, and only as long as the municipality works with it.
PARTNER_CONTACT = Category(
    "Contactpersonen van partners",
    tasks=tasks(range(4, 12)),
    basis=AVG.art("6:1:e"),
    keep=None,
    sensitivity=Sensitivity.PERSONAL,
    permission="partner_manage",
)
