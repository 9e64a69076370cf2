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
    NothingChanges,
    propose_code_reset,
    propose_member,
    propose_prolonging,
    propose_role,
    propose_role_change,
)
from accounts.actions.stopping import NotEarlier, end_membership, stop_access

__all__ = [
    "AlreadyDecided",
    "AlreadyProposed",
    "Concerned",
    "LastAdministrator",
    "NotEarlier",
    "NothingChanges",
    "Overtaken",
    "SamePerson",
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
    "stop_access",
    "withdraw",
]
