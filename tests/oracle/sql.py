"""The forms of a rubric as SQL, one function each: conditions, measures, scales. Integers only.

A measure becomes a table of the values that it can have, as
fractions `num / den`; a scale an amount in ten-thousandths of a point as a fraction of integers. Every rule is one
query, run with its kind as the book says, and again with the kind taken as complete for the recorded column.
"""

from decimal import Decimal

import duckdb
from tests.oracle.conditions import Pair, condition, quoted
from tests.oracle.nothing import even, is_full, over_nothing
from tests.oracle.prices import FINE, combined, prices
from tests.oracle.prices import fine as _fine
from tests.oracle.tables import INF, MANY, Book, is_number, units, weight

from dangfeng import fields as f
from dangfeng.model import KINDS, Ledger
from dangfeng.period import months_after
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding, Rubric, Rule

Columns = tuple[int | None, int | None, int | None]
CON = duckdb.connect(config={"threads": 1})
CON.execute("PRAGMA disable_optimizer")


def contributions(ledger: Ledger, rubric: Rubric, prior: Ledger | None = None) -> dict[str, Columns]:
    """What each measured rule adds in the lower, recorded and upper column, in smallest points."""
    books = [Book(CON, ledger, "now_")] + ([Book(CON, prior, "prior_")] if prior else [])
    try:
        return {rule.id: _Rule(books, rubric, rule).columns() for rule in rules(rubric) if rule.scale is not None}
    finally:
        for book in books:
            book.drop()


def rules(rubric: Rubric) -> list[Rule]:
    found = []
    for section in rubric.sections:
        for item in section.items:
            found += [*item.rules, *(rule for part in item.parts for rule in part.rules)]
    for extra in (rubric.bonus, rubric.deductions):
        found += extra.rules if extra else ()
    return found


class _Rule:
    def __init__(self, books: list[Book], rubric: Rubric, rule: Rule) -> None:
        self.book, self.prior = books[0], books[1] if len(books) > 1 else None
        self.rubric, self.rule, self.measure, self.scale = rubric, rule, rule.measure, rule.scale
        self.of: m.Selection = rule.measure.of
        confirmers = tuple(by for each in rubric.confirmed_by if each.kind == self.of.kind for by in each.by)
        self.open = self.book.is_open(self.of.kind, confirmers)
        self.prior_open = self.prior is not None and self.prior.is_open(self.of.kind, confirmers)

    def columns(self) -> Columns:
        if self.rule.group:
            exact = self.once_for_one_fact()
            return (-exact,) * 3 if self.rule.effect is Effect.DEDUCT else (exact,) * 3
        low, high = self.ends(self.open, self.prior_open)
        recorded = self.ends(False, self.prior_open) if self.open else (low, high)
        if self.rule.effect is Effect.DEDUCT:
            return (_minus(high), _minus(recorded[1]), _minus(low))
        return (low, recorded[0], high)

    def ends(self, is_open: bool, prior_open: bool) -> tuple[int, int | None]:
        """The least and the greatest amount, rounded, in smallest points."""
        values = getattr(self, "_" + type(self.measure).__name__.lower())(is_open, prior_open)
        num, den = getattr(self, "_as_" + type(self.scale).__name__.lower())()
        down = (self.rule.rounding or self.rubric.rounding) is Rounding.DOWN
        unit = 10 ** (FINE - self.rubric.precision)
        cap = INF if self.rule.cap is None else _fine(self.rule.cap) // unit
        rounded = f"n // (d * {unit})" if down else f"(2 * n + d * {unit}) // (2 * d * {unit})"
        row = self.book.con.execute(
            f"""WITH v AS ({values}),
                a AS (SELECT ({num})::HUGEINT AS n, ({den})::HUGEINT AS d FROM v WHERE direct IS NULL
                    UNION ALL SELECT direct, 1 FROM v WHERE direct IS NOT NULL)
                SELECT min(CASE WHEN n >= {INF} THEN {cap} ELSE least({cap}, {rounded}) END),
                       max(CASE WHEN n >= {INF} THEN {cap} ELSE least({cap}, {rounded}) END) FROM a"""
        ).fetchone()
        return row[0], None if row[1] >= INF else row[1]

    def once_for_one_fact(self) -> int:
        """What the rule adds beside the other rules of its group, over records of which everything is known."""
        group = next(each for each in self.rubric.groups if each.id == self.rule.group)
        fellows = [rule for rule in rules(self.rubric) if rule.group == group.id]
        found = []
        for place, fellow in enumerate(fellows):
            rule = _Rule([self.book], self.rubric, fellow)
            points = rule._prices()[0] if isinstance(fellow.scale, s.Priced) else str(_fine(fellow.scale.points))
            key = f"coalesce({group.key}[1], id)" if group.key else "id"
            found.append(
                f"SELECT {place} AS place, id, {key} AS fact, d_lo, w_lo * {points} AS amount"
                f" FROM ({rule.pieces(self.book)})"
            )
        rest = {"sum": "amount", "highest-then-share": f"amount * {group.share.numerator} / {group.share.denominator}"}
        cap = INF if self.rule.cap is None else _fine(self.rule.cap)
        query = f"""WITH c AS ({" UNION ALL ".join(found)}), ranked AS (SELECT *, row_number() OVER
                (PARTITION BY fact ORDER BY amount DESC, place, d_lo, id) AS nth FROM c)
            SELECT least({cap}, coalesce(sum(CASE WHEN nth = 1 THEN amount
                ELSE {rest.get(group.policy.value, "0")} END), 0))
            FROM ranked WHERE place = {fellows.index(self.rule)}"""
        return int(self.book.con.execute(query).fetchone()[0] // 10 ** (FINE - self.rubric.precision))

    # -- which records ---------------------------------------------------------------------------------------------

    def pieces(self, book: Book, *extra: Pair) -> str:
        """The pieces that may count: `cert`, their weight, `d_lo` and `d_hi`, and the *extra* conditions as c0, p0 …"""
        kind, of = KINDS[self.of.kind], self.of
        certain, possible = condition(of.where, kind, book)
        start, end = book.period.start.toordinal(), book.period.end.toordinal()
        day = of.dated or "on"
        if of.reach is m.Reach.DURING and kind.OPEN_BETWEEN:
            a, z = kind.OPEN_BETWEEN
            lo, hi = (f"CASE WHEN {a}_q = 1 THEN {a}_{e} ELSE on_{e} END" for e in ("lo", "hi"))
            in_time = (f"({hi} <= {end} AND ({z}_q = 0 OR ({z}_q = 1 AND {z}_lo >= {start})))",
                       f"({lo} <= {end} AND ({z}_q <> 1 OR {z}_hi >= {start}))")  # fmt: skip
        elif of.dated:
            in_time = (f"({day}_q = 1 AND {day}_lo >= {start} AND {day}_hi <= {end})",
                       f"({day}_q = 2 OR ({day}_q = 1 AND {day}_lo <= {end} AND {day}_hi >= {start}))")  # fmt: skip
        else:
            in_time = (f"(b_lo >= {start} AND b_hi <= {end})", f"(b_lo <= {end} AND b_hi >= {start})")
        unit = weight(of.unit) if of.unit else units(of.kind)[0]
        more = "".join(f", {c} AS c{i}, {p} AS p{i}" for i, (c, p) in enumerate(extra))
        return f"""SELECT *, ({certain}) AND {in_time[0]} AS cert, {unit}_lo AS w_lo, {unit}_hi AS w_hi,
            {unit}_figure AS w_figure,
            {day}_lo AS d_lo, {day}_hi AS d_hi, row_number() OVER () AS piece {more}
            FROM {book.piece(of.kind)} WHERE ({possible}) AND {in_time[1]}"""

    # -- measures: tables of num, den, direct ------------------------------------------------------------------------

    def _numbers(self, query: str, due: str = "1") -> str:
        """Whole numbers from lo to hi of *query* at which the amount can change, out of those due."""
        steps = {0, 1}
        for each in (getattr(self.scale, "at_least", None), getattr(self.scale, "need", None), *_steps(self.scale)):
            steps |= {each, each - 1} if each else set()
        scale = 100 if isinstance(self.measure, m.Sum) and self._is_money(self.measure.field) else 1
        inner = ", ".join(f"({step * scale}), ({step * scale - 1})" for step in sorted(steps))
        return f"""SELECT x::HUGEINT AS num, {due}::HUGEINT AS den, {scale} AS per, NULL::HUGEINT AS direct
            FROM ({query}) q, (VALUES (NULL), (-1), {inner}) t(t),
                 LATERAL (SELECT CASE WHEN t.t IS NULL THEN q.lo WHEN t.t = -1 THEN q.hi ELSE t.t END AS x)
            WHERE x BETWEEN q.lo AND q.hi"""

    def _is_money(self, field: str) -> bool:
        shape = f.field_named(KINDS[self.of.kind], field).shape
        return isinstance(shape, f.DecimalShape) and shape.money

    def _count(self, is_open: bool, _: bool) -> str:
        if isinstance(self.scale, s.Priced):
            return combined(self.rule, self.pieces(self.book), self._prices(), is_open=is_open)
        return self._numbers(f"""SELECT
            greatest(coalesce(sum(w_lo) FILTER (cert), 0), coalesce(max(w_figure) FILTER (cert), 0)) AS lo,
            {_or_inf(is_open, "coalesce(sum(w_hi), 0)")} AS hi FROM ({self.pieces(self.book)})""")

    def _prices(self) -> Pair:
        rounding = self.rule.rounding or self.rubric.rounding
        return prices(self.rule, KINDS[self.of.kind], self.book, 10 ** (FINE - self.rubric.precision), rounding)

    def _amounts(self, book: Book, field: str, is_open: bool) -> str:
        value = f"""CASE WHEN {field}_q = 0 THEN 0 WHEN {field}_hi >= {INF} OR w_hi >= {INF} THEN {INF}
            ELSE {field}_hi * w_hi END"""
        return f"""SELECT coalesce(sum({field}_lo * w_lo) FILTER (cert AND {field}_q = 1), 0) AS lo,
            {_or_inf(is_open, f"coalesce(sum({value}), 0)")} AS hi FROM ({self.pieces(book)})"""

    def _distinct(self, is_open: bool, _: bool) -> str:
        field, shape = self.measure.field, f.field_named(KINDS[self.of.kind], self.measure.field).shape
        shape = getattr(shape, "item", shape)
        there_are = 2 if isinstance(shape, f.FlagShape) else len(getattr(shape, "options", ())) or INF
        values, unknown, some = field, f"{field}_n", f"{field}_some"
        if is_number(shape):
            values = f"CASE WHEN {field}_q = 1 AND {field}_lo = {field}_hi THEN [{field}_lo] ELSE [] END"
            some = f"({field}_q = 1 AND {field}_lo < {field}_hi)"
            unknown = f"({some} OR {field}_q = 2)::BIGINT"
        totals = ", ".join(quoted(record.id) for record in self.book.ledger.records if record.total) or "''"
        more = f"""CASE WHEN {unknown} = 0 THEN 0 WHEN {unknown} >= {MANY} THEN {INF}
            WHEN id NOT IN ({totals}) THEN {unknown} WHEN w_hi >= {INF} THEN {INF} ELSE {unknown} * w_hi END"""
        every = f"(SELECT count(DISTINCT x) FROM (SELECT unnest({values}) AS x FROM p))"
        further = f"(SELECT coalesce(sum({more}), 0) FROM p)"
        return self._numbers(f"""WITH p AS MATERIALIZED (FROM ({self.pieces(self.book)}) WHERE w_hi > 0)
            SELECT greatest((SELECT count(DISTINCT x) FROM
                    (SELECT unnest({values}) AS x FROM p WHERE cert AND w_lo > 0)),
                (SELECT count(*) > 0 FROM p WHERE cert AND w_lo > 0 AND {some})::INT) AS lo,
            {there_are if is_open else f"least({there_are}, {every} + {further})"} AS hi""")

    def _sum(self, is_open: bool, _: bool) -> str:
        return self._numbers(self._amounts(self.book, self.measure.field, is_open))

    def _periods(self, is_open: bool, _: bool) -> str:
        cells = [(0, part.start.toordinal(), part.end.toordinal()) for part in self.book.period.cut(self.measure.per)]
        return self._cells(cells, "['*']", "1", is_open)

    def _members(self, is_open: bool, _: bool) -> str:
        cells, names, period = [], [], self.book.period
        for member in self.book.ledger.roster:
            tenure = member.tenure(period)
            if tenure is None or (self.measure.posts and member.post not in self.measure.posts):
                continue
            enough = months_after(tenure.start, self.measure.least_months).toordinal() - 1
            if self.measure.least_months and enough > tenure.end.toordinal():
                continue
            names.append(member.name)
            parts = (
                [part for part in period.cut(self.measure.per) if tenure.covers(part)] if self.measure.per else [None]
            )
            for part in parts:
                lo, hi = (part.start.toordinal(), part.end.toordinal()) if part else (-INF, INF)
                cells.append((len(names) - 1, lo, hi))
        if not cells:
            return self._nobody("SELECT 1")
        field = self.measure.field
        roster = "[" + ", ".join(quoted(name) for name in names) + "]"
        known = f"[list_position({roster}, n) - 1 FOR n IN {field} IF list_contains({roster}, n)]"
        return self._cells(cells, known, f"{field}_n", is_open)

    def _cells(self, cells: list[tuple[int, int, int]], known: str, unnamed: str, is_open: bool) -> str:
        """How many cells (who, from, to) are reached; `who` is a place in the list of names *known* of a piece."""
        values = ", ".join(f"({i}, {who}, {lo}::HUGEINT, {hi}::HUGEINT)" for i, (who, lo, hi) in enumerate(cells))
        need, due, all_names = self.measure.at_least, len(cells), known == "['*']"
        named = "true" if all_names else "list_contains(p.known, c.who)"
        fits = "true" if all_names else f"({named} OR p.unnamed > 0)"
        spread = "1" if all_names else "(len(p.known) + p.unnamed)"
        return self._numbers(
            f"""WITH c(i, who, lo, hi) AS (VALUES {values}),
            p AS (SELECT *, {"[0]" if all_names else known} AS known, {unnamed} AS unnamed
                FROM ({self.pieces(self.book)})),
            met AS (SELECT p.piece, c.i, p.w_lo, p.w_hi, {spread} AS spread,
                        p.cert AND {named} AND p.d_lo >= c.lo AND p.d_hi <= c.hi AS sure
                    FROM p, c WHERE {fits} AND p.d_lo <= c.hi AND p.d_hi >= c.lo),
            reached AS (SELECT i, sum(w_lo) FILTER (sure) AS lo, sum(w_hi) AS hi FROM met GROUP BY i),
            slack AS (SELECT CASE WHEN bool_and(sure) THEN CASE WHEN any_value(w_lo = w_hi) THEN 0
                             ELSE any_value(w_hi) * count(*) END
                             ELSE least({INF}, any_value(w_hi)) * any_value(spread) END AS f FROM met GROUP BY piece),
            whole AS (SELECT who, min(lo) AS lo, max(hi) AS hi FROM c GROUP BY who),
            inside AS (SELECT coalesce(sum(w_lo), 0) AS n FROM p, whole c
                WHERE cert AND {named} AND p.d_lo >= c.lo AND p.d_hi <= c.hi),
            counted AS (SELECT count(*) FILTER (lo >= {need}) AS c, count(*) FILTER (hi >= {need}) AS p FROM reached)
            SELECT greatest(c, CASE WHEN n > {due * (need - 1)} THEN 1 ELSE 0 END) AS lo,
                   {due if is_open else "least(p, c + coalesce((SELECT sum(f) FROM slack), 0))"} AS hi
                FROM counted, inside""",
            str(due),
        )

    def _checklist(self, is_open: bool, _: bool) -> str:
        pairs = [condition(entry.where, KINDS[self.of.kind], self.book) for entry in self.measure.entries]
        due = len(pairs)
        found = " + ".join(f"coalesce(bool_or(cert AND w_lo >= 1 AND c{i})::INT, 0)" for i in range(due))
        perhaps = " + ".join(f"coalesce(bool_or(w_hi >= 1 AND p{i})::INT, 0)" for i in range(due))
        return self._numbers(
            f"SELECT {found} AS lo, {due if is_open else perhaps} AS hi FROM ({self.pieces(self.book, *pairs)})",
            str(due),
        )

    def _nobody(self, when: str) -> str:
        """A ratio over nothing, where the query *when* gives a row."""
        return self._direct(over_nothing(self.rule, full=is_full(self.measure.when_none)), when)

    def _direct(self, points: Decimal, when: str) -> str:
        amount = _fine(points)
        return (
            f"SELECT NULL::HUGEINT AS num, 1::HUGEINT AS den, 1 AS per, {amount}::HUGEINT AS direct FROM ({when}) one"
        )

    def _ratio(self, is_open: bool, _: bool) -> str:
        pieces = self.pieces(self.book, condition(self.measure.part, KINDS[self.of.kind], self.book))
        most = f"least(w_hi, {MANY})"
        more = MANY if is_open else 0
        sums = f"""SELECT coalesce(sum(w_lo) FILTER (cert AND c0), 0) AS good_lo,
            coalesce(sum({most}) FILTER (p0), 0) + {more} AS good_hi,
            coalesce(sum(w_lo) FILTER (cert AND NOT p0), 0) AS bad_lo,
            coalesce(sum({most}) FILTER (NOT c0), 0) + {more} AS bad_hi,
            coalesce(sum(w_lo) FILTER (cert), 0) AS sure, coalesce(sum({most}), 0) + {more} AS most FROM ({pieces})"""
        return f"""WITH r AS MATERIALIZED ({sums})
            SELECT CASE WHEN bad_hi = 0 THEN 1 ELSE good_lo END::HUGEINT AS num,
                   CASE WHEN bad_hi = 0 THEN 1 ELSE good_lo + bad_hi END::HUGEINT AS den, 1 AS per,
                   NULL::HUGEINT AS direct FROM r WHERE most > 0
            UNION ALL SELECT CASE WHEN good_hi = 0 THEN 0 ELSE good_hi END,
                   CASE WHEN good_hi = 0 THEN 1 ELSE good_hi + bad_lo END, 1, NULL FROM r WHERE most > 0
            UNION ALL {self._nobody("SELECT 1 FROM r WHERE sure = 0")}"""

    def _sumratio(self, is_open: bool, _: bool) -> str:
        part, whole = self.measure.part, self.measure.whole
        top = f"least({part}_hi, {MANY}) * least(w_hi, {MANY})"
        bottom = f"least({whole}_hi, {MANY}) * least(w_hi, {MANY})"
        more = MANY if is_open else 0
        sums = f"""SELECT coalesce(sum({part}_lo * w_lo) FILTER (cert), 0) AS good_lo,
            coalesce(sum({top}), 0) + {more} AS good_hi,
            coalesce(sum({whole}_lo * w_lo) FILTER (cert), 0) AS whole_lo,
            coalesce(sum({bottom}), 0) + {more} AS whole_hi,
            coalesce(sum(greatest({whole}_lo - {part}_hi, 0) * w_lo) FILTER (cert), 0) AS short
            FROM ({self.pieces(self.book)})"""
        # Who came is never above who was expected: further records cannot make up for what is missing.
        contained = (part, whole) in KINDS[self.of.kind].PART_OF
        came = f"(least(good_hi - {more}, {MANY}) + {more})" if contained else "good_hi"
        best = f"greatest(whole_lo + {more}, {came} + short, 1)" if contained else "greatest(whole_lo, 1)"
        return f"""WITH r AS MATERIALIZED ({sums})
            SELECT good_lo::HUGEINT AS num, whole_hi::HUGEINT AS den, 1 AS per, NULL::HUGEINT AS direct
                FROM r WHERE whole_hi > 0
            UNION ALL SELECT {came}, {best}, 1, NULL FROM r WHERE whole_hi > 0
            UNION ALL {self._nobody("SELECT 1 FROM r WHERE whole_lo = 0")}"""

    def _yearoveryear(self, is_open: bool, prior_open: bool) -> str:
        now = self._amounts(self.book, self.measure.field, is_open)
        if self.prior:
            base = self._amounts(self.prior, self.measure.field, prior_open)
        else:
            base = self._amounts(self.book, self.measure.base_field, is_open)
        from_zero = over_nothing(self.rule, full=is_full(self.measure.when_base_zero))
        return f"""WITH r AS MATERIALIZED (SELECT a.lo::HUGEINT AS a_lo, least(a.hi, {INF})::HUGEINT AS a_hi,
                b.lo::HUGEINT AS b_lo, least(b.hi, {INF})::HUGEINT AS b_hi
                FROM ({now}) a, ({base}) b)
            SELECT a_lo AS num, b_hi AS den, 1 AS per, NULL::HUGEINT AS direct FROM r WHERE b_hi > 0
            UNION ALL SELECT a_hi, greatest(b_lo, 1), 1, NULL FROM r WHERE b_hi > 0
            UNION ALL {self._direct(even(self.scale), "SELECT 1 FROM r WHERE a_lo = 0 AND b_lo = 0")}
            UNION ALL {self._direct(from_zero, "SELECT 1 FROM r WHERE b_lo = 0 AND a_hi > 0")}"""

    def _earliest(self, is_open: bool, _: bool) -> str:
        field, period = self.measure.field, self.book.period
        days = [period.on(*map(int, step.by.split("-"))).toordinal() for step in self.scale.steps]
        inner = ", ".join(f"({day}), ({day + 1})" for day in days)
        first = f"least({period.start.toordinal()}, e)" if is_open else "e"
        points = _fine(self.scale.never)
        return f"""WITH p AS ({self.pieces(self.book)}), r AS MATERIALIZED (
                SELECT min({field}_lo) FILTER ({field}_q = 1 AND w_hi >= 1) AS e,
                       count(*) FILTER ({field}_q = 2 AND w_hi >= 1) AS anyday,
                       min({field}_hi) FILTER ({field}_q = 1 AND cert AND w_lo >= 1) AS l FROM p),
            q AS (SELECT CASE WHEN anyday > 0 THEN 0 WHEN e IS NULL AND {not is_open} THEN {INF}
                         ELSE coalesce({first}, {period.start.toordinal()}) END AS e,
                         coalesce(l, {INF}) AS l FROM r)
            SELECT x::HUGEINT AS num, 1::HUGEINT AS den, 1 AS per, NULL::HUGEINT AS direct
                FROM q, (VALUES (-1), (-2), {inner}) t(t),
                LATERAL (SELECT CASE t.t WHEN -1 THEN q.e WHEN -2 THEN q.l ELSE t.t END AS x)
                WHERE x BETWEEN q.e AND q.l AND x < {INF}
            UNION ALL SELECT NULL, 1, 1, {points} FROM q WHERE l >= {INF}"""

    # -- scales: an amount as a fraction, from num / den ---------------------------------------------------------------

    def _as_enough(self) -> Pair:
        need = "den" if self.scale.at_least is None else f"({self.scale.at_least} * per)"
        return f"CASE WHEN num >= {need} THEN {_fine(self.scale.points)} ELSE {_fine(self.scale.otherwise)} END", "1"

    def _as_each(self) -> Pair:
        most = INF if self.scale.most is None else self.scale.most
        points = _fine(self.scale.points)
        if points == 0:
            return "0", "1"
        return f"CASE WHEN least(num, {most}) >= {INF} THEN {INF} ELSE least(num, {most}) * {points} END", "1"

    def _as_proportion(self) -> Pair:
        return f"CASE WHEN num >= {INF} THEN {INF} ELSE num * {_fine(self.scale.points)} END", "per"

    def _as_nomorethan(self) -> Pair:
        fits = f"num <= {self.scale.at_most} * per"
        return f"CASE WHEN {fits} THEN {_fine(self.scale.points)} ELSE {_fine(self.scale.otherwise)} END", "1"

    def _as_missing(self) -> Pair:
        need = "den" if self.scale.need is None else str(self.scale.need)
        return f"greatest(0, {need} - num) * {_fine(self.scale.points)}", "1"

    def _as_baseplus(self) -> Pair:
        need, base, extra = self.scale.need, _fine(self.scale.base), _fine(self.scale.extra)
        more = f"{base} + (num - {need}) * {extra}"
        return f"CASE WHEN num >= {INF} AND {extra} > 0 THEN {INF} WHEN num >= {need} THEN {more} ELSE 0 END", "1"

    def _as_countsteps(self) -> Pair:
        steps = sorted(self.scale.steps, key=lambda step: -step.at_least)
        cases = " ".join(f"WHEN num >= {step.at_least} * per THEN {_fine(step.points)}" for step in steps)
        return f"CASE {cases} ELSE {_fine(self.scale.otherwise)} END", "1"

    def _as_share(self) -> Pair:
        return f"least(num, den) * {_fine(self.scale.points)}", "den"

    def _as_ratiosteps(self) -> Pair:
        cases = []
        for step in self.scale.steps:
            mark, sign = (step.at_least, ">=") if step.at_least is not None else (step.at_most, "<=")
            cases.append(f"WHEN num * {mark.denominator} {sign} {mark.numerator} * den THEN {_fine(step.points)}")
        return f"CASE {' '.join(cases)} ELSE {_fine(self.scale.otherwise)} END", "1"

    def _as_perstep(self) -> Pair:
        mark, step, points = self.scale.mark, self.scale.step, _fine(self.scale.points)
        away = f"({mark.numerator} * den - num * {mark.denominator})"
        gap = f"greatest(0, {'-' if self.scale.side is s.Side.ABOVE else ''}{away} * {step.denominator})"
        size = f"({mark.denominator} * den * {step.numerator})"
        match self.scale.count:
            case s.Steps.BEGUN:
                return f"(({gap} + {size} - 1) // {size}) * {points}", "1"
            case s.Steps.FULL:
                return f"({gap} // {size}) * {points}", "1"
        return f"{gap} * {points}", size

    def _as_deadlines(self) -> Pair:
        steps = [
            (self.book.period.on(*map(int, step.by.split("-"))).toordinal(), step.points) for step in self.scale.steps
        ]
        cases = " ".join(f"WHEN num <= {day} THEN {_fine(points)}" for day, points in sorted(steps))
        return f"CASE {cases} ELSE {_fine(self.scale.later)} END", "1"

    def _as_bylevel(self) -> Pair:
        return "num", "den"

    _as_bycase = _as_bynumber = _as_bydelay = _as_bylevel

    def _as_zeroitem(self) -> Pair:
        return "0", "1"


def _steps(scale: s.Scale) -> list[int]:
    if isinstance(scale, s.NoMoreThan):
        return [scale.at_most, scale.at_most + 1]
    return [step.at_least for step in scale.steps] if isinstance(scale, s.CountSteps) else []


def _minus(units: int | None) -> int | None:
    return None if units is None else -units


def _or_inf(is_open: bool, expression: str) -> str:
    return str(INF) if is_open else f"least({INF}, {expression})"
