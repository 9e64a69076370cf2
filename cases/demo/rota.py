"""Which klantmanager gets the next case."""

from __future__ import annotations

from collections import Counter
from datetime import date

from accounts.models import Membership, User, active_on
from cases.models import Case

MOST = {"bas@rivierstad.example": 40}  # Bas works half the week


class Rota:
    """The klantmanagers of the municipality in scope, with the cases that they already have."""

    def __init__(self, today: date) -> None:
        held = Membership.objects.filter(active_on(today), role__slug="klantmanager")
        self.users = [member.user for member in held.select_related("user")]
        cases = Case.objects.exclude(phase=Case.Phase.CLOSED).exclude(assignee=None)
        self.cases = Counter(cases.values_list("assignee__username", flat=True))

    def next(self, *, wanted: str = "", counts: bool = True) -> User | None:
        """The colleague who was asked for, else who has fewest cases; a closed case is no work."""
        user = self._named(wanted) or min(self._free(), key=self._load, default=None)
        if user and counts:
            self.cases[user.username] += 1
        return user

    def _named(self, username: str) -> User | None:
        return next((user for user in self.users if user.username == username), None)

    def _free(self) -> list[User]:
        return [u for u in self.users if self.cases[u.username] < MOST.get(u.username, 10**6)]

    def _load(self, user: User) -> tuple[int, str]:
        return self.cases[user.username], user.username
