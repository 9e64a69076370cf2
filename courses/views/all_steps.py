"""Everything that can be recorded of a leerroute, in the order of the page."""

from __future__ import annotations

from courses.actions import completing, exams, hours, modules, trajectories
from courses.forms import done as done_forms
from courses.forms import modules as module_forms
from courses.forms import trajectory as forms
from courses.views.steps import Step

OF_CASE = (
    Step(
        "trajectories",
        "trajecten",
        "Traject vastleggen",
        forms.TrajectoryForm,
        trajectories.add_trajectory,
        "Het traject is vastgelegd.",
    ),
    Step(
        "session",
        "pvt/bijeenkomst",
        "Bijeenkomst van het PVT",
        module_forms.SessionForm,
        modules.note_session,
        "De bijeenkomst is vastgelegd.",
    ),
    Step(
        "signing",
        "pvt/ondertekening",
        "Participatieverklaring ondertekend",
        module_forms.SigningForm,
        modules.note_signing,
        "De ondertekening is vastgelegd.",
    ),
    Step(
        "map",
        "map",
        "Voortgang van de MAP",
        module_forms.MapForm,
        modules.record_map,
        "De voortgang van de MAP is vastgelegd.",
    ),
    Step(
        "map_talk",
        "map/eindgesprek",
        "Eindgesprek van de MAP",
        module_forms.MapTalkForm,
        modules.hold_map_talk,
        "Het eindgesprek is vastgelegd.",
        "Het eindgesprek voert de gemeente zelf (art. 3.2 lid 2 Besluit inburgering 2021).",
    ),
    Step(
        "deduction",
        "z-route/aftrek",
        "Uren die meetellen voor de Z-route",
        module_forms.DeductionForm,
        modules.deduct,
        "De uren zijn vastgelegd.",
    ),
    Step(
        "z_talk",
        "z-route/eindgesprek",
        "Eindgesprek van de Z-route",
        module_forms.ZTalkForm,
        modules.hold_z_talk,
        "Het eindgesprek is vastgelegd.",
        "Alleen wie het mandaat heeft, voert dit gesprek (art. 3.14 lid 4 Bi 2021).",
    ),
    Step(
        "exam",
        "examen",
        "Examen vastleggen",
        done_forms.ExamForm,
        exams.record_exam,
        "Het examen is vastgelegd.",
    ),
    Step(
        "completion",
        "afronding",
        "Onderdeel afgerond",
        done_forms.CompletionForm,
        completing.complete_part,
        "De afronding is vastgelegd.",
    ),
)
OF_TRAJECTORY = (
    Step(
        "start",
        "start",
        "Start vastleggen",
        forms.StartForm,
        trajectories.start_trajectory,
        "De start is vastgelegd.",
    ),
    Step(
        "hours",
        "uren",
        "Uren van een maand vastleggen",
        forms.HoursForm,
        hours.record_hours,
        "De uren zijn vastgelegd.",
    ),
    Step(
        "observation",
        "verslag",
        "Bericht van de aanbieder vastleggen",
        forms.ObservationForm,
        hours.note_observation,
        "Het bericht van de aanbieder is vastgelegd.",
    ),
    Step(
        "ending",
        "einde",
        "Einde vastleggen",
        forms.EndForm,
        trajectories.end_trajectory,
        "Het einde van het traject is vastgelegd.",
    ),
)
WITHDRAWAL = Step(
    "withdrawal",
    "intrekking",
    "Afronding intrekken",
    done_forms.WithdrawForm,
    completing.withdraw_part,
    "De afronding is ingetrokken. Wat er stond blijft zichtbaar.",
)
