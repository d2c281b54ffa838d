"""Records and conditions of any kind, made from its field table: what the hand-picked ones of `books` leave out."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from random import Random

from dangfeng import fields as f
from dangfeng.model import KINDS, Record
from dangfeng.problem import InvalidValue
from dangfeng.rubric import where as w
from dangfeng.vocabulary import Post

NAMES = ("张明远", "李清", "王平")
TAGS = ("甲", "乙")
_BASE = {row.name for row in f.table(Record)}


def own(kind: str) -> list[f.Field]:
    """The fields of a kind that are its own and hold single values or lists of them."""
    return [row for row in f.table(KINDS[kind]) if row.name not in _BASE and not _is_group(row.shape)]


def _is_group(shape: f.Shape) -> bool:
    inner = shape.item if isinstance(shape, f.ManyShape) else shape
    return isinstance(inner, f.GroupShape | f.VariantShape)


def few(options: type[Enum]) -> list[Enum]:
    """The members of a closed list that are used: enough to tell them apart."""
    return list(options)[:3]


def record(rnd: Random, cls: type[Record], common: dict[str, object]) -> Record:
    """A record of which everything that rubrics look at is known."""
    for _ in range(50):
        given = {row.name: value(rnd, row, common["on"]) for row in own(cls.KIND)}
        for part, whole in cls.PART_OF:
            if isinstance(given.get(whole), int) and isinstance(given.get(part), int):
                # Of nobody, nobody can be a part: that ratio is left to the cases worked by hand.
                given[whole] = max(1, given[whole])
                given[part] = min(given[part], given[whole])
        try:
            return cls(**common, **{name: each for name, each in given.items() if each is not None})
        except InvalidValue:
            continue  # days in an order that cannot be
    raise AssertionError(f"no {cls.KIND} can be made")


def value(rnd: Random, row: f.Field, day: date) -> object:
    """A known value of a field, or `None` where there may be none."""
    must = row.absent is f.Absent.UNKNOWN or row.required
    match row.shape:
        case f.ChoiceShape(options=options):
            return rnd.choice(few(options))
        case f.FlagShape():
            return rnd.random() < 0.6
        case f.CountShape(least=least):
            return rnd.randint(max(least, 0), least + 4)
        case f.DecimalShape(money=True):
            return rnd.choice((Decimal("1.01"), Decimal("1.02"), Decimal(500)))
        case f.DecimalShape():
            return Decimal(rnd.randint(1, 3)) if must else None
        case f.DayShape():
            return day + timedelta(rnd.randint(0, 90)) if must or rnd.random() < 0.6 else None
        case f.NameShape():
            return rnd.choice((*NAMES, "赵教授"))
        case f.ManyShape(item=f.ChoiceShape(options=options)):
            return tuple(each for each in few(options) if rnd.random() < 0.5) or (few(options)[0],)
        case f.ManyShape(item=f.NameShape()):
            return tuple(rnd.sample((*NAMES, "孙某人"), rnd.choice((1, 1, 2))))
        case f.ManyShape(item=f.TextShape()):
            return tuple(tag for tag in TAGS if rnd.random() < 0.5)
        case f.TextShape(pattern=None):
            return rnd.choice(TAGS) if rnd.random() < 0.6 else None
    return None


def leaves(kind: str) -> tuple[w.Condition, ...]:
    """Conditions that the fields of a kind admit."""
    return tuple(_leaves(kind))


def _leaves(kind: str) -> Iterator[w.Condition]:
    yield w.Between(field="on", at_least="04-01", at_most="end")
    rows = own(kind)
    for row in rows:
        match row.shape:
            case f.ChoiceShape(options=options) | f.ManyShape(item=f.ChoiceShape(options=options)):
                words = [str(each.value) for each in few(options)]
                yield w.Is(row.name, words[0])
                yield w.Is(row.name, tuple(words[:2]))
            case f.FlagShape():
                yield w.Is(row.name, "true")
            case f.CountShape():
                yield w.Between(field=row.name, at_least="2")
            case f.DecimalShape(money=True):
                yield w.Between(field=row.name, at_least="1.02")
            case f.DayShape():
                yield w.Given(row.name)
                yield w.Between(field=row.name, at_most="09-30")
            case f.NameShape() | f.ManyShape(item=f.NameShape()):
                yield w.Holds(row.name, (Post.SECRETARY,))
            case f.ManyShape(item=f.TextShape()):
                yield w.Is(row.name, TAGS[0])
                yield w.Contains(row.name, TAGS[1])
    days = [row.name for row in rows if isinstance(row.shape, f.DayShape)]
    for first, second in pairwise(days):
        yield w.NotAfter(second, first, 10)
        yield w.Lasted(field=first, until=second, months=1, days=3)
    for part, whole in KINDS[kind].PART_OF:
        yield w.ShareOf(field=part, whole=whole, at_least=Fraction(2, 3))
        yield w.NotLess(part, whole, -1)


def named(kind: str) -> list[str]:
    """The fields of a kind that hold names of persons."""
    return [row.name for row in own(kind) if isinstance(getattr(row.shape, "item", row.shape), f.NameShape)]


def days(kind: str) -> list[str]:
    """The fields of a kind that hold days."""
    return [row.name for row in own(kind) if isinstance(row.shape, f.DayShape)]


def choices(kind: str) -> list[f.Field]:
    """The fields of a kind with a closed list of values."""
    return [row for row in own(kind) if isinstance(row.shape, f.ChoiceShape)]
