"""Addresses: the admin, the API, and the health check."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from correspondence.conf.health import healthz

urlpatterns = [
    path("", RedirectView.as_view(url="/api/v1/docs")),
    path("admin/", admin.site.urls),
    path("healthz", healthz),
    path("", include("api.urls")),
]
handler400 = "api.errors.bad_request"
handler404 = "api.errors.not_found"
handler500 = "api.errors.server_error"
