from django.urls import path

from duo.views import reports, telling

app_name = "duo"
ALL = "dossiers/<uuid:case>/duo/"
urlpatterns = [
    path(ALL, reports, name="reports"),
    path(f"{ALL}<uuid:report>/doorgegeven/", telling, name="telling"),
]
