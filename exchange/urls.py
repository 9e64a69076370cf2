from django.urls import path

from exchange.views import brp, deliveries, delivering

app_name = "exchange"
urlpatterns = [
    path("dossiers/<uuid:case>/leveringen/", deliveries.deliveries, name="deliveries"),
    path(
        "dossiers/<uuid:case>/leveringen/nieuw/<uuid:subject>/", deliveries.preview, name="preview"
    ),
    path(
        "dossiers/<uuid:case>/leveringen/<uuid:delivery>/vrijgave/",
        delivering.releasing,
        name="releasing",
    ),
    path(
        "dossiers/<uuid:case>/leveringen/<uuid:delivery>/bevestiging/",
        delivering.delivering,
        name="delivering",
    ),
    path(
        "dossiers/<uuid:case>/leveringen/<uuid:delivery>/einde/",
        delivering.dropping,
        name="dropping",
    ),
    path("dossiers/<uuid:case>/leveringen/<uuid:delivery>/bestand/", delivering.file, name="file"),
    path("dossiers/<uuid:case>/brp/", brp.page, name="brp"),
    path("dossiers/<uuid:case>/brp/wachten/", brp.waiting, name="brp_waiting"),
    path("dossiers/<uuid:case>/brp/overname/", brp.take_over, name="brp_take_over"),
    path("dossiers/<uuid:case>/brp/einde/", brp.discard, name="brp_discard"),
]
