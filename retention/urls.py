from django.urls import path

from retention.views import keeping

app_name = "retention"
urlpatterns = [path("dossiers/<uuid:case>/bewaren/", keeping.keeping, name="keeping")]
