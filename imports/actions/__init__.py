"""The verbs of taking over: read, choose, look at, judge, take, and undo."""

from imports.actions.choosing_tvs import choose_fields
from imports.actions.judging import judge_row, leave_out, skip_alike
from imports.actions.mapping import choose_columns
from imports.actions.reading import discard, read_file
from imports.actions.taking import NotReady, start
from imports.actions.under_way import NotNow
from imports.actions.undoing import AlreadyUndone, WorkedOn, undo

__all__ = [
    "AlreadyUndone",
    "NotNow",
    "NotReady",
    "WorkedOn",
    "choose_columns",
    "choose_fields",
    "discard",
    "judge_row",
    "leave_out",
    "read_file",
    "skip_alike",
    "start",
    "undo",
]
