"""What the whole desk is called."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Parlementaire correspondentie")
admin.site.site_title = _("Parlementaire correspondentie")
admin.site.index_title = _("Redactie")
