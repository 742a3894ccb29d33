"""The guide names everything there is to name."""

from pathlib import Path

import pytest
from django.conf import settings

from api.problems import PROBLEM_TYPES
from api.resources import Listing
from tests.api.test_paging import listings

GUIDE = (Path(settings.BASE_DIR) / "api" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("view", list(listings()), ids=lambda view: view.__name__)
def test_every_parameter_is_in_the_guide(view: type[Listing]) -> None:
    assert [each.name for each in view().parameters() if f"`{each.name}`" not in GUIDE] == []


@pytest.mark.parametrize("view", list(listings()), ids=lambda view: view.__name__)
def test_every_order_is_in_the_guide(view: type[Listing]) -> None:
    assert f"`{view.sorts[0].name}`" in GUIDE


def test_every_kind_of_problem_has_a_remedy_in_both_languages() -> None:
    for kind in PROBLEM_TYPES.values():
        assert kind.remedy.en != kind.remedy.nl
        assert kind.title.en != kind.title.nl
