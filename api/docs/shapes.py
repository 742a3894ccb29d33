"""The shapes of the front door and of the pages that explain problems."""

from rest_framework import serializers

from api.shapes import Shape

LISTS = ("letters", "requests", "references", "ministers", "offices", "ministries", "committees")


def _link(help_text: str) -> serializers.URLField:
    return serializers.URLField(read_only=True, help_text=help_text)


class Doors(Shape):
    """Where everything is."""

    letters = _link("Letters to parliament.")
    requests = _link("What was asked of ministers.")
    references = _link("Numbers, what they identify, and who mentions them.")
    ministers = _link("Persons who hold or held office.")
    offices = _link("Posts, and who held them on a day.")
    ministries = _link("Departments of the government.")
    committees = _link("Committees of the Tweede Kamer.")
    openapi = _link("The description of this API for machines.")
    docs = _link("The description of this API for people.")


class FrontDoor(Shape):
    """The beginning of the API."""

    version = serializers.CharField(read_only=True, help_text="The version that answers.")
    links = Doors(read_only=True, help_text="Where everything is.")


class ProblemExplained(Shape):
    """What a kind of problem means, and the way out of it."""

    code = serializers.CharField(read_only=True, help_text="Stable; the last part of `type`.")
    status = serializers.IntegerField(read_only=True, help_text="The HTTP status it comes with.")
    title = serializers.CharField(read_only=True, help_text="In a few words.")
    remedy = serializers.CharField(read_only=True, help_text="What a client can do about it.")
