"""Books full of one or two kinds, groups inside records among them: knowing less never accuses of more."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import TypeVar

import pytest
from attrs import evolve

from dangfeng.checks import Settings, check
from dangfeng.fields import DecimalShape, Field, GroupShape, ManyShape, NameShape, TextShape, table
from dangfeng.model import KINDS, Claim, Ledger, Record
from dangfeng.problem import InvalidValue
from dangfeng.quantity import Masked
from dangfeng.wording import render_problem

from .books import book
from .test_blurring import IDS, blurred_value, places, some_record, some_value

N = TypeVar("N")
#: What every kind has, and what is made by hand elsewhere.
SHARED = ("id", "total", "verdict", "times", "belongs_to", "items", "evidence", "extra")
SETTINGS = Settings(life_meeting_report_days=15)
WORDS = ("整改率100%", "逐年下降", "公务接待费、文件、会议下降", "参会率100%")


def value_of(random: Random, row: Field) -> object:
    """A value of a field; groups and texts that checks look at among them."""
    match row.shape:
        case ManyShape(item=GroupShape(cls=cls)):
            return tuple(made(random, cls) for _ in range(random.randint(0, 2)))
        case ManyShape(item=TextShape()):
            return tuple(random.sample(["甲", "乙", "丙"], random.randint(0, 3)))
        case DecimalShape(percent=True):
            return Decimal(random.choice([-50, -10, 0, 10, 100]))
        case TextShape() if row.name == "about":
            return random.choice([*KINDS, "整改"])
        case TextShape() if row.name == "words":
            return random.choice(WORDS)
        case TextShape() if row.required or row.name == "option":
            return "甲"
    return some_value(random, row)


def made(random: Random, cls: type[N]) -> N:
    """A group with random fields; with those that must be given alone if the rest would be nonsense."""
    given = {row.name: value_of(random, row) for row in table(cls) if row.required}
    rest = {row.name: value_of(random, row) for row in table(cls) if not row.required and random.random() < 0.6}
    try:
        return cls(**given, **{name: value for name, value in rest.items() if value is not None})
    except InvalidValue:
        return cls(**given)


def one_of(random: Random, cls: type[Record], id: str) -> Record | None:
    rest = {
        row.name: value
        for row in table(cls)
        if row.name not in SHARED and random.random() < 0.7 and (value := value_of(random, row)) is not None
    }
    try:
        return cls(id=id, **rest)
    except InvalidValue:
        return None


def less_of(random: Random, noun: N) -> N:
    """A noun of which less is known: days, numbers, names, also in lists and in the groups inside it."""
    changes = {}
    for row in table(type(noun)):
        value = getattr(noun, row.name)
        if isinstance(row.shape, ManyShape) and isinstance(row.shape.item, GroupShape):
            changes[row.name] = tuple(less_of(random, each) for each in value)
        elif random.random() < 0.4:
            continue
        elif isinstance(row.shape, ManyShape) and isinstance(row.shape.item, NameShape):
            changes[row.name] = tuple(Masked("XX") if random.random() < 0.5 else each for each in value)
        elif getattr(row.shape, "bounded", isinstance(row.shape, NameShape)):
            changes[row.name] = blurred_value(random, value)
    try:
        return evolve(noun, **changes)
    except InvalidValue:
        return noun


def some_year(random: Random, kind: str) -> Ledger:
    """Four records of a kind, some of a kind that it is held against, some of any."""
    beside = [random.choice(list(KINDS.values())) for _ in range(2)]
    made_of = [KINDS[kind]] * 4 + beside
    records = [one_of(random, cls, id) for cls, id in zip(made_of, IDS, strict=False)]
    records += [some_record(random, id) for id in IDS[len(made_of) :]]
    claims = (Claim(target="total", points=Decimal(random.choice([90, 100])), words=random.choice(WORDS)),)
    return book(*[record for record in records if record is not None], claims=claims, as_of=date(2022, 2, 1))


@pytest.mark.parametrize("kind", list(KINDS))
def test_knowing_less_of_a_kind_never_accuses_of_more(kind: str) -> None:
    for seed in range(12):
        random = Random(f"{kind}{seed}")
        ledger = some_year(random, kind)
        less = evolve(ledger, records=tuple(less_of(random, record) for record in ledger.records))
        found = check(ledger, settings=SETTINGS)

        assert places(check(less, settings=SETTINGS)) <= places(found), seed
        assert check(evolve(ledger, records=ledger.records[::-1]), settings=SETTINGS) == found, seed
        for problem in found[:: len(found) // 3 + 1]:
            assert "{" not in render_problem(problem) + render_problem(problem, "en")
