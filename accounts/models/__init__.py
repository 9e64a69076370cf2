"""Who signs in, and what they are in a municipality from a day until a day."""

from accounts.models.change import AccessChange
from accounts.models.draft import Draft
from accounts.models.mandate import Mandate
from accounts.models.membership import Membership, active_on, working_on
from accounts.models.role import Role
from accounts.models.sent_form import SentForm
from accounts.models.user import User, UserManager

__all__ = [
    "AccessChange",
    "Draft",
    "Mandate",
    "Membership",
    "Role",
    "SentForm",
    "User",
    "UserManager",
    "active_on",
    "working_on",
]
