from django.urls import path

from agenda.views import appointments, calendar

app_name = "agenda"
CASE = "dossiers/<uuid:case>/afspraken/"
urlpatterns = [
    path(f"{CASE}nieuw/", appointments.new, name="new"),
    path(f"{CASE}<uuid:appointment>/verzetten/", appointments.move, name="move"),
    path(f"{CASE}<uuid:appointment>/afzegging/", appointments.cancel, name="cancel"),
    path("account/agenda/", calendar.calendar, name="calendar"),
    path("account/agenda/intrekking/", calendar.withdrawal, name="calendar_withdrawal"),
]
