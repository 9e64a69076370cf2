from django.urls import path

from cases.views import address, arrival, awaited, contact, family, notes, tvs, work

app_name = "cases"
urlpatterns = [
    path("dossiers/nieuw/", arrival.look_up, name="arrival"),
    path("dossiers/nieuw/<uuid:check>/", arrival.open_case, name="arrival_case"),
    path("dossiers/<uuid:case>/informatie/", awaited.awaited, name="awaited"),
    path("dossiers/<uuid:case>/taken/", work.tasks, name="tasks"),
    path("dossiers/<uuid:case>/notities/", notes.notes, name="notes"),
    path("dossiers/<uuid:case>/toewijzing/", work.assignment, name="assignment"),
    path("dossiers/<uuid:case>/correcties/<slug:name>/", work.corrections, name="corrections"),
    path("dossiers/<uuid:case>/contact/", contact.details, name="contact"),
    path("dossiers/<uuid:case>/contactmomenten/", contact.moments, name="contact_moments"),
    path("dossiers/<uuid:case>/tvs/", tvs.shown, name="tvs"),
    path("dossiers/<uuid:case>/tvs/invoer/", tvs.entry, name="tvs_entry"),
    path("dossiers/<uuid:case>/gezin/", family.shown, name="family"),
    path("dossiers/<uuid:case>/gezin/koppeling/", family.linking, name="family_link"),
    path("dossiers/<uuid:case>/gezin/gezinslid/", family.relative, name="relative"),
    path("dossiers/<uuid:case>/gezin/<uuid:member>/einde/", family.end, name="family_end"),
    path("dossiers/<uuid:case>/adres/", address.address, name="address"),
    path("taken/<uuid:task>/afronding/", work.completion, name="completion"),
    path("taken/<uuid:task>/wachten/", work.waiting, name="waiting"),
]
