"""Who is named in a case, and with which sanctions (涉案人员)."""

from collections.abc import Iterator

from dangfeng.checks.facts import is_clear
from dangfeng.model import Case, Sanction


def named_sanctions(case: Case) -> Iterator[tuple[str, tuple[Sanction, ...]]]:
    """The persons of a case that are named clearly, each with the sanctions they were given."""
    people = [(each.name, each.sanctions) for each in case.persons] or [(case.person, case.sanctions)]
    for name, sanctions in people:
        if is_clear(name):
            yield str(name), sanctions
