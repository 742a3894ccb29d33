"""The description of the API: as committed, and true to what is answered."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from correspondence.extraction.media_type import MediaType
from correspondence.models import Letter
from tests.api.asking import ask, read

pytestmark = pytest.mark.django_db
COMMITTED = Path(settings.BASE_DIR) / "api" / "openapi.json"


@pytest.fixture
def described() -> Any:
    return json.loads(COMMITTED.read_text(encoding="utf-8"))


def operations(described: Any) -> list[tuple[str, Any]]:
    return [(path, operation) for path, methods in described["paths"].items() for operation in methods.values()]


def test_the_committed_description_is_the_present_one() -> None:
    made = StringIO()
    call_command("spectacular", format="openapi-json", fail_on_warn=True, validate=True, stdout=made)

    assert json.loads(made.getvalue()) == json.loads(COMMITTED.read_text(encoding="utf-8")), (
        "Write it anew: manage.py spectacular --format openapi-json --file api/openapi.json"
    )


def test_the_description_says_who_and_under_what_terms(described: Any) -> None:
    info = described["info"]

    assert described["openapi"].startswith("3.1")
    assert (info["version"], info["license"]["identifier"]) == ("1.0.0", "EUPL-1.2")
    assert {"name", "email", "url"} <= info["contact"].keys()


def test_the_description_is_served_to_everyone(described: Any) -> None:
    answer = ask("openapi.json")

    assert answer.json() == described
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_every_operation_is_explained_and_shown(described: Any) -> None:
    for path, operation in operations(described):
        assert operation["summary"], path
        assert operation["description"], path
        good = next(answer for status, answer in operation["responses"].items() if status.startswith("2"))
        assert good["headers"]["API-Version"], path
        if "application/json" in good["content"]:
            assert good["content"]["application/json"]["examples"], path


def test_every_operation_names_its_problems(described: Any) -> None:
    for path, operation in operations(described):
        problems = {s: a for s, a in operation["responses"].items() if s.startswith(("4", "5"))}
        assert "400" in problems, path
        for answer in problems.values():
            assert answer["content"]["application/problem+json"]["schema"] == {"$ref": "#/components/schemas/Problem"}


def test_only_reading_is_described(described: Any) -> None:
    assert {method for methods in described["paths"].values() for method in methods} == {"get"}


def test_every_parameter_and_field_is_explained(described: Any) -> None:
    for path, operation in operations(described):
        for parameter in operation.get("parameters", ()):
            assert parameter["description"], (path, parameter["name"])
    for name, schema in described["components"]["schemas"].items():
        for field, about in schema.get("properties", {}).items():
            assert "description" in about or name.endswith("Page"), (name, field)


def test_names_are_in_camel_case(described: Any) -> None:
    names = [p["name"] for _path, o in operations(described) for p in o.get("parameters", ()) if p["in"] == "query"]
    names += [name for schema in described["components"]["schemas"].values() for name in schema.get("properties", ())]

    assert [name for name in names if "_" in name or "-" in name or name[0].isupper()] == []


def keys_of(thing: Any) -> Any:
    """The shape of a JSON value: its names, and those of what is in it; null fits everything."""
    if isinstance(thing, dict):
        return {name: keys_of(value) for name, value in thing.items()}
    if isinstance(thing, list):
        return [keys_of(thing[0])] if thing else []
    return None


def check_alike(example: Any, real: Any, where: str) -> None:
    if isinstance(example, dict) and isinstance(real, dict):
        assert example.keys() == real.keys(), where
        for name in example:
            check_alike(example[name], real[name], f"{where}.{name}")
    elif isinstance(example, list) and isinstance(real, list) and example and real:
        check_alike(example[0], real[0], f"{where}[]")


EXAMPLES = {
    "/": "/api/v1",
    "/letters": "letters",
    "/letters/{id}": "letters/{letter}",
    "/letters/{id}/paragraphs": "letters/{letter}/paragraphs",
    "/letters/{id}/mentions": "letters/{letter}/mentions",
    "/letters/{id}/mentioned-by": "letters/{letter}/mentioned-by",
    "/requests": "requests",
    "/references": "references",
    "/references/{reference}": "references/2020Z14586",
    "/ministers": "ministers",
    "/offices": "offices?on=2020-01-01",
    "/ministries": "ministries",
    "/committees": "committees",
    "/problems/{code}": "problems/gone",
}


@pytest.mark.parametrize("path", EXAMPLES)
def test_examples_look_like_answers(path: str, described: Any, answering: Letter, citing: Letter) -> None:
    [(_name, example)] = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"][
        "examples"
    ].items()

    check_alike(example["value"], read(EXAMPLES[path].format(letter=answering.public_id)), path)


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path != "/references/{reference}"])
def test_descriptions_name_what_is_answered(path: str, described: Any, answering: Letter, citing: Letter) -> None:
    real = read(EXAMPLES[path].format(letter=answering.public_id))
    schema = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]

    check_described(real, schema, described["components"]["schemas"], path)


NARROWED = [path for path in EXAMPLES if path not in ("/", "/problems/{code}")]


@pytest.mark.parametrize("path", NARROWED)
def test_a_narrowed_answer_fits_its_description(path: str, described: Any, answering: Letter, citing: Letter) -> None:
    address = EXAMPLES[path].format(letter=answering.public_id)
    operation = described["paths"][path]["get"]
    [fields] = [p["schema"]["items"]["enum"] for p in operation["parameters"] if p["name"] == "fields"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]

    for narrowed in (read(address), read(address, fields=fields[0]), read(address, fields=fields[-1])):
        Draft202012Validator({**schema, "components": described["components"]}).validate(narrowed)


def test_a_description_says_that_fields_narrows(described: Any) -> None:
    letter = described["components"]["schemas"]["Letter"]

    assert "required" not in letter
    assert "unless `fields` names" in letter["description"]


def test_what_an_address_holds_has_an_example(described: Any) -> None:
    for path, operation in operations(described):
        for parameter in operation.get("parameters", ()):
            assert parameter["in"] != "path" or parameter["examples"], (path, parameter["name"])


@pytest.mark.parametrize("status", ["200", "206"])
def test_a_source_is_described_in_each_of_its_forms(status: str, described: Any) -> None:
    answer = described["paths"]["/letters/{id}/source"]["get"]["responses"][status]

    assert answer["content"].keys() == set(MediaType)


@pytest.mark.parametrize("path", ["/ministries", "/committees"])
def test_an_unknown_period_is_explained(path: str, described: Any) -> None:
    [on] = [each for each in described["paths"][path]["get"]["parameters"] if each["name"] == "on"]

    assert "unknown counts as existing" in on["description"]


def check_described(real: Any, schema: Any, schemas: Any, where: str) -> None:
    """The value has what the schema requires, and nothing the schema does not name."""
    if "allOf" in schema:
        [schema] = schema["allOf"]
    if "oneOf" in schema:
        schema = next((each for each in schema["oneOf"] if "$ref" in each), schema["oneOf"][0])
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[1]]
    if isinstance(real, dict):
        whole = (
            schema["properties"].keys() - {"paragraphs", "mentions"} if "links" in real else schema["properties"].keys()
        )
        assert set(schema.get("required", whole)) <= real.keys() <= schema["properties"].keys(), where
        for name, value in real.items():
            check_described(value, schema["properties"][name], schemas, f"{where}.{name}")
    elif isinstance(real, list):
        for each in real:
            check_described(each, schema["items"], schemas, f"{where}[]")
    elif real is None:
        assert "null" in str(schema), where
    elif "enum" in schema:
        assert real in schema["enum"], where


def test_the_documentation_needs_nothing_from_elsewhere_and_no_inline_script() -> None:
    answer = ask("docs")
    page = answer.content.decode()

    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert page.count("<script") == page.count("<script src=") == 2
    assert "<style" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_documentation_has_its_files() -> None:
    page = ask("docs").content.decode()

    for part in page.split('"'):
        if part.startswith("/static/"):
            assert finders.find(part.removeprefix("/static/")), part
