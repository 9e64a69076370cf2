from django.urls import path

from exchange.views import (
    all_deliveries,
    brp,
    deliveries,
    delivering,
    month_files,
    month_reports,
    statistics,
    statistics_file,
)

app_name = "exchange"
MONTH = "maandbestanden/<uuid:file>/"
TOLD = "dossiers/<uuid:case>/opgaven/"
urlpatterns = [
    path("privacy/leveringen/", all_deliveries.all_deliveries, name="all_deliveries"),
    path("cbs/", statistics.statistics, name="cbs"),
    path("cbs/<str:quarter>/bestand.<str:file_kind>", statistics_file.file, name="cbs_file"),
    path("maandbestanden/", month_files.month_files, name="month_files"),
    path("maandbestanden/voorbeeld.csv", month_files.example, name="month_example"),
    path(MONTH, month_files.month_file, name="month_file"),
    path(f"{MONTH}overname/", month_files.taking, name="month_taking"),
    path(f"{MONTH}einde/", month_files.undoing, name="month_undoing"),
    path(TOLD, month_reports.month_reports, name="month_reports"),
    path(f"{TOLD}<uuid:month_report>/aanvaarding/", month_reports.accepting, name="accepting"),
    path(f"{TOLD}<uuid:month_report>/betwisting/", month_reports.disputing, name="disputing"),
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
