"""Addresses of our own resources, absolute wherever the request says how it reached us."""

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import reverse


def address(request: HttpRequest, name: str, *parts: object) -> str:
    """The address of a resource; without host when the request named a host that is not ours."""
    return absolute(request, reverse(f"api:{name}", args=[str(part) for part in parts]))


def absolute(request: HttpRequest, path: str) -> str:
    """A path of this server as an address."""
    try:
        return request.build_absolute_uri(path)
    except DisallowedHost:
        return path
