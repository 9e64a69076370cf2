"""What the stories of keeping and destroying share."""

from __future__ import annotations

# Of the categories of the core, but made to find someone by, or short-lived.
COPIES = {
    "cases.Person.bsn_index",
    "cases.NameToken.token",
    "cases.NameToken.sound",
    "cases.Case.sort_name",
    "cases.ArrivalCheck.bsn",
    "cases.ArrivalCheck.family_name",
    "cases.ArrivalCheck.prefix",
    "cases.ArrivalCheck.given_names",
    "cases.ArrivalCheck.birth_date",
    "cases.Search.text",
    "imports.ImportRow.bsn_index",
    "imports.ImportRow.name_index",
    "retention.Residual.bsn_index",
    "retention.Residual.content",
    "retention.Residual.ended_on",
}
