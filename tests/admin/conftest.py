"""Who comes to the desk."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

ROLES: dict[str, tuple[str, ...]] = {
    "outsider": (),
    "newcomer": (),
    "reader": ("view_draft", "view_letter", "view_request", "view_importbatch", "view_minister", "view_event"),
    "clerk": ("view_draft", "add_draft", "change_draft", "view_letter", "view_request", "add_request"),
    "publisher": ("view_draft", "add_letter", "view_letter"),
    "editor": (
        *("view_draft", "add_draft", "change_draft", "view_letter", "add_letter", "change_letter"),
        *("view_request", "add_request", "view_minister", "change_minister", "view_importbatch"),
    ),
}


def a_user(role: str) -> User:
    """A person in this role; made once."""
    user, is_new = User.objects.get_or_create(username=role, defaults={"is_staff": role != "outsider"})
    if is_new and role == "admin":
        user.is_superuser = True
        user.save()
    elif is_new:
        wanted = Permission.objects.filter(content_type__app_label="correspondence", codename__in=ROLES[role])
        assert len(wanted) == len(ROLES[role])
        user.user_permissions.set(wanted)
    return user


@pytest.fixture(autouse=True)
def admin_alone(settings: Any) -> None:
    """Only the admin's addresses, whatever else the project serves."""
    settings.ROOT_URLCONF = "tests.admin.urls"
    settings.SECURE_SSL_REDIRECT = False
    # Static files are none of these tests' business, and their folder need not be there.
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if "whitenoise" not in each]


@pytest.fixture
def log_in(db: None) -> Callable[[str], Client]:
    """A browser in which this role is logged in; nobody for "anonymous"."""

    def browser(role: str) -> Client:
        client = Client()
        if role != "anonymous":
            client.force_login(a_user(role))
        return client

    return browser


@pytest.fixture
def desk(log_in: Callable[[str], Client]) -> Client:
    """The administrator's browser."""
    return log_in("admin")
