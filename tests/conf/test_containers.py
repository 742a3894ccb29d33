"""The shipped Dockerfile, compose file and .env.example agree with each other and with the application."""

import re
import runpy
import tomllib
from itertools import pairwise
from typing import Any

import pytest
import yaml

from tests.conf.container_files import ROOT, health_command, started_command, values_of

COMPOSE_TEXT = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(COMPOSE_TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
EXAMPLE_LINES = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# Exact versions down to the patch: Python has three numbers, PostgreSQL two.
PINNED = {
    "python": re.compile(r"python:3\.[0-9]+\.[0-9]+-slim-[a-z]+"),
    "postgres": re.compile(r"postgres:18\.[0-9]+-[a-z]+"),
}
SECRET_NAME = re.compile(r"SECRET|PASSWORD|TOKEN|KEY")
READ_BY_APPLICATION = re.compile(
    r"""environment\.(?:flag|words|number|folder)\(["']([A-Z_]+)|environ\W{1,8}get\(["']([A-Z_]+)"""
)


def documented() -> set[str]:
    return {line.partition("=")[0] for line in EXAMPLE_LINES if line and not line.startswith("#")}


def read_by_compose() -> set[str]:
    return set(re.findall(r"\$\{([A-Z_]+)", COMPOSE_TEXT))


def read_by_application() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "correspondence" / "conf").glob("*.py"))
    return {name for text in sources for groups in READ_BY_APPLICATION.findall(text) for name in groups if name}


@pytest.mark.parametrize("image", values_of("FROM"))
def test_base_image_is_pinned_to_a_patch_release(image: str) -> None:
    assert PINNED["python"].fullmatch(image.partition(" AS ")[0])


def test_both_stages_stand_on_the_same_base() -> None:
    assert len({image.partition(" AS ")[0] for image in values_of("FROM")}) == 1


def test_database_image_is_pinned_to_a_patch_release() -> None:
    assert PINNED["postgres"].fullmatch(SERVICES["db"]["image"])


def test_application_image_carries_the_version_of_the_project() -> None:
    names = {service["image"] for service in SERVICES.values() if "build" in service}
    assert names == {f"correspondence:{PYPROJECT['project']['version']}"}


def test_image_installs_the_lock_without_development_tools_and_embedded_database() -> None:
    installs = [line for line in values_of("RUN") if "uv sync" in line]
    assert installs == ["uv sync --frozen --no-dev"]
    assert "embedded" in PYPROJECT["project"]["optional-dependencies"]


def test_image_installs_the_uv_that_made_the_lock() -> None:
    pins = [pin for pin in PYPROJECT["dependency-groups"]["dev"] if pin.startswith("uv==")]
    assert [f"pip install --no-cache-dir {pin}" for pin in pins] == [
        line for line in values_of("RUN") if "uv==" in line
    ]


def test_image_runs_as_an_ordinary_user() -> None:
    user = values_of("USER")[-1]
    assert user.split(":")[0] not in {"root", "0"}


def test_image_holds_no_secret_and_no_debugging() -> None:
    assert not [value for value in values_of("ENV") + values_of("ARG") if SECRET_NAME.search(value) or "DEBUG" in value]


def test_only_named_files_enter_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in ignored if line and not line.startswith("#")]
    copied = {word for value in values_of("COPY") if "--from" not in value for word in value.split()[:-1]}
    assert rules[0] == "*"
    assert {rule.removeprefix("!") for rule in rules if rule.startswith("!")} == copied
    assert all((ROOT / name).exists() for name in copied)


def test_compose_starts_the_command_of_the_image() -> None:
    assert SERVICES["web"]["command"] == started_command()


def test_the_command_names_an_existing_configuration_and_application() -> None:
    program, option, configuration, application = started_command()
    module, _, name = application.partition(":")
    assert (program, option, name) == ("gunicorn", "--config", "application")
    assert (ROOT / configuration).is_file()
    assert (ROOT / (module.replace(".", "/") + ".py")).is_file()


def test_image_asks_after_its_health_and_compose_leaves_the_question_to_it() -> None:
    assert "/healthz" in health_command()[-1]
    assert "test" not in SERVICES["web"]["healthcheck"]
    assert "build" in SERVICES["web"]


def test_database_is_asked_whether_it_takes_connections() -> None:
    assert SERVICES["db"]["healthcheck"]["test"][1].startswith("pg_isready ")


def test_web_waits_for_a_healthy_database_and_finished_migrations() -> None:
    waits = {name: on["condition"] for name, on in SERVICES["web"]["depends_on"].items()}
    assert waits == {"db": "service_healthy", "migrate": "service_completed_successfully"}
    assert SERVICES["migrate"]["command"][:3] == ["python", "manage.py", "migrate"]
    assert SERVICES["migrate"]["restart"] == "no"


def test_database_and_web_have_one_volume_each() -> None:
    mounted = {name: service.get("volumes", []) for name, service in SERVICES.items()}
    assert mounted == {"db": ["database:/var/lib/postgresql"], "migrate": [], "web": ["files:/data"]}
    assert set(COMPOSE["volumes"]) == {"database", "files"}
    assert SERVICES["web"]["environment"]["VAR_DIR"] == "/data"


@pytest.mark.parametrize("name", SERVICES)
def test_service_has_no_more_rights_than_it_needs(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not service.get("privileged")
    assert bool(service.get("cap_add")) == (name == "db")


def test_only_the_web_service_is_published_and_only_to_this_machine() -> None:
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"web"}
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["web"]["ports"])


@pytest.mark.parametrize("service", SERVICES)
def test_secrets_come_from_outside_and_their_absence_is_explained(service: str) -> None:
    given = {name: str(value) for name, value in SERVICES[service]["environment"].items()}
    secrets = {name: value for name, value in given.items() if SECRET_NAME.search(name)}
    assert secrets
    for name, value in secrets.items():
        assert re.fullmatch(rf"\$\{{{name}:\?set {name} in \.env[^}}]+\}}", value)


def test_the_password_in_the_database_address_comes_from_outside() -> None:
    address = SERVICES["web"]["environment"]["DATABASE_URL"]
    assert re.fullmatch(r"postgres://correspondence:\$\{POSTGRES_PASSWORD:\?[^}]+\}@db:5432/correspondence", address)


def test_every_variable_of_compose_and_application_is_in_the_example() -> None:
    assert read_by_compose() | read_by_application() == documented()


def test_what_the_application_reads_reaches_the_container() -> None:
    assert read_by_application() <= set(SERVICES["web"]["environment"])


def test_the_example_gives_each_variable_a_line_of_comment_and_no_value() -> None:
    for before, line in pairwise(EXAMPLE_LINES):
        if line and not line.startswith("#"):
            assert re.fullmatch(r"[A-Z_]+=", line)
            assert before.startswith("# ")


def test_gunicorn_takes_port_and_workers_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("WEB_CONCURRENCY", "5")
    options = runpy.run_path(str(ROOT / "correspondence" / "conf" / "gunicorn.py"))
    assert (options["bind"], options["workers"]) == ("0.0.0.0:8123", 5)


def test_gunicorn_has_defaults_and_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PORT", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"):
        monkeypatch.delenv(name, raising=False)
    options = runpy.run_path(str(ROOT / "correspondence" / "conf" / "gunicorn.py"))
    assert (options["bind"], options["workers"], options["threads"]) == ("0.0.0.0:8000", 2, 4)
    assert options["forwarded_allow_ips"] == "127.0.0.1"
    assert options["timeout"] == 30
    assert options["max_requests"] > options["max_requests_jitter"] > 0
    assert 0 < options["limit_request_line"] <= 8190
    assert 0 < options["limit_request_fields"] <= 100
