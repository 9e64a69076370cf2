"""Record what the COA handed over, with where each field came from."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.contacts import ChangedMeanwhile
from cases.actions.tvs_earlier import keep_earlier
from cases.models import Case, TvsRecord, TvsSource
from cases.models.tvs_rows import TvsRow
from cases.tvs_list import LISTS, Rows, plain, stored
from law.wi2021 import WI2021

BASIS = WI2021.art("35:2")
Lines = dict[str, list[dict[str, Any]]]


@transaction.atomic
def record_tvs(*, case: Case, by: User | None, on: date, **facts: Any) -> TvsRecord:
    """The one TVS record of a case (Wi art. 35, lid 2)."""
    kept = TvsRecord.objects.create(municipality_id=case.municipality_id, case=case, **facts)
    actor = by.pk if by else None
    record(Event.Kind.TVS_RECORDED, kept, by=actor, on=on, case=case.pk, basis=BASIS)
    return kept


@transaction.atomic
def save_tvs(
    *,
    case: Case,
    seen: int,
    values: dict[str, Any],
    lists: Lines,
    source: str,
    as_of: date,
    received_on: date,
    by: User,
    on: date,
) -> TvsRecord | None:
    """The record becomes this; what differs has this source and day. None when nothing differs.

    `seen` is the version that the user had before them, 0 for none. Raises ChangedMeanwhile.
    """
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    kept = tvs_of(case)
    if (kept.version if kept else 0) != seen:
        raise ChangedMeanwhile(kept)
    new = kept or TvsRecord(municipality_id=case.municipality_id, case=case, version=0)
    changed = _changed(new, values)
    before = lists_of(new) if kept else {}
    changed_lists = [rows for rows in LISTS if lists[rows.name] != before.get(rows.name, [])]
    if kept and not (changed or changed_lists):
        return None
    if kept:
        keep_earlier(kept, changed, [(rows, before[rows.name]) for rows in changed_lists], on=on)
    for name in changed:
        setattr(new, name, values[name])
    new.received_on = received_on
    new.version += 1
    new.save()
    for rows in changed_lists:
        _write(new, rows, lists[rows.name])
    _say_where_from(new, [*changed, *(rows.name for rows in changed_lists)], source, as_of)
    kind = Event.Kind.TVS_CHANGED if kept else Event.Kind.TVS_RECORDED
    record(kind, new, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return new


def tvs_of(case: Case) -> TvsRecord | None:
    """The record of this case, with the keys of its person at hand."""
    kept: TvsRecord | None = TvsRecord.objects.filter(case=case).first()
    if kept:
        kept.case = case
    return kept


def lists_of(kept: TvsRecord) -> Lines:
    """What repeats, in plain values; a query per list."""
    found: Lines = {}
    for rows in LISTS:
        lines = list(rows.model.objects.filter(record=kept))
        for line in lines:
            line.record = kept
        found[rows.name] = [
            plain({column.name: getattr(line, column.name) for column in rows.columns})
            for line in lines
        ]
    return found


def _changed(kept: TvsRecord, values: dict[str, Any]) -> list[str]:
    """Which fields differ; the values become those that are stored."""
    for name, value in values.items():
        values[name] = stored(TvsRecord, name, value)
    return [name for name, value in values.items() if value != getattr(kept, name)]


def _write(kept: TvsRecord, rows: Rows, lines: list[dict[str, Any]]) -> None:
    rows.model.objects.filter(record=kept).delete()
    for position, line in enumerate(lines):
        made: TvsRow = rows.model(
            municipality_id=kept.municipality_id, record=kept, position=position
        )
        for name, value in line.items():
            setattr(made, name, _kept(rows.model, name, value))
        made.save()


def _kept(model: type[TvsRow], name: str, value: Any) -> Any:
    found: Any = model._meta.get_field(name)
    return value or None if found.null and value == "" else value


def _say_where_from(kept: TvsRecord, names: list[str], source: str, as_of: date) -> None:
    for name in names:
        TvsSource.objects.update_or_create(
            record=kept,
            field=name,
            defaults={
                "source": source,
                "as_of": as_of,
                "municipality_id": kept.municipality_id,
            },
        )
