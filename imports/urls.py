from django.urls import path

from imports.views import columns, errors, one, rows, runs, undoing

app_name = "imports"
ALL = "beheer/overnemen/"
ONE = f"{ALL}<uuid:run>/"
urlpatterns = [
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
