from django.urls import path

from exchange.views import brp

app_name = "exchange"
urlpatterns = [
    path("dossiers/<uuid:case>/brp/", brp.page, name="brp"),
    path("dossiers/<uuid:case>/brp/wachten/", brp.waiting, name="brp_waiting"),
    path("dossiers/<uuid:case>/brp/overname/", brp.take_over, name="brp_take_over"),
    path("dossiers/<uuid:case>/brp/einde/", brp.discard, name="brp_discard"),
]
