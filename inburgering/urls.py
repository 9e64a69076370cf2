"""Every door of the product."""

from django.urls import include, path

urlpatterns = [
    path("", include("accounts.urls")),
    path("", include("cases.urls")),
    path("", include("letters.urls")),
    path("", include("documents.urls")),
    path("", include("agenda.urls")),
    path("", include("duo.urls")),
    path("", include("decisions.urls")),
    path("", include("intake.urls")),
    path("", include("courses.urls")),
    path("", include("guidance.urls")),
    path("", include("enforcement.urls")),
    path("", include("pip_plan.urls")),
    path("", include("imports.urls")),
    path("", include("exchange.urls")),
    path("", include("retention.urls")),
    path("", include("desk.urls")),
]

handler400 = "desk.errors.bad_request"
handler403 = "desk.errors.forbidden"
handler404 = "desk.errors.not_found"
handler500 = "desk.errors.server_error"
