"""The application of the JSON API."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The reading room: `/api/v1`."""

    name = "api"
    verbose_name = "API"
