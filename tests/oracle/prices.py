"""Scales that price records one by one, as SQL: the least and most of each record, and what comes of several."""

from decimal import Decimal
from fractions import Fraction

from tests.oracle.conditions import condition, quoted
from tests.oracle.tables import INF, Book

from dangfeng import fields as f
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding, Rule

#: Amounts are kept in ten-thousandths of a point until they are rounded.
FINE = 4
Ends = tuple[str, str]


def fine(points: Decimal) -> int:
    return int(Fraction(points) * 10**FINE)


def span(scale: s.Priced) -> list[int]:
    """The points that any record may have; the greatest is `INF` if there is no bound."""
    match scale:
        case s.ByLevel(levels=priced) | s.ByCase(cases=priced):
            return [fine(scale.otherwise), *(fine(each.points) for each in priced)]
        case s.ByNumber():
            return [fine(scale.otherwise), fine(scale.full), fine(scale.least)]
    return [0, INF if scale.per_day else max(fine(scale.late), fine(scale.absent))]


def prices(rule: Rule, kind: type, book: Book, unit: int, rounding: Rounding) -> Ends:
    """The least and the most of one record, as expressions."""
    scale = rule.scale
    match scale:
        case s.ByLevel():
            return _level(scale)
        case s.ByCase():
            return _case(scale, kind, book)
        case s.ByNumber():
            return _number(scale, kind, unit, rounding)
    return _delay(scale, book)


def _level(scale: s.ByLevel) -> Ends:
    field = scale.field
    hits = [
        f"CASE WHEN list_contains({field}, {quoted(level.value)}) THEN {fine(level.points)} END"
        for level in scale.levels
    ]
    known = f"coalesce({', '.join(hits)}, {fine(scale.otherwise)})"
    every = span(scale)
    return tuple(f"CASE WHEN len({field}_may) > 0 THEN {end(every)} ELSE {known} END" for end in (min, max))


def _case(scale: s.ByCase, kind: type, book: Book) -> Ends:
    ends = [str(fine(scale.otherwise))] * 2
    for case in reversed(scale.cases):
        certain, possible = condition(case.where, kind, book)
        points = fine(case.points)
        ends = [
            f"CASE WHEN {certain} THEN {points} WHEN {possible} THEN {pick}({points}, {rest}) ELSE {rest} END"
            for pick, rest in zip(("least", "greatest"), ends, strict=True)
        ]
    return tuple(ends)


def _number(scale: s.ByNumber, kind: type, unit: int, rounding: Rounding) -> Ends:
    field, mark, step = scale.field, scale.mark, scale.step
    each_is = 100 if isinstance(f.field_named(kind, field).shape, f.DecimalShape) else 1
    side = 1 if scale.side is s.Side.ABOVE else -1
    full, least, lost = fine(scale.full), fine(scale.least), fine(scale.points)

    def points(end: str) -> str:
        away = f"({side} * ({field}_{end}::HUGEINT * {mark.denominator} - {mark.numerator * each_is}))"
        above, below = f"({away} * {step.denominator})", mark.denominator * each_is * step.numerator
        down = f"({above} * {lost} // ({below * unit})) * {unit}"
        off = {
            s.Steps.BEGUN: f"(({above} + {below - 1}) // {below}) * {lost}",
            s.Steps.FULL: f"({above} // {below}) * {lost}",
            s.Steps.EXACT: down
            if rounding is Rounding.DOWN
            else f"((2 * {above} * {lost} + {below * unit}) // (2 * {below * unit})) * {unit}",
        }[scale.count]
        endless = least if side > 0 and lost else full
        return f"""CASE WHEN {field}_{end} >= {INF} THEN {endless} WHEN {away} <= 0 THEN {full}
            ELSE greatest({least}, {full} - {off}) END"""

    every, rest = span(scale), fine(scale.otherwise)
    return tuple(
        f"CASE {field}_q WHEN 0 THEN {rest} WHEN 2 THEN {end(every)} ELSE {pick}({points('lo')}, {points('hi')}) END"
        for end, pick in ((min, "least"), (max, "greatest"))
    )


def _delay(scale: s.ByDelay, book: Book) -> Ends:
    done, today = scale.done, book.today.toordinal()
    if scale.due is not None:
        q, lo, hi = f"{scale.due}_q", f"{scale.due}_lo + {scale.days}", f"{scale.due}_hi + {scale.days}"
    else:
        day = book.period.on(*map(int, scale.due_on.split("-"))).toordinal() + scale.days
        q, lo, hi = "1", str(day), str(day)
    late, each, absent = fine(scale.late), fine(scale.per_day), fine(scale.absent)

    def points(done_on: str, due: str) -> str:
        return f"""CASE WHEN {q} = 0 THEN 0
            WHEN {done}_q = 0 THEN CASE WHEN {due} < {today} THEN {absent} + {each} * ({today} - ({due})) ELSE 0 END
            WHEN {done_on} > {due} THEN {late} + {each} * ({done_on} - ({due})) ELSE 0 END"""

    unknown = f"({done}_q = 2 OR {q} = 2)"
    worst = INF if each else max(late, absent)
    return f"CASE WHEN {unknown} THEN 0 ELSE {points(f'{done}_lo', hi)} END", (
        f"CASE WHEN {unknown} THEN {worst} ELSE {points(f'{done}_hi', lo)} END"
    )


def combined(rule: Rule, pieces: str, ends: Ends, *, is_open: bool) -> str:
    """What comes of several records, as a table of `num` over `den`; `direct` is used for neither."""
    least, most = min(span(rule.scale)), max(span(rule.scale))
    further = f" UNION ALL SELECT {least}, {most}, 0, {INF}" if is_open else ""
    priced = f"""p AS MATERIALIZED (SELECT ({ends[0]})::HUGEINT AS a, ({ends[1]})::HUGEINT AS z,
        CASE WHEN cert THEN w_lo ELSE 0 END AS lo, least(w_hi, {INF}) AS hi FROM ({pieces}) WHERE w_hi > 0{further})"""
    when = getattr(rule.scale, "when_none", None)
    nothing = (
        "" if when is None else f"UNION ALL SELECT {_nothing(rule, least, most)} WHERE NOT EXISTS (FROM p WHERE lo > 0)"
    )
    match getattr(rule.scale, "combine", s.Combine.SUM):
        case s.Combine.SUM:
            top = f"CASE WHEN z = 0 THEN 0 WHEN z >= {INF} OR hi >= {INF} THEN {INF} ELSE hi * z END"
            found = f"SELECT coalesce(sum(lo * a), 0) AS v FROM p UNION ALL SELECT coalesce(sum({top}), 0) FROM p"
        case s.Combine.HIGHEST:
            found = "SELECT coalesce(max(a) FILTER (lo > 0), 0) AS v FROM p UNION ALL SELECT coalesce(max(z), 0) FROM p"
        case s.Combine.LOWEST:
            found = f"""SELECT min(a) AS v FROM p UNION ALL
                SELECT coalesce(min(z) FILTER (lo > 0), max(z)) FROM p {nothing}"""
        case s.Combine.MEAN:
            return _mean(priced, nothing)
    return f"""WITH {priced}, v AS ({found})
        SELECT v::HUGEINT AS num, 1::HUGEINT AS den, 1 AS per, NULL::HUGEINT AS direct FROM v WHERE v IS NOT NULL"""


def _nothing(rule: Rule, least: int, most: int) -> int:
    full = rule.scale.when_none.value == "full"
    return most if full is (rule.effect is Effect.AWARD) else least


def _mean(priced: str, nothing: str) -> str:
    """Every mean that what may count gives when it is taken in from the smallest, and from the greatest value on."""
    parts = []
    for value, order in (("a", "ASC"), ("z", "DESC")):
        sums = f"""SELECT coalesce(sum({value} * lo), 0) AS s, coalesce(sum(lo), 0) AS w FROM p"""
        taken = f"""SELECT sum({value} * (hi - lo)) OVER o AS s, sum(hi - lo) OVER o AS w FROM p WHERE hi < {INF}
            WINDOW o AS (ORDER BY {value} {order} ROWS UNBOUNDED PRECEDING)"""
        parts.append(f"SELECT s, w FROM ({sums})")
        parts.append(f"SELECT b.s + t.s, b.w + t.w FROM ({sums}) b, ({taken}) t")
        extreme = "min" if order == "ASC" else "max"
        parts.append(f"SELECT {extreme}({value}), 1 FROM p WHERE hi >= {INF}")
        parts.append(f"SELECT {extreme}({value}), 1 FROM p HAVING coalesce(sum(lo), 0) = 0")
    none = nothing.replace("UNION ALL SELECT", "UNION ALL SELECT *, 1 FROM (SELECT", 1) + ")" if nothing else ""
    return f"""WITH {priced}, v(s, w) AS ({" UNION ALL ".join(parts)} {none})
        SELECT s::HUGEINT AS num, w::HUGEINT AS den, 1 AS per, NULL::HUGEINT AS direct FROM v
        WHERE s IS NOT NULL AND w > 0"""
