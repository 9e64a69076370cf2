from django.urls import path

from pip_plan.views import checking, deciding, objective, overview, proposing, signal

app_name = "pip_plan"
PIP = "dossiers/<uuid:case>/pip/"
urlpatterns = [
    path(PIP, overview.overview, name="plan"),
    path(f"{PIP}versies/<uuid:plan>/", overview.version, name="version"),
    path(f"{PIP}voorstel/", proposing.proposal, name="proposal"),
    path(f"{PIP}regels/", checking.rules, name="rules"),
    path(f"{PIP}ondertekening/", deciding.signature, name="signature"),
    path(f"{PIP}weggooien/", deciding.dropping, name="dropping"),
    path("dossiers/<uuid:case>/signalen/<uuid:signal>/", signal.answer, name="signal"),
    path(f"{PIP}doelen/<uuid:objective>/uitkomst/", objective.outcome, name="outcome"),
]
