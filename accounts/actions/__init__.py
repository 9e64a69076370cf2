"""What is done to roles and memberships."""

from accounts.actions.administrators import LastAdministrator
from accounts.actions.deciding import (
    AlreadyDecided,
    Concerned,
    Overtaken,
    SamePerson,
    approve,
    reject,
    withdraw,
)
from accounts.actions.making import add_member, change_role, make_role
from accounts.actions.proposing import (
    AlreadyProposed,
    HasRole,
    NothingChanges,
    propose_code_reset,
    propose_member,
    propose_prolonging,
    propose_role,
    propose_role_change,
)
from accounts.actions.signing_in import NotHere, send_link
from accounts.actions.stopping import NotEarlier, Yourself, end_membership, stop_access

__all__ = [
    "AlreadyDecided",
    "AlreadyProposed",
    "Concerned",
    "HasRole",
    "LastAdministrator",
    "NotEarlier",
    "NotHere",
    "NothingChanges",
    "Overtaken",
    "SamePerson",
    "Yourself",
    "add_member",
    "approve",
    "change_role",
    "end_membership",
    "make_role",
    "propose_code_reset",
    "propose_member",
    "propose_prolonging",
    "propose_role",
    "propose_role_change",
    "reject",
    "send_link",
    "stop_access",
    "withdraw",
]
