from django.urls import path

from intake.parts import SECTIONS
from intake.views import absence, duty, finishing, outcome, overview, part, series, summons, talk

app_name = "intake"
DUTY = "dossiers/<uuid:case>/plicht/"
SUMMONS = "dossiers/<uuid:case>/oproep/"
INTAKE = "dossiers/<uuid:case>/intake/"
ONE = f"{SUMMONS}<uuid:summons>/"
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
    path(INTAKE, overview.overview, name="intake"),
    path(f"{INTAKE}gesprekken/", talk.talks, name="talks"),
    path(f"{INTAKE}gesprekken/<uuid:talk>/correctie/", talk.correction, name="correct_talk"),
    path(f"{INTAKE}afronden/", finishing.finish, name="finish"),
    *(
        path(f"{INTAKE}{one.address}/", part.part, {"section": one}, name=f"part_{one.name}")
        for one in SECTIONS
    ),
    path(f"{SUMMONS}afwezig/", absence.absence, name="absence"),
    path(f"{ONE}volgende/", summons.next_one, name="summons_next"),
    path(f"{ONE}uitkomst/", outcome.outcome, name="outcome"),
    path(f"{ONE}uitkomst/correctie/", outcome.withdrawal, name="correct_outcome"),
    path(SERIES, series.series, name="series"),
    path(f"{SERIES}<uuid:series>/", series.one, name="series_one"),
    path(f"{SERIES}<uuid:series>/stop/", series.stop, name="series_stop"),
]
