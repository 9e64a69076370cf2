"""A case as /api/v1 gives it: of each field its category decides whether this user gets it.

A field that one may not read is absent, not empty. What the COA knows is never given.
"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.access import Access
from cases.models import NEVER, Case, Person
from privacy.reading import readable


class _Readable(serializers.Serializer[Any]):
    """Gives only the fields that the permissions of the user open."""

    model: type[Case | Person]
    unread = frozenset[str]()  # what the serializer makes itself

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        access: Access | None = self.context.get("access")
        if access is None:  # the description of the API names them all
            return fields
        opened = readable(self.model, access.permissions) | self.unread
        return {name: field for name, field in fields.items() if name in opened}


class PersonOut(_Readable):
    """Who it is."""

    model = Person

    bsn = serializers.CharField(allow_null=True)
    v_number = serializers.CharField(allow_null=True)
    family_name = serializers.CharField()
    prefix = serializers.CharField()
    given_names = serializers.CharField()
    birth_date = serializers.CharField(
        source="birth_date.stored", allow_null=True, help_text="1985-05-00: de dag is onbekend"
    )
    deceased_on = serializers.DateField(allow_null=True)
    secrecy = serializers.BooleanField()
    street = serializers.CharField()
    postcode = serializers.CharField()
    city = serializers.CharField()


class CaseOut(_Readable):
    """A case with its person."""

    model = Case
    unread = frozenset({"id", "person", "next_due"})

    id = serializers.UUIDField()
    number = serializers.CharField()
    target_group = serializers.ChoiceField(Case.TargetGroup.choices)
    phase = serializers.ChoiceField(Case.Phase.choices)
    opened_on = serializers.DateField()
    notified_on = serializers.DateField(allow_null=True)
    registered_on = serializers.DateField(allow_null=True)
    plan_dated_on = serializers.DateField(allow_null=True)
    next_due = serializers.SerializerMethodField()
    person = PersonOut()

    def get_next_due(self, case: Case) -> str | None:
        """The first date of the open tasks, or null."""
        return None if case.next_due == NEVER else case.next_due.isoformat()


class CasePage(serializers.Serializer[Any]):
    """At most fifty cases; `next` and `previous` are addresses."""

    total = serializers.CharField(help_text="Aantal; 1000+ bij meer dan 1000")
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = CaseOut(many=True)
