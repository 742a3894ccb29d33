"""The lists load once, and a person's changes stay."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from correspondence.actions.seeding import SeedError, seed
from correspondence.models import Committee, Event, Minister, Ministry, Office, Term

pytestmark = pytest.mark.django_db
LISTS = settings.BASE_DIR / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in LISTS.glob("*.csv"):
        shutil.copy(file, tmp_path)
    return tmp_path


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_lists_load_whole_and_only_once() -> None:
    first = seed(folder=LISTS, by=None)
    assert all(each.new and not each.updated for each in first)
    blok = Term.objects.get(minister__slug="stef-blok", office__title="Minister van Buitenlandse Zaken")
    assert str(blok.period.lower) == "2018-03-07"
    history = Event.objects.count()
    assert all(not each.new and not each.updated for each in seed(folder=LISTS, by=None))
    assert Event.objects.count() == history


def test_a_corrected_row_is_updated(folder: Path) -> None:
    seed(folder=folder, by=None)
    before = Minister.objects.get(slug="stef-blok").updated_at
    replace(folder / "ministers.csv", "stef-blok,S.A.,Stef", "stef-blok,S.A.,Steffen")
    loaded = {each.name: each.updated for each in seed(folder=folder, by=None)}
    minister = Minister.objects.get(slug="stef-blok")
    assert (loaded["ministers"], minister.first_name) == (1, "Steffen")
    assert minister.updated_at > before


def test_a_changed_term_changes_its_minister_and_office(folder: Path) -> None:
    seed(folder=folder, by=None)
    before = [Minister.objects.get(slug="stef-blok").updated_at, Office.objects.get(slug="minister-bz").updated_at]
    term = "stef-blok,minister-bz,rutte-iii,2018-03-07,"
    replace(folder / "terms.csv", f"{term}2021-05-25", f"{term}2021-05-24")
    seed(folder=folder, by=None)
    after = [Minister.objects.get(slug="stef-blok").updated_at, Office.objects.get(slug="minister-bz").updated_at]
    assert all(later > earlier for later, earlier in zip(after, before, strict=True))


def test_what_a_person_changed_stays(folder: Path) -> None:
    seed(folder=folder, by=None)
    Minister.objects.filter(slug="stef-blok").update(first_name="Stephanus")
    replace(folder / "ministers.csv", "stef-blok,S.A.,Stef", "stef-blok,S.B.,Steffen")
    seed(folder=folder, by=None)
    minister = Minister.objects.get(slug="stef-blok")
    assert (minister.first_name, minister.initials) == ("Stephanus", "S.B.")


def test_renamed_ministries_know_their_successor() -> None:
    seed(folder=LISTS, by=None)
    assert Ministry.objects.get(slug="venj").successor == Ministry.objects.get(slug="jenv")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("ministries.csv", "slug,name", "name,slug", "the header"),
        ("ministers.csv", "stef-blok,S.A.,", "stef-blok,S.A.,,,", "fields, and"),
        ("ministers.csv", "stef-blok,S.A.,Stef", 'stef-blok,S.A.,"Stef', "not a CSV"),
        ("terms.csv", "stef-blok,", "stef-blokk,", "stef-blokk"),
        ("terms.csv", "2018-03-07", "2018-13-07", "line"),
        ("committees.csv", ",vast,", ",los,", "line"),
        (
            "terms.csv",
            "stef-blok,minister-bz,rutte-iii,2018-03-07",
            "stef-blok,minister-bz,rutte-iii,2017-10-27",
            "line",
        ),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_nothing_is_loaded(
    folder: Path, file: str, old: str, new: str, message: str
) -> None:
    replace(folder / file, old, new)
    with pytest.raises(SeedError, match=message):
        seed(folder=folder, by=None)
    assert not Committee.objects.exists()
    assert not Ministry.objects.exists()


def test_a_missing_list_is_named(folder: Path) -> None:
    (folder / "terms.csv").unlink()
    with pytest.raises(SeedError, match=r"terms\.csv is missing"):
        seed(folder=folder, by=None)


def test_a_list_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "offices.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(SeedError, match="not a CSV file in UTF-8"):
        seed(folder=folder, by=None)
