"""What a klantmanager is told of by a task, before it is too late."""

from cases.models import Task

KINDS = (
    Task.Kind.MISSING,
    Task.Kind.BEHIND,
    Task.Kind.OFFER,
    Task.Kind.SILENT,
    Task.Kind.ENDING,
    Task.Kind.PVT,
    Task.Kind.MAP,
    Task.Kind.SWITCH,
)
