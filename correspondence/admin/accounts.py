"""The desks of accounts and groups: who may come in, and what each may do."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q
from django.http import HttpRequest

from correspondence.admin.desk import ForgivingLists

if TYPE_CHECKING:
    Users = UserAdmin[User]
else:
    Users = UserAdmin

RIGHTS = ("is_staff", "is_superuser", "groups", "user_permissions")

admin.site.unregister([User, Group])


@admin.register(User)
class UserDesk(ForgivingLists, Users):
    """Accounts. Rights are given by superusers, and by nobody to themselves."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Rights are only read by who may not give them; one's own also by who may."""
        fixed: tuple[str, ...] = () if _is_superuser(request) else RIGHTS
        if obj is not None and obj.pk == request.user.pk:
            fixed = (*RIGHTS, "is_active")
        return (*super().get_readonly_fields(request, obj), *fixed)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who may change accounts, but not the account of who may do more: its password is its rights."""
        return super().has_change_permission(request, obj) and not _is_above(obj, request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Likewise; and nobody deletes their own."""
        is_own = obj is not None and obj.pk == request.user.pk
        return super().has_delete_permission(request, obj) and not is_own and not _is_above(obj, request)


@admin.register(Group)
class GroupDesk(ForgivingLists, GroupAdmin):
    """Groups. What a group may do, all of its members may: only superusers change one."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Superusers."""
        return _is_superuser(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Superusers."""
        return _is_superuser(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Superusers."""
        return _is_superuser(request)


def _is_superuser(request: HttpRequest) -> bool:
    return bool(request.user.is_active and request.user.is_superuser)


def _is_above(account: User | None, request: HttpRequest) -> bool:
    """May this account do anything that who asks may not? Also while it is closed: it can be opened again."""
    if account is None or _is_superuser(request) or account.pk == request.user.pk:
        return False
    held = Permission.objects.filter(Q(user=account) | Q(group__user=account)).distinct()
    names = {f"{app}.{name}" for app, name in held.values_list("content_type__app_label", "codename")}
    return account.is_superuser or not request.user.has_perms(names)
