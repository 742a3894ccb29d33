"""Rights are given by superusers, and by nobody to themselves."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from tests.admin.conftest import a_user
from tests.admin.reading import check_clean, text_of

pytestmark = pytest.mark.django_db

OWN_RIGHTS = {"is_active": "on", "is_staff": "on", "is_superuser": "on"}


def page_of(user: User, name: str = "change") -> str:
    return reverse(
        "admin:auth_user_password_change" if name == "password" else f"admin:auth_user_{name}", args=[user.pk]
    )


def form_of(user: User, **entered: Any) -> dict[str, Any]:
    joined = {"date_joined_0": "2020-01-01", "date_joined_1": "12:00:00"}
    return {"username": user.username, "is_active": "on", **joined, **entered}


@pytest.fixture
def janitor(log_in: Callable[[str], Client]) -> Client:
    """The browser of who may change accounts and groups, and is no superuser."""
    names = ("view_user", "add_user", "change_user", "delete_user", "add_group", "change_group", "delete_group")
    client = log_in("newcomer")
    a_user("newcomer").user_permissions.set(Permission.objects.filter(codename__in=names))
    return client


@pytest.mark.parametrize("name", ["newcomer", "outsider"])
def test_who_may_change_accounts_gives_nobody_rights(janitor: Client, name: str) -> None:
    user, group = a_user(name), Group.objects.create(name="Alles")
    before = set(user.user_permissions.all())
    rights = {**OWN_RIGHTS, "groups": [group.pk], "user_permissions": [Permission.objects.all()[0].pk]}
    answer = janitor.post(page_of(user), form_of(user, first_name="Jan", **rights))
    kept = User.objects.get(pk=user.pk)
    assert answer.status_code == 302
    assert kept.first_name == "Jan"
    assert (kept.is_superuser, kept.is_staff) == (False, user.is_staff)
    assert set(kept.user_permissions.all()) == before
    assert not kept.groups.exists()


@pytest.mark.parametrize("role", ["admin", "editor"])
@pytest.mark.parametrize("name", ["change", "password", "delete"])
def test_who_may_do_more_is_out_of_reach(janitor: Client, role: str, name: str) -> None:
    user = a_user(role)
    passwords = {"password1": "lang-genoeg-1234", "password2": "lang-genoeg-1234", "usable_password": "true"}
    given = {"password": passwords, "delete": {"post": "yes"}}.get(name, form_of(user, email="x@example.org"))
    assert janitor.post(page_of(user, name), given).status_code == 403
    kept = User.objects.get(pk=user.pk)
    assert (kept.password, kept.email) == (user.password, user.email)


def test_a_closed_account_with_more_rights_is_out_of_reach_too(janitor: Client) -> None:
    user = a_user("editor")
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert janitor.post(page_of(user), form_of(user)).status_code == 403


def test_who_may_change_groups_is_no_superuser_and_changes_none(janitor: Client) -> None:
    group = Group.objects.create(name="Alles")
    given = {"name": "Anders", "permissions": [Permission.objects.all()[0].pk]}
    for address in (reverse("admin:auth_group_change", args=[group.pk]), reverse("admin:auth_group_add"),
                    reverse("admin:auth_group_delete", args=[group.pk])):  # fmt: skip
        assert janitor.post(address, given).status_code == 403
    assert list(Group.objects.values_list("name", flat=True)) == ["Alles"]


def test_a_superuser_gives_rights_to_others(desk: Client) -> None:
    user, group = a_user("outsider"), Group.objects.create(name="Redacteuren")
    desk.post(page_of(user), form_of(user, **OWN_RIGHTS, groups=[group.pk]))
    kept = User.objects.get(pk=user.pk)
    assert kept.is_staff
    assert kept.is_superuser
    assert list(kept.groups.all()) == [group]


def test_nobody_changes_their_own_rights(desk: Client) -> None:
    user, group = a_user("admin"), Group.objects.create(name="Redacteuren")
    desk.post(page_of(user), {**form_of(user, first_name="Jan", groups=[group.pk]), "is_active": ""})
    kept = User.objects.get(pk=user.pk)
    assert kept.first_name == "Jan"
    assert (kept.is_superuser, kept.is_staff, kept.is_active) == (True, True, True)
    assert not kept.groups.exists()
    assert desk.post(page_of(user, "delete"), {"post": "yes"}).status_code == 403


def test_the_pages_of_accounts_open(desk: Client) -> None:
    for address in (
        reverse("admin:auth_user_changelist"), reverse("admin:auth_user_add"), page_of(a_user("admin")),
        page_of(a_user("editor")), page_of(a_user("editor"), "password"), reverse("admin:auth_group_add"),
    ):  # fmt: skip
        page = desk.get(address)
        assert page.status_code == 200
        check_clean(page)
    assert "Toegang" not in text_of(
        desk.get(reverse("admin:auth_user_changelist") + "?date_joined__year=0", follow=True)
    )
