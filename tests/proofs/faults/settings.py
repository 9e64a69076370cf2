"""The settings of production; only the names of static files are not those of a release."""

from inburgering.settings import *  # noqa: F403
from inburgering.settings import STORAGES

STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
