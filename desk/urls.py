from django.urls import path

from desk import health, views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("mijn-werk/", views.my_work, name="my_work"),
    path("dossiers/", views.cases, name="cases"),
    path("dossiers/<uuid:case>/", views.case, name="case"),
    path("zoeken/", views.search, name="search"),
    path("zoeken/<uuid:search>/", views.found, name="found"),
    path("privacy/gegevens/", views.register, name="register"),
    path("privacy/inzage/", views.oversight, name="oversight"),
    path("privacy/inzage/export/", views.oversight_export, name="oversight_export"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
