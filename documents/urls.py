from django.urls import path

from documents.views import adding, afterwards, page

app_name = "documents"
MAIL = "dossiers/<uuid:case>/post/"
urlpatterns = [
    path(MAIL, page.documents, name="documents"),
    path(f"{MAIL}nieuw/", adding.receive, name="receive"),
    path(f"{MAIL}document/", adding.add, name="add"),
    path("post/<uuid:mail>/antwoord/", afterwards.answer, name="answer"),
    path("documenten/<uuid:document>/", page.file, name="file"),
    path("documenten/<uuid:document>/verwijdering/", afterwards.removal, name="removal"),
]
