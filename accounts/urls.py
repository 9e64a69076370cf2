from django.urls import path

from accounts import views
from accounts.passwords import ChoosePassword

app_name = "accounts"
urlpatterns = [
    path("inloggen/", views.sign_in, name="sign_in"),
    path("inloggen/code/", views.code, name="code"),
    path("inloggen/code/instellen/", views.code_setup, name="code_setup"),
    path("uitloggen/", views.sign_out, name="sign_out"),
    path("sessie/", views.session, name="session"),
    path("concept/", views.draft, name="draft"),
    path("gemeente/", views.switch, name="switch"),
    path("wachtwoord/<str:uidb64>/<str:token>/", ChoosePassword.as_view(), name="invitation"),
    path("account/", views.account, name="account"),
]
