from django.urls import path

from intake.views import duty, series, summons

app_name = "intake"
DUTY = "dossiers/<uuid:case>/plicht/"
SUMMONS = "dossiers/<uuid:case>/oproep/"
SERIES = "oproepen/reeksen/"
urlpatterns = [
    path(DUTY, duty.duty, name="duty"),
    path(f"{DUTY}vaststelling/", duty.establishment, name="establishment"),
    path(f"{DUTY}vaststelling/correctie/", duty.establishment_correction, name="correct_duty"),
    path(f"{DUTY}doelgroep/", duty.group, name="group"),
    path(f"{DUTY}doelgroep/correctie/", duty.group_correction, name="correct_group"),
    path(f"{DUTY}pauze/", duty.pause, name="pause"),
    path(f"{DUTY}hervatting/", duty.resumption, name="resumption"),
    path(f"{DUTY}pauze/correctie/", duty.pause_correction, name="correct_pause"),
    path(f"{DUTY}einde/", duty.end, name="end"),
    path(SUMMONS, summons.summons, name="summons"),
    path(f"{SUMMONS}verzetten/", summons.move, name="summons_move"),
    path(SERIES, series.series, name="series"),
    path(f"{SERIES}<uuid:series>/", series.one, name="series_one"),
    path(f"{SERIES}<uuid:series>/stop/", series.stop, name="series_stop"),
]
