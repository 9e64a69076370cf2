"""Set how the product looks for a municipality."""

from __future__ import annotations

from datetime import date
from functools import partial

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from desk.models import Theme
from desk.setup import look
from desk.setup.contrast import measure
from tenancy.models import Municipality


class PoorContrast(Exception):
    """Colours that meet cannot be told apart; `problems` say which, in Dutch."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} pairs")


class ThemeChanged(Exception):
    """A colleague set another theme after the page was opened."""


@transaction.atomic
def set_theme(
    *,
    municipality: Municipality,
    base: str,
    colours: dict[str, str],
    logo: bytes | None,
    seen: int,
    by: User | None,
    on: date,
) -> Theme:
    """From now on pages look so; earlier themes are kept. `colours` count only for Base.OWN.

    `seen` is the number of the theme that the user had before them, 0 for none. Raises
    PoorContrast and ThemeChanged.
    """
    colours = colours if base == Theme.Base.OWN else {}
    if found := [pair.problem for pair in measure(colours) if not pair.good]:
        raise PoorContrast(found)
    now = Theme.objects.current()
    if (now.number if now else 0) != seen:
        raise ThemeChanged
    actor = by.pk if by else None
    given = {"number": seen + 1, "base": base, "colours": colours, "logo": logo}
    try:
        with transaction.atomic():
            theme: Theme = Theme.objects.create(
                municipality=municipality, established_by=actor, **given
            )
    except IntegrityError as error:
        raise ThemeChanged from error
    record(Event.Kind.THEME_SET, theme, by=actor, on=on)
    transaction.on_commit(partial(look.forget, municipality))
    return theme
