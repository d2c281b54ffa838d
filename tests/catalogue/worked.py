"""The files worked by hand, read without the library."""

from decimal import Decimal

import yaml

from dangfeng.catalogue import example_worked_path

Three = tuple[Decimal, Decimal, Decimal]


def read(name):
    """A worked file with its figures as texts."""
    return yaml.load(example_worked_path(name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def three(value):
    """The three columns of a figure: one number stands for three equal ones."""
    if isinstance(value, dict):
        value = value["points"]
    if isinstance(value, str):
        value = [value] * 3
    lower, recorded, upper = (Decimal(each) for each in value)
    return lower, recorded, upper


def parts(worked):
    """Each part with its three columns."""
    return {id: three(value) for id, value in worked["parts"].items()}


def every_line(worked):
    """Parts, items, sections and the bonus with their three columns."""
    found = parts(worked)
    for group in ("items", "sections"):
        found |= {id: three(value) for id, value in worked[group].items()}
    return found | {"bonus": three(worked["bonus"])}


def added(columns):
    """The sum of several figures, column by column."""
    return tuple(sum(column, Decimal(0)) for column in zip(*columns, strict=True))
