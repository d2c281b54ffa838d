"""Conditions as SQL: each becomes two expressions, that it certainly holds and that it may hold."""

from datetime import date
from decimal import Decimal

from tests.oracle.tables import INF, Book, as_number, is_number

from dangfeng import fields as f
from dangfeng.model import Member
from dangfeng.rubric import where as w

Pair = tuple[str, str]


def condition(where: w.Condition, kind: type, book: Book) -> Pair:
    """A condition as two expressions: it certainly holds, it may hold."""
    match where:
        case w.AllOf(conditions=inner) | w.AnyOf(conditions=inner):
            join, empty = (" AND ", "true") if isinstance(where, w.AllOf) else (" OR ", "false")
            pairs = [condition(each, kind, book) for each in inner]
            return tuple("(" + (join.join(pair[end] for pair in pairs) or empty) + ")" for end in (0, 1))
        case w.Not(condition=inner):
            certain, possible = condition(inner, kind, book)
            return f"(NOT {possible})", f"(NOT {certain})"
        case w.Is(field=field, values=values):
            return _among(field, values)
        case w.Holds(field=field, posts=posts):
            return _holders(field, [member for member in book.ledger.roster if member.post in posts])
        case w.Given(field=field):
            if is_number(f.field_named(kind, field).shape):
                return f"({field}_q = 1)", f"({field}_q >= 1)"
            return f"(len({field}) > 0 OR ({field}_n = 1 AND false))", f"(len({field}) > 0 OR len({field}_may) > 0)"
        case w.Between(field=field, at_least=at_least, at_most=at_most):
            low = -INF if at_least is None else _edge(at_least, kind, field, book)
            high = INF if at_most is None else _edge(at_most, kind, field, book)
            inside = f"({field}_q = 1 AND {field}_lo >= {low} AND {field}_hi <= {high})"
            return inside, f"({field}_q = 2 OR ({field}_q = 1 AND {field}_lo <= {high} AND {field}_hi >= {low}))"
        case w.NotAfter(field=a, other=b, days=days):
            certain = f"({a}_q = 1 AND {b}_q = 1 AND {a}_hi <= {b}_lo + {days})"
            return certain, f"({a}_q > 0 AND {b}_q > 0 AND ({a}_q = 2 OR {b}_q = 2 OR {a}_lo <= {b}_hi + {days}))"
        case w.Contains(field=field, texts=texts):
            found = " OR ".join(f"contains(x, {quoted(text)})" for text in texts) or "false"
            certain = f"(len(list_filter({field}, lambda x: {found})) > 0)"
            return certain, f"({certain} OR len({field}_may) > 0)"
        case w.NotLess(field=a, other=b, plus=plus):
            more = plus * 100 if isinstance(f.field_named(kind, a).shape, f.DecimalShape) else plus
            certain = f"({a}_q = 1 AND {b}_q = 1 AND {a}_lo >= {b}_hi + {more})"
            return certain, f"({a}_q > 0 AND {b}_q > 0 AND ({a}_q = 2 OR {b}_q = 2 OR {a}_hi >= {b}_lo + {more}))"
        case w.Lasted():
            return _lasted(where, book.today.toordinal())
        case w.ShareOf(field=a, whole=b, at_least=share):
            top, bottom = share.denominator, share.numerator
            certain = f"({a}_q = 1 AND {b}_q = 1 AND {a}_lo::HUGEINT * {top} >= {b}_hi::HUGEINT * {bottom})"
            possible = f"({a}_q = 2 OR {b}_q = 2 OR {a}_hi::HUGEINT * {top} >= {b}_lo::HUGEINT * {bottom})"
            return certain, f"({a}_q > 0 AND {b}_q > 0 AND {possible})"
    raise TypeError(where)


def _lasted(where: w.Lasted, today: int) -> Pair:
    """What begins on one day is over on another, or still goes on today; `_q` 2: nobody said whether there is a day."""
    a, z = where.field, where.until

    def reached(end: str) -> str:
        later = f"(DATE '0001-01-01' + (least({a}_{end}, 3000000) - 1)::INT + INTERVAL {where.months} MONTH)::DATE"
        return f"({later} - DATE '0001-01-01' + 1 + {where.days})"

    if z is None:
        return (
            f"({a}_q = 1 AND {today} >= {reached('hi')})",
            f"({a}_q = 2 OR ({a}_q = 1 AND {today} >= {reached('lo')}))",
        )
    first = f"CASE {z}_q WHEN 1 THEN {z}_lo WHEN 0 THEN {today} ELSE -1 END"
    last = f"CASE {z}_q WHEN 1 THEN {z}_hi WHEN 0 THEN {today} ELSE 3000000 END"
    certain = f"({a}_q = 1 AND {first} >= {reached('hi')})"
    return certain, f"({a}_q = 2 OR ({a}_q = 1 AND {last} >= {reached('lo')}))"


def _among(field: str, values: tuple[str, ...]) -> Pair:
    if not values:
        return "false", "false"
    listed = "[" + ", ".join(quoted(value) for value in values) + "]"
    certain = f"list_has_any({field}, {listed})"
    return certain, f"({certain} OR list_contains({field}_may, '*') OR list_has_any({field}_may, {listed}))"


def _holders(field: str, members: list[Member]) -> Pair:
    """A name is that of somebody in post on the day; an unknown name may be anybody's."""
    if not members:
        return "false", "false"
    certain, possible = [], []
    for member in members:
        named = f"list_contains({field}, {quoted(member.name)})"
        since, until = (member.since or date.min).toordinal(), (member.until or date.max).toordinal()
        certain.append(f"({named} AND on_lo >= {since} AND on_hi <= {until})")
        possible.append(f"({named} AND on_hi >= {since} AND on_lo <= {until})")
    listed = "[" + ", ".join(quoted(member.name) for member in members) + "]"
    unknown = f"list_contains({field}_may, '*') OR list_has_any({field}_may, {listed})"
    return f"({' OR '.join(certain)})", f"({' OR '.join(possible)} OR {unknown})"


def _edge(text: str, kind: type, field: str, book: Book) -> int:
    shape = f.field_named(kind, field).shape
    if not isinstance(shape, f.DayShape):
        return as_number(Decimal(text) if isinstance(shape, f.DecimalShape) else int(text))
    named = {"start": book.period.start, "end": book.period.end, "as-of": book.today}
    day = named.get(text) or (
        book.period.on(*map(int, text.split("-"))) if len(text) == 5 else date.fromisoformat(text)
    )
    return day.toordinal()


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
