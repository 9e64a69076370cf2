from django.urls import path

from intake import views

app_name = "intake"
DUTY = "dossiers/<uuid:case>/plicht/"
urlpatterns = [
    path(DUTY, views.duty, name="duty"),
    path(f"{DUTY}vaststelling/", views.establishment, name="establishment"),
    path(f"{DUTY}vaststelling/correctie/", views.establishment_correction, name="correct_duty"),
    path(f"{DUTY}doelgroep/", views.group, name="group"),
    path(f"{DUTY}doelgroep/correctie/", views.group_correction, name="correct_group"),
    path(f"{DUTY}pauze/", views.pause, name="pause"),
    path(f"{DUTY}hervatting/", views.resumption, name="resumption"),
    path(f"{DUTY}pauze/correctie/", views.pause_correction, name="correct_pause"),
    path(f"{DUTY}einde/", views.end, name="end"),
]
