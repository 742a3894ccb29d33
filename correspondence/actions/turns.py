"""Turns: writers whose work hangs together go one after the other."""

from django.db import connection

# Any number will do that no other program in this database uses; this one is ours for good.
LINKING = 20_201_458


def take_turn() -> None:
    """Wait until no one else publishes, withdraws, states or relinks; the turn ends with the transaction.

    What hangs together by numbers is not known before it is read, so rows can't be locked in an order that never
    meets another writer's crosswise; and who judges whether a letter is there already must see the latest ones.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LINKING])
