"""Settings and rows for the tests of the API."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from correspondence.models import Letter
from tests.factories import (
    a_committee,
    a_letter,
    a_minister,
    a_ministry,
    a_reading,
    a_request,
    a_signature,
    a_term,
    an_office,
)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> Iterator[None]:
    """Whatever this machine's settings: no redirect to HTTPS, and a folder for collected static files."""
    with override_settings(SECURE_SSL_REDIRECT=False, STATIC_ROOT=str(tmp_path)):
        yield


@pytest.fixture
def answering(db: None) -> Letter:
    """A letter that answers a committee's request, with everything around it."""
    a_committee(slug="buza")
    ministry = a_ministry(slug="bz")
    office = an_office(slug="minister-bz", ministry=ministry)
    a_term(a_minister(slug="stef-blok"), office)
    return a_letter(
        a_reading(
            "Naar aanleiding van uw verzoek (referentie 2020Z14586/2020D31249) bericht ik u 😀 als volgt.",
            subject="Verkiezingen in Wit-Rusland",
            our_reference="DEU-2020/12",
            signatures=(a_signature(),),
            requests=(a_request("2020Z14586", "2020D31249"),),
            bears=("2020D33333",),
        )
    )


@pytest.fixture
def citing(answering: Letter) -> Letter:
    """A later letter that mentions the request, the first letter, and something nobody knows."""
    text = "Zie mijn brief 2020D33333 in antwoord op 2020D31249, en Kamerstuk 35 570 V, nr. 12."
    return a_letter(a_reading(text, dated="2020-09-01", subject="Vervolg"))


def many_letters(number: int, **values: Any) -> list[Letter]:
    """Letters on successive days of one month."""
    return [
        a_letter(a_reading(f"Brief {n} over 2021Z0{n:04d}.", dated=f"2021-03-{n:02d}", subject=f"Brief {n}", **values))
        for n in range(1, number + 1)
    ]
