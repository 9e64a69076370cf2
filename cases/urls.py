from django.urls import path

from cases import note_views, views

app_name = "cases"
urlpatterns = [
    path("dossiers/<uuid:case>/taken/", views.tasks, name="tasks"),
    path("dossiers/<uuid:case>/notities/", note_views.notes, name="notes"),
    path("dossiers/<uuid:case>/toewijzing/", views.assignment, name="assignment"),
    path("dossiers/<uuid:case>/correcties/<slug:name>/", views.corrections, name="corrections"),
    path("taken/<uuid:task>/afronding/", views.completion, name="completion"),
    path("taken/<uuid:task>/wachten/", views.waiting, name="waiting"),
]
