"""Settings: everything that differs between machines comes from the environment (README, "Settings")."""

import os
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from correspondence.conf import environment

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = environment.folder("VAR_DIR", default=BASE_DIR / "var")

DEBUG = environment.flag("DEBUG")
# Commands on a machine of one's own (tests, `manage.py demo`) need no secret; a server that others reach does.
LOCAL = "DATABASE_URL" not in os.environ and "SECRET_KEY" not in os.environ
SECRET_KEY = environment.secret_key(debug=DEBUG or LOCAL, var=VAR_DIR)
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")
TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", default=0)

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pgtrigger",
    "pghistory",
    "correspondence",
    "api",
]
MIDDLEWARE = [
    "api.middleware.ApiMiddleware",  # outermost: whatever goes wrong below /api is answered in its form
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "correspondence.conf.urls"
WSGI_APPLICATION = "correspondence.conf.wsgi.application"
APPEND_SLASH = True  # the admin's convention; below /api the middleware answers a 404 problem instead
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# One engine everywhere: without DATABASE_URL an embedded PostgreSQL starts by itself; with it, none of it is imported.
EMBEDDED: dict[str, Any] = {"ENGINE": "correspondence.conf.embedded_engine", "NAME": "correspondence"}
DATABASE_URL = os.environ.get("DATABASE_URL", "")
DATABASES: dict[str, dict[str, Any]] = {"default": environment.database(DATABASE_URL) if DATABASE_URL else EMBEDDED}
# A new connection per request costs more than half of everything; one that died while it waited is replaced.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("pool", {"min_size": 0, "max_size": 8, "timeout": 10})

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "sources": {
        "BACKEND": "correspondence.conf.storage.ContentStorage",
        "OPTIONS": {"location": VAR_DIR / "sources"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # straight from the packages: nothing to collect, nothing that goes stale
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

# How much of a document is read before reading stops (`Limits`); what passes one is refused, with a sentence.
READ_LIMITS: dict[str, int] = {
    "upload": environment.number("READ_UPLOAD", default=20, least=1, most=200) * 1_000_000,
    "pages": environment.number("READ_PAGES", default=500, least=1, most=100_000),
    "characters": environment.number("READ_CHARACTERS", default=2_000_000, least=1_000, most=100_000_000),
    "paragraphs": environment.number("READ_PARAGRAPHS", default=5_000, least=10, most=1_000_000),
    "references": environment.number("READ_REFERENCES", default=2_000, least=10, most=1_000_000),
    "signatures": environment.number("READ_SIGNATURES", default=20, least=1, most=1_000),
    "members": environment.number("READ_MEMBERS", default=1_000, least=10, most=100_000),
    "member": environment.number("READ_MEMBER", default=25, least=1, most=1_000) * 1_000_000,
    "unpacked": environment.number("READ_UNPACKED", default=100, least=1, most=4_000) * 1_000_000,
    "elements": environment.number("READ_ELEMENTS", default=1_000_000, least=1_000, most=100_000_000),
    "tags": environment.number("READ_TAGS", default=150_000, least=1_000, most=10_000_000),
    "memory": environment.number("READ_MEMORY", default=1024, least=256, most=65_536) * 1024**2,
    "cpu": environment.number("READ_CPU", default=20, least=1, most=3_600),
    "wall": environment.number("READ_WALL", default=30, least=1, most=3_600),
    "output": environment.number("READ_OUTPUT", default=8, least=1, most=1_000) * 1_000_000,
    "ocr_pages": environment.number("READ_OCR_PAGES", default=50, least=0, most=10_000),
    "ocr_page": environment.number("READ_OCR_PAGE", default=10, least=1, most=600),
    "ocr_pixels": environment.number("READ_OCR_PIXELS", default=25, least=1, most=1_000) * 1_000_000,
}
READ_PROCESSES = environment.number("READ_PROCESSES", default=0, most=256)  # of an import; 0: the cores but one

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"

# A server on one's own machine speaks plain HTTP; every other one is behind TLS.
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not (DEBUG or LOCAL) and not environment.flag(
    "PLAIN_HTTP"
)
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL_REDIRECT else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = bool(SECURE_HSTS_SECONDS)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_AGE = 8 * 3600
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
    },
}

# What goes wrong is written to standard error, with its traceback; what visitors mistype is not.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},
        "psycopg.pool": {"level": "ERROR"},  # a server that is away is said once, by whoever asks
    },
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],  # reading is public; cookies mean nothing here
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["api.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "api.pagination.KeysetPagination",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "api.errors.as_problem",
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "api.renderers.JsonUnlessAsked",
    "NUM_PROXIES": TRUSTED_PROXIES,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Correspondence",
    "DESCRIPTION": (
        "Letters of ministers to the Dutch parliament (Kamerbrieven), the requests they answer, who signed them, and "
        "what they cite. Reading is public. See `api/README.md` for the conventions."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "CONTACT": {
        "name": "Correspondence",
        "url": "https://example.org/correspondence",
        "email": "correspondence@example.org",
    },
    "LICENSE": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    "SERVERS": [{"url": "/api/v1"}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "SCHEMA_COERCE_PATH_PK": False,
    "POSTPROCESSING_HOOKS": [],  # word lists stay where they are read, instead of behind made-up names
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_NO_READ_ONLY_REQUIRED": False,
}
