"""One settings file; what differs between installations comes from the environment."""

from __future__ import annotations

from pathlib import Path

from celery.schedules import crontab
from csp.constants import NONE, SELF

from inburgering.environment import database
from inburgering.environment import process as env

BASE_DIR = Path(__file__).resolve().parent.parent
TESTING = env.flag("TESTING")
DEMO = env.flag("DEMO")  # fictional people only: demo accounts sign in without a code
PLAIN_HTTP = DEMO or TESTING

DEBUG = False
SECRET_KEY = env.need("SECRET_KEY")
OPENBAO_URL = env.get("OPENBAO_URL")  # holds the keys of encrypted fields; else FIELD_KEY does
OPENBAO_TOKEN_FILE = env.get("OPENBAO_TOKEN_FILE")
OPENBAO_KEY = env.get("OPENBAO_KEY", "inburgering")
FIELD_KEY = env.get("FIELD_KEY") if OPENBAO_URL else env.need("FIELD_KEY")
BRP_URL = env.get("BRP_URL")  # BRP API Personen, up to /haalcentraal; empty: nothing is asked
BRP_API_KEY = env.get("BRP_API_KEY")
ALLOWED_HOSTS = [host for host in env.get("ALLOWED_HOSTS").split(",") if host]

OUR_APPS = [
    "tenancy",
    "outbox",
    "audit",
    "accounts",
    "partners",
    "cases",
    "letters",
    "agenda",
    "documents",
    "duo",
    "decisions",
    "intake",
    "courses",
    "guidance",
    "enforcement",
    "pip_plan",
    "imports",
    "exchange",
    "retention",
    "desk",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "guardian",
    "auditlog",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "csp",
    "privacy",
    *OUR_APPS,
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "desk.walls.NothingWithoutWalls",
    "accounts.middleware.ReadableCookies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "desk.addresses.NoBsnInAddress",
    "desk.errors.NotAllowedPage",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "accounts.middleware.IdleSession",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "accounts.middleware.TenantTransaction",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "inburgering.urls"
WSGI_APPLICATION = "inburgering.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "environment": "inburgering.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "desk.page.page",
                "accounts.once.form_key",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.Jinja2"

DATABASES = {"default": database(env.need("DATABASE_URL"))}
if owner := env.get("DATABASE_OWNER_URL"):  # migrate --database owner
    DATABASES["owner"] = database(owner) | {"CONN_MAX_AGE": 0, "TEST": {"MIRROR": "default"}}
if purge := env.get("DATABASE_PURGE_URL"):  # the worker only: a web server cannot destroy
    DATABASES["purge"] = database(purge) | {"CONN_MAX_AGE": 0, "TEST": {"MIRROR": "default"}}
# What was refused is written over a second connection. A test that is one transaction has only one.
DATABASES["refusals"] = DATABASES["default"] | {"CONN_MAX_AGE": 0, "TEST": {"MIRROR": "default"}}
REFUSALS_DATABASE = "default" if TESTING else "refusals"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
RUNTIME_ROLE = "app_rt"
PURGE_ROLE = "app_purge"

REDIS_URL = env.need("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "tenancy.cache.key",
        "TIMEOUT": 60,  # seconds; what is kept is a setting that someone may change meanwhile
    }
}

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 7200}
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 900
CELERY_TASK_SOFT_TIME_LIMIT = 840
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_BEAT_SCHEDULE = {
    "relay": {"task": "outbox.tasks.relay", "schedule": 5.0, "options": {"expires": 60}},
    "walls": {"task": "tenancy.tasks.look_at_walls", "schedule": 300.0, "options": {"expires": 60}},
    "seal": {"task": "audit.tasks.seal_all", "schedule": 60.0, "options": {"expires": 60}},
    "forget-drafts": {"task": "accounts.tasks.forget_drafts", "schedule": 3600.0},
    "forget-sent-forms": {"task": "accounts.tasks.forget_sent_forms", "schedule": 3600.0},
    "forget-searches": {"task": "cases.tasks.forget_searches", "schedule": 3600.0},
    "forget-imports": {"task": "imports.tasks.forget_imports", "schedule": 3600.0},
    "forget-answers": {"task": "exchange.tasks.forget_answers", "schedule": 3600.0},
    "settle": {"task": "decisions.tasks.settle", "schedule": 3600.0, "options": {"expires": 3000}},
    "signal": {"task": "pip_plan.tasks.signal", "schedule": 3600.0, "options": {"expires": 3000}},
    "propose-destruction": {
        "task": "retention.tasks.propose_all",
        "schedule": crontab(hour=4, minute=10),
        "options": {"expires": 3600},
    },
    "destroy": {
        "task": "retention.tasks.destroy_due",
        "schedule": 900.0,
        "options": {"expires": 600},
    },
    "remind": {"task": "intake.tasks.remind", "schedule": 3600.0, "options": {"expires": 3000}},
}

# Not in INSTALLED_APPS: it brings no page, and its Dutch texts would replace those of our forms.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["desk.problems.Session"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_VERSIONING_CLASS": None,
    "EXCEPTION_HANDLER": "desk.problems.handle",
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Inburgering",
    "DESCRIPTION": "Dossiers van de gemeente waarvoor de gebruiker werkt (Wet inburgering 2021).",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "LICENSE": {"name": "EUPL-1.2"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVERS": [{"url": "/"}],
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "accounts.backend.AccountBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "desk:home"
ANONYMOUS_USER_NAME = None  # guardian: no account that stands for nobody
AUDITLOG_LOGENTRY_MODEL = "audit.HistoryEntry"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "accounts.views.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True  # successful sign-ins are our own security events
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address"]
AXES_USERNAME_FORM_FIELD = "username"
OTP_TOTP_ISSUER = "Inburgering"

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "sessie" if PLAIN_HTTP else "__Host-sessie"
SESSION_COOKIE_SECURE = not PLAIN_HTTP
SESSION_COOKIE_AGE = 10 * 3600  # absolute; idle time is the municipality's
SESSION_SAVE_EVERY_REQUEST = False
CSRF_COOKIE_NAME = "csrf" if PLAIN_HTTP else "__Host-csrf"
CSRF_COOKIE_SECURE = not PLAIN_HTTP
CSRF_FAILURE_VIEW = "accounts.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = [origin for origin in env.get("TRUSTED_ORIGINS").split(",") if origin]
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_SSL_REDIRECT = not PLAIN_HTTP
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 31536000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not PLAIN_HTTP
SECURE_HSTS_PRELOAD = not PLAIN_HTTP
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["default"],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS = ["inburgering.uploads.NeverOnDisk"]

CLAMAV_URL = env.get("CLAMAV_URL")  # tcp://host:3310 of clamd; without it files are not scanned
SEAL_LOG = env.get("SEAL_LOG")  # a file outside the database, best on write-once storage

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "staticfiles"
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    }
}
WHITENOISE_USE_FINDERS = TESTING
WHITENOISE_AUTOREFRESH = TESTING

EMAIL_BACKEND = env.get("EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = env.get("EMAIL_HOST", "localhost")
DEFAULT_FROM_EMAIL = env.get("DEFAULT_FROM_EMAIL", "inburgering@localhost")
BASE_URL = env.get("BASE_URL", "http://localhost:8000")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "inburgering.logs.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "axes": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "WARNING"},
    },
}

SILENCED_SYSTEM_CHECKS = [
    "guardian.W001",  # guardian's backend is not used: accounts.access reads the grants itself
]
