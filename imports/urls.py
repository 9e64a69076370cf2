from django.urls import path

from imports.views import (
    columns,
    errors,
    one,
    rows,
    runs,
    tvs_columns,
    tvs_list,
    tvs_lists,
    tvs_row,
    undoing,
)

app_name = "imports"
ALL = "beheer/overnemen/"
ONE = f"{ALL}<uuid:run>/"
LISTS = "coa-lijsten/"
LIST = f"{LISTS}<uuid:coa_list>/"
urlpatterns = [
    path(LISTS, tvs_lists.lists, name="tvs_lists"),
    path(f"{LISTS}voorbeeld/", tvs_lists.sample, name="tvs_sample"),
    path(LIST, tvs_list.one, name="tvs_list"),
    path(f"{LIST}kolommen/", tvs_columns.columns, name="tvs_columns"),
    path(f"{LIST}weglating/", tvs_list.leave_out, name="tvs_leave_out"),
    path(f"{LIST}start/", tvs_list.start, name="tvs_start"),
    path(f"{LIST}weggooien/", tvs_list.discard, name="tvs_discard"),
    path(f"{LIST}fouten/", tvs_list.errors, name="tvs_errors"),
    path(f"{LISTS}rijen/<uuid:coa_row>/", tvs_row.row, name="tvs_row"),
    path(ALL, runs.imports, name="imports"),
    path(ONE, one.one, name="one"),
    path(f"{ONE}kolommen/", columns.columns, name="columns"),
    path(f"{ONE}weglating/", one.leave_out, name="leave_out"),
    path(f"{ONE}overslaan/", one.skip_alike, name="skip_alike"),
    path(f"{ONE}start/", one.start, name="start"),
    path(f"{ONE}weggooien/", one.discard, name="discard"),
    path(f"{ONE}fouten/", errors.errors, name="errors"),
    path(f"{ALL}rijen/<uuid:row>/", rows.row, name="row"),
    path(f"{ALL}dossiers/<uuid:taken>/terugdraaien/", undoing.undo, name="undo"),
]
