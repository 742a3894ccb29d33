"""The application: letters, requests, the people who sign them, and what cites what."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """Parliamentary correspondence (*parlementaire correspondentie*)."""

    name = "correspondence"
    verbose_name = "Parlementaire correspondentie"
    default_auto_field = "django.db.models.BigAutoField"
