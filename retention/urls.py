from django.urls import path

from retention.views import cores, excepting, handling, holding, keeping, lists

app_name = "retention"
ONE = "vernietiging/<uuid:destruction>/"
urlpatterns = [
    path("dossiers/<uuid:case>/bewaren/", keeping.keeping, name="keeping"),
    path("dossiers/<uuid:case>/bewaren/reden/", holding.holding, name="holding"),
    path(
        "dossiers/<uuid:case>/bewaren/reden/<uuid:hold>/einde/",
        holding.releasing,
        name="releasing",
    ),
    path("vernietiging/", lists.lists, name="lists"),
    path(ONE, lists.one, name="list"),
    path(f"{ONE}beoordeling/", handling.reviewing, name="reviewing"),
    path(f"{ONE}goedkeuring/", handling.approving, name="approving"),
    path(f"{ONE}aflasting/", handling.cancelling, name="cancelling"),
    path(f"{ONE}<uuid:item>/uitzondering/", excepting.excepting, name="excepting"),
    path(f"{ONE}<uuid:item>/terug/", excepting.including, name="including"),
    path(f"{ONE}verklaring.pdf", lists.certificate, {"kind": "pdf"}, name="certificate"),
    path(f"{ONE}verklaring.json", lists.certificate, {"kind": "json"}, name="certificate_json"),
    path("bewaarde-kern/", cores.cores, name="cores"),
]
