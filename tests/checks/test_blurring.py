"""On random books: nothing raises, and knowing less never accuses of more."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

import pytest
from attrs import evolve

from dangfeng.checks import check
from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    ManyShape,
    NameShape,
    table,
)
from dangfeng.model import KINDS, CasePerson, Completeness, Ledger, Record, Sanction
from dangfeng.problem import InvalidValue, Problem
from dangfeng.quantity import Bounded, Masked
from dangfeng.vocabulary import CompletenessState, IncludesSingles, SanctionKind
from dangfeng.wording import render_problem
from dangfeng.wording.problems_checks import CHECKS as TEXTS

from .books import ROSTER, book, total

NAMES = [member.name for member in ROSTER] + ["王小川"]
IDS = [f"r{index}" for index in range(8)]
N = TypeVar("N")


def some_value(random: Random, row: Field) -> object:
    match row.shape:
        case FlagShape():
            return random.random() < 0.5
        case ChoiceShape(options=options):
            return random.choice(list(options))
        case CountShape(least=least):
            return random.randint(max(least, 0), 6) if least < 6 else least
        case DecimalShape():
            return Decimal(random.choice([0, 5, 50, 51, 5000]))
        case DayShape():
            return date(2020, 10, 1) + timedelta(days=random.randint(0, 500))
        case NameShape():
            return random.choice(NAMES)
        case ManyShape(item=ChoiceShape(options=options)):
            return tuple(random.sample(list(options), random.randint(0, 2)))
        case ManyShape(item=NameShape()):
            return tuple(random.sample(NAMES, random.randint(0, 2)))
    if row.name in ("adopted_by", "meeting", "campaign"):
        return random.choice(IDS)
    return random.choice(["党风廉政建设", "其他"]) if row.name in ("title", "problem", "number") else None


def some_sanctions(random: Random) -> tuple[Sanction, ...]:
    return tuple(
        some_noun(random, Sanction, kind=kind, months=random.choice([None, 6, 12, 18, 60]))
        for kind in random.sample(list(SanctionKind), random.randint(0, 2))
    )


def some_person(random: Random) -> CasePerson:
    return some_noun(random, CasePerson, sanctions=some_sanctions(random))


def some_noun(random: Random, cls: type[N], **given: object) -> N:
    """A group inside a record, with what is given alone if the rest would be nonsense."""
    values = {
        row.name: value
        for row in table(cls)
        if row.name not in given and random.random() < 0.4 and (value := some_value(random, row)) is not None
    }
    try:
        return cls(**values, **given)
    except InvalidValue:
        return cls(**given)


def some_record(random: Random, id: str) -> Record | None:
    cls = random.choice(list(KINDS.values()))
    values = {
        row.name: value
        for row in table(cls)
        if row.name not in ("id", "total", "verdict", "times", "belongs_to", "items", "sanctions", "extra")
        and random.random() < 0.6
        and (value := some_value(random, row)) is not None
    }
    if cls.UNITS and random.random() < 0.3:
        unit = random.choice(cls.UNITS)[0]
        includes = random.choice(list(IncludesSingles))
        part_of = random.choice([None, None, *IDS])
        values["total"] = total(random.randint(0, 4), unit=unit, includes=includes, part_of=part_of)
        values.pop("on", None)
    if cls.KIND == "case":
        values["sanctions"] = some_sanctions(random)
        if random.random() < 0.3:
            values["persons"] = tuple(some_person(random) for _ in range(random.randint(1, 2)))
            values.pop("headcount", None)
    try:
        return cls(id=id, **values)
    except InvalidValue:
        return None


def some_book(random: Random) -> Ledger:
    records = [record for id in IDS if (record := some_record(random, id)) is not None]
    states = [
        Completeness(kind=kind, state=random.choice([CompletenessState.NIL, CompletenessState.COMPLETE]))
        for kind in random.sample(list(KINDS), 2)
    ]
    return book(*records, completeness=tuple(states))


def blurred_value(random: Random, value: object) -> object:
    """A value of which less is known; itself if it cannot be blurred."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | Decimal):
        return Bounded(lower=max(value - 1, type(value)(1)) if value else value, upper=random.choice([None, value + 1]))
    if isinstance(value, date):
        return Bounded(lower=value - timedelta(days=40), upper=value + timedelta(days=40))
    return Masked("XX") if value in NAMES else value


def blurred(random: Random, record: Record) -> Record:
    rows = [row for row in table(type(record)) if getattr(row.shape, "bounded", isinstance(row.shape, NameShape))]
    changes = {row.name: blurred_value(random, getattr(record, row.name)) for row in rows if random.random() < 0.5}
    if record.total is not None:
        first = record.total.counts[0]
        changes["total"] = evolve(record.total, counts=(evolve(first, count=Bounded(lower=0, upper=first.count + 5)),))
        changes.pop("times", None)
    try:
        return evolve(record, **changes)
    except InvalidValue:
        return record


def places(problems: tuple[Problem, ...]) -> set[tuple[str, str, str]]:
    return {(each.code, each.place.record, each.place.field) for each in problems}


@pytest.mark.parametrize("seed", range(150))
def test_knowing_less_never_accuses_of_more(seed: int) -> None:
    random = Random(seed)
    ledger = some_book(random)
    less = evolve(ledger, records=tuple(blurred(random, record) for record in ledger.records))

    found = check(ledger)

    assert places(check(less)) <= places(found)
    assert check(evolve(ledger, records=ledger.records[::-1])) == found
    for problem in found:
        assert problem.code in TEXTS
        assert "{" not in render_problem(problem) + render_problem(problem, "en")
