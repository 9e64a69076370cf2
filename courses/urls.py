from django.urls import path

from courses.views import overview, steps
from courses.views.all_steps import OF_CASE, OF_TRAJECTORY, WITHDRAWAL

app_name = "courses"
ROUTE = "dossiers/<uuid:case>/leerroute/"
ONE = f"{ROUTE}trajecten/<uuid:trajectory>/"
DONE = f"{ROUTE}afronding/<uuid:completion>/{WITHDRAWAL.address}/"
urlpatterns = [
    path(ROUTE, overview.overview, name="route"),
    *(
        path(f"{ROUTE}{one.address}/", steps.on_case, {"step": one}, name=one.name)
        for one in OF_CASE
    ),
    *(
        path(f"{ONE}{one.address}/", steps.on_trajectory, {"step": one}, name=one.name)
        for one in OF_TRAJECTORY
    ),
    path(DONE, steps.on_completion, {"step": WITHDRAWAL}, name=WITHDRAWAL.name),
]
