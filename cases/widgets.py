"""Widgets that must be quick: a list of all colleagues stands on many pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

OPTION = '<option value="{}"{}>{}</option>'
SELECTED, NOT = SafeString(" selected"), SafeString("")


class LongSelect(forms.Select):
    """A list of many choices without groups, written in one go: Django's own renders a template
    for each, which is a fifth of a page with three hundred colleagues."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        chosen = {str(one) for one in self.format_value(value)}
        options = format_html_join("\n", OPTION, self._options(chosen))
        outer = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        return format_html("<select{}>\n{}\n</select>", flatatt(outer), options)

    def _options(self, chosen: set[str]) -> list[tuple[str, SafeString, Any]]:
        plain = ((str("" if one is None else one), label) for one, label in self.choices)
        return [(one, SELECTED if one in chosen else NOT, label) for one, label in plain]
