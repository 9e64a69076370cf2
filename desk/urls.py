from django.urls import path
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.permissions import AllowAny

from desk import api, appointments, feed, health, views
from desk.authorisation import access_ends, changes, explanation, members, roles
from desk.pathway import views as pathway
from desk.setup.views import agreed, contacts, landing, partners, policy, steps, theme, theme_files
from desk.terms.views import terms

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("mijn-werk/", views.my_work, name="my_work"),
    path("dossiers/", views.cases, name="cases"),
    path("dossiers/<uuid:case>/", views.case, name="case"),
    path("dossiers/<uuid:case>/traject/", pathway.path, name="path"),
    path("termijnen/", terms, name="terms"),
    path("dossiers/<uuid:case>/afspraken/", appointments.appointments, name="appointments"),
    path("afspraken/<uuid:appointment>/", appointments.one, name="appointment"),
    path("agenda/<uuid:municipality>/<str:secret>.ics", feed.feed, name="feed"),
    path("zoeken/", views.search, name="search"),
    path("zoeken/<uuid:search>/", views.found, name="found"),
    path("privacy/gegevens/", views.register, name="register"),
    path("privacy/inzage/", views.oversight, name="oversight"),
    path("privacy/inzage/export/", views.oversight_export, name="oversight_export"),
    path("privacy/toegang/", explanation.explanation, name="explanation"),
    path("beheer/medewerkers/", members.members, name="members"),
    path("beheer/medewerkers/nieuw/", members.new_member, name="new_member"),
    path("beheer/medewerkers/<uuid:user>/", members.member, name="member"),
    path("beheer/medewerkers/<uuid:user>/einde/", access_ends.stop, name="stop"),
    path("beheer/medewerkers/<uuid:user>/link/", access_ends.invitation, name="invitation"),
    path("beheer/medewerkers/<uuid:user>/inlogcode/", access_ends.code_reset, name="code_reset"),
    path("beheer/lidmaatschappen/<uuid:membership>/einde/", members.last_day, name="last_day"),
    path("beheer/rollen/", roles.roles, name="roles"),
    path("beheer/rollen/nieuw/", roles.new_role, name="new_role"),
    path("beheer/rollen/vergelijking/", roles.compare, name="compare"),
    path("beheer/rollen/<uuid:role>/", roles.role, name="role"),
    path("beheer/rollen/<uuid:role>/wijziging/", roles.role_change, name="role_change"),
    path("beheer/wijzigingen/", changes.changes, name="changes"),
    path("beheer/wijzigingen/<uuid:change>/", changes.change, name="change"),
    path("beheer/wijzigingen/<uuid:change>/goedkeuring/", changes.approval, name="approval"),
    path("beheer/wijzigingen/<uuid:change>/afwijzing/", changes.rejection, name="rejection"),
    path("beheer/wijzigingen/<uuid:change>/intrekking/", changes.withdrawal, name="withdrawal"),
    path("beheer/", landing.landing, name="setup"),
    path("beheer/beleid/", policy.policy, name="policy"),
    path("beheer/huisstijl/", theme.theme, name="theme"),
    path("beheer/huisstijl/voorbeeld.css", theme_files.preview, name="theme_preview"),
    path("beheer/partners/", partners.partners, name="partners"),
    path("beheer/partners/<uuid:partner>/", partners.partner, name="partner"),
    path(
        "beheer/partners/<uuid:partner>/overeenkomst/", agreed.new_agreement, name="new_agreement"
    ),
    path("beheer/partners/<uuid:partner>/contract/", agreed.new_contract, name="new_contract"),
    path("beheer/partners/<uuid:partner>/einde/", partners.partner_end, name="partner_end"),
    path(
        "beheer/partners/<uuid:partner>/contactpersonen/", contacts.new_contact, name="new_contact"
    ),
    path("beheer/contactpersonen/<uuid:contact>/", contacts.contact, name="contact"),
    path(
        "beheer/contactpersonen/<uuid:contact>/verwijdering/",
        contacts.contact_removal,
        name="contact_removal",
    ),
    path("beheer/stappenplan/", steps.steps, name="steps"),
    path("beheer/stappenplan/<slug:step>/", steps.step, name="step"),
    path("huisstijl/<uuid:theme>/kleuren.css", theme_files.colours, name="theme_colours"),
    path("huisstijl/<uuid:theme>/logo.png", theme_files.logo, name="theme_logo"),
    path("api/v1/dossiers/", api.Cases.as_view(), name="api_cases"),
    path("api/v1/dossiers/<uuid:case>/", api.OneCase.as_view(), name="api_case"),
    path(
        "api/v1/openapi.json",
        SpectacularJSONAPIView.as_view(authentication_classes=[], permission_classes=[AllowAny]),
        name="api_schema",
    ),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
