from django.urls import path

from letters.views import management, mandates, of_case, of_letter

app_name = "letters"
urlpatterns = [
    path("dossiers/<uuid:case>/brieven/", of_case.letters, name="letters"),
    path("dossiers/<uuid:case>/brieven/nieuw/", of_case.new, name="new"),
    path("brieven/<uuid:letter>/", of_letter.letter, name="letter"),
    path("brieven/<uuid:letter>/bestand/", of_case.file, name="file"),
    path("brieven/<uuid:letter>/verzending/", of_letter.dispatch, name="dispatch"),
    path("brieven/<uuid:letter>/bewijs/", of_letter.proofs, name="proofs"),
    path("brieven/<uuid:letter>/vervanging/", of_case.replacement, name="replacement"),
    path("beheer/brieven/", management.templates, name="templates"),
    path("beheer/brieven/beginteksten/", management.starting_set, name="starting_set"),
    path("beheer/brieven/briefhoofd/", management.letterhead, name="letterhead"),
    path("beheer/brieven/teksten/<slug:kind>/", management.template, name="template"),
    path("beheer/brieven/mandaten/", mandates.mandates, name="mandates"),
    path("beheer/brieven/mandaten/<uuid:mandate>/einde/", mandates.mandate_end, name="mandate_end"),
]
