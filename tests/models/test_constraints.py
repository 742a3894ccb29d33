"""Every constraint refuses what it forbids."""

import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, transaction

from correspondence.models import Act, Event, Letter
from tests.factories import a_letter, a_ministry, a_reading
from tests.models.breaking import BREAKING

pytestmark = pytest.mark.django_db

TABLES = apps.get_app_config("correspondence").get_models()
# Beside our own tables stand those of the history, one for each table that is tracked.
MODELS = [model for model in TABLES if model is Event or not model.__name__.endswith("Event")]


@transaction.atomic
def broken(name: str) -> None:
    """Break the constraint, and have the deferred ones looked at as well."""
    BREAKING[name]()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("name", BREAKING)
def test_the_database_refuses(name: str) -> None:
    with pytest.raises(IntegrityError) as refused:
        broken(name)
    table, _dot, column = name.partition(".")
    expected = f"correspondence_{table}_{column}" if column else name
    assert expected in str(refused.value)


def test_every_constraint_is_broken_here() -> None:
    named = {constraint.name for model in MODELS for constraint in model._meta.constraints}
    unique = {
        f"{model._meta.model_name}.{field.name}"
        for model in MODELS
        for field in model._meta.fields
        if field.unique and not field.primary_key and not (field.name == "public_id" and field.has_default())
    }
    assert named | unique == set(BREAKING)


def test_events_are_only_ever_added() -> None:
    event = Event.objects.create(act=Act.SEEDED)
    for forbidden in (event.delete, lambda: Event.objects.update(act=Act.RELINKED)):
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            forbidden()
    assert Event.objects.get() == event


def test_the_old_row_of_an_update_and_of_a_delete_is_kept() -> None:
    ministry = a_ministry("Ministerie van Oorlog")
    history = apps.get_model("correspondence", "MinistryEvent").objects
    assert not history.exists()
    type(ministry).objects.filter(pk=ministry.pk).update(name="Ministerie van Defensie")
    assert history.get().name == "Ministerie van Oorlog"
    ministry.delete()
    assert list(history.order_by("pgh_id").values_list("name", "pgh_label")) == [
        ("Ministerie van Oorlog", "update"),
        ("Ministerie van Defensie", "delete"),
    ]


def test_undated_letters_come_last() -> None:
    days = ["2020-01-01", None, "2021-01-01"]
    for day in days:
        a_letter(a_reading(dated=day))
    assert [str(letter.dated) for letter in Letter.objects.all()] == ["2021-01-01", "2020-01-01", "None"]
