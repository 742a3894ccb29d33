"""Each variable of the environment has its default and its refusal."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from correspondence.conf import environment


@pytest.mark.parametrize(
    ("given", "read"), [("1", True), ("true", True), ("On", True), ("0", False), ("no", False), ("", False)]
)
def test_a_flag_is_on_or_off(monkeypatch: pytest.MonkeyPatch, given: str, read: bool) -> None:
    monkeypatch.setenv("DEBUG", given)
    assert environment.flag("DEBUG") is read


def test_a_flag_that_is_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "maybe")
    with pytest.raises(ImproperlyConfigured, match="set it to 1 or 0"):
        environment.flag("DEBUG")


def test_numbers_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8001")
    monkeypatch.setenv("ALLOWED_HOSTS", " a.example , ,b.example")
    monkeypatch.delenv("TRUSTED_PROXIES", raising=False)
    assert environment.number("PORT", default=8000) == 8001
    assert environment.number("TRUSTED_PROXIES", default=0) == 0
    assert environment.words("ALLOWED_HOSTS") == ["a.example", "b.example"]
    monkeypatch.setenv("PORT", "x")
    with pytest.raises(ImproperlyConfigured, match="not a number"):
        environment.number("PORT", default=8000)


def test_a_server_needs_a_secret_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="not set"):
        environment.secret_key(debug=False, var=tmp_path)
    for weak in ("short", "django-insecure-" + "x" * 60):
        monkeypatch.setenv("SECRET_KEY", weak)
        with pytest.raises(ImproperlyConfigured, match="short or well known"):
            environment.secret_key(debug=False, var=tmp_path)
    monkeypatch.setenv("SECRET_KEY", "x7" * 40)
    assert environment.secret_key(debug=False, var=tmp_path) == "x7" * 40


def test_a_machine_of_ones_own_keeps_its_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    first = environment.secret_key(debug=True, var=tmp_path / "var")
    assert len(first) >= 50
    assert environment.secret_key(debug=True, var=tmp_path / "var") == first
    assert (tmp_path / "var" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_database_url_becomes_settings() -> None:
    read = environment.database("postgres://user:p%40ss@db:5433/letters?sslmode=require")
    assert (read["NAME"], read["USER"]) == ("letters", "user")
    assert (read["PASSWORD"], read["HOST"], read["PORT"]) == ("p@ss", "db", "5433")
    assert read["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("url", ["mysql://db/letters", "postgres://db", "letters"])
def test_another_database_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="must look like"):
        environment.database(url)
