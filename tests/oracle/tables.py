"""A ledger as plain tables in DuckDB: one per kind, what is certain and what is possible of each field side by side.

Columns of a field `f`. A value of a list (flag, choice, text, name): `f` the values it has, `f_may` those it may have
besides (`*`: any), `f_n` how many masked or unknown ones, `f_some` whether there is one. A number, amount in 分 or day
(as its ordinal): `f_lo`, `f_hi` and `f_q`: 0 there is none, 1 given, 2 not entered. `INF` stands for no bound.
"""

from datetime import date
from decimal import Decimal
from enum import Enum

import duckdb

from dangfeng import fields as f
from dangfeng.model import KINDS, Ledger, Record
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked
from dangfeng.vocabulary import CompletenessState, Unit, VerdictResult

INF = 10**18
#: How many further records stand for "any number" where a ratio needs a number.
MANY = 10**9
COMMON = {row.name for row in f.table(Record)}
SKIPPED = {"id", "belongs_to", "verdict", "total", "extra", "evidence"}


def table_of(kind: str) -> str:
    return kind.replace("-", "_")


def columns(kind: str) -> list[f.Field]:
    return [row for row in f.table(KINDS[kind]) if row.name not in SKIPPED and not _is_group(row.shape)]


def _is_group(shape: f.Shape) -> bool:
    return isinstance(getattr(shape, "item", shape), f.GroupShape)


def is_number(shape: object) -> bool:
    return isinstance(shape, f.CountShape | f.DecimalShape | f.DayShape)


def as_number(value: object) -> int:
    if isinstance(value, date):
        return value.toordinal()
    return int(value * 100) if isinstance(value, Decimal) else int(value)


def ends(value: object) -> tuple[int, int]:
    if isinstance(value, Bounded):
        return as_number(value.lower), INF if value.upper is None else as_number(value.upper)
    return as_number(value), as_number(value)


def word(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def weight(unit: Unit | None) -> str:
    return f"n_{table_of(unit.value)}" if unit else "n_each"


def units(kind: str) -> list[str]:
    """The weights of a kind: one for each unit it is counted in."""
    return [weight(unit) for unit, _ in KINDS[kind].UNITS] or [weight(None)]


class Book:
    """One ledger in tables `{prefix}{kind}_piece`: single records, then what each total counts beyond them."""

    def __init__(self, con: duckdb.DuckDBPyConnection, ledger: Ledger, prefix: str) -> None:
        self.con, self.ledger, self.prefix = con, ledger, prefix
        self.period, self.today = ledger.period, ledger.today
        self.loaded: set[str] = set()

    def piece(self, kind: str) -> str:
        """The table of the pieces of a kind."""
        if kind not in self.loaded:
            self.loaded.add(kind)
            self._load(kind)
        return f"{self.prefix}{table_of(kind)}_piece"

    def drop(self) -> None:
        """Forget the tables."""
        for kind in self.loaded:
            for ending in ("", "_total", "_piece"):
                self.con.execute(f"DROP TABLE {self.prefix}{table_of(kind)}{ending}")

    def is_open(self, kind: str, confirmers: tuple[str, ...] = ()) -> bool:
        """Whether further records of the kind may exist: some day is not covered by complete, nil, confirmed."""
        spans = []
        for said in self.ledger.completeness:
            good = said.state in (CompletenessState.COMPLETE, CompletenessState.NIL)
            if said.kind == kind and good and (not confirmers or said.confirmed_by in confirmers):
                span = said.span or self.period
                spans.append((span.start.toordinal(), min(span.end, said.cut_off or span.end).toordinal()))
        reached = self.period.start.toordinal() - 1
        for first, last in sorted(spans):
            if first <= reached + 1:
                reached = max(reached, last)
        return reached < min(self.period.end, self.today).toordinal()

    def _load(self, kind: str) -> None:
        name, spec = self.prefix + table_of(kind), ["id VARCHAR", "b_lo BIGINT", "b_hi BIGINT"]
        asks = []
        for row in columns(kind):
            if is_number(row.shape):
                spec += [f"{row.name}_lo BIGINT", f"{row.name}_hi BIGINT", f"{row.name}_q INT"]
            else:
                spec += [f"{row.name} VARCHAR[]", f"{row.name}_may VARCHAR[]", f"{row.name}_n BIGINT"]
                spec += [f"{row.name}_some BOOLEAN"]
                asks += [row.name] if row.name not in COMMON else []
        for unit in units(kind):
            spec += [f"{unit}_lo HUGEINT", f"{unit}_hi HUGEINT", f"{unit}_figure HUGEINT"]
        extra = ["includes VARCHAR", "part_of VARCHAR", *(f"{each}_ask VARCHAR[]" for each in asks)]
        self.con.execute(f"CREATE TABLE {name} ({', '.join(spec)})")
        self.con.execute(f"CREATE TABLE {name}_total ({', '.join(spec + extra)})")
        constrained: set[str] = set()
        singles, totals, struck = [], [], [""]
        for record in self.ledger.of_kind(kind):
            rejected = record.verdict is not None and record.verdict.result is VerdictResult.REJECTED
            if record.total is None:
                struck += [record.id] if rejected else []
                singles.append(self._fields(kind, record, {}) | self._weights(kind, record))
            elif not rejected:
                totals += self._sides(kind, record, asks)
        for row in totals:
            constrained |= {each for each in asks if row[f"{each}_ask"]}
        self._insert(name, singles)
        self._insert(name + "_total", totals)
        # A rejected record counts for nothing, but a total that contains it still has it in its figure.
        kept = ", ".join(f"'{id}'" for id in struck)
        self.con.execute(
            f"CREATE TABLE {name}_piece AS SELECT *, NULL::VARCHAR AS inside FROM {name} WHERE id NOT IN ({kept})"
        )
        if totals:
            self._remainders(kind, name, sorted(constrained))

    def _insert(self, table: str, rows: list[dict[str, object]]) -> None:
        if rows:
            values = ", ".join(f"({', '.join('?' * len(rows[0]))})" for _ in rows)
            given = [value for row in rows for value in row.values()]
            self.con.execute(f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES {values}", given)

    def _fields(self, kind: str, record: Record, known: dict[str, tuple[str, ...]]) -> dict[str, object]:
        placed = record.belongs_to or record.day_bounds or self.period
        out: dict[str, object] = {"id": record.id, "b_lo": placed.start.toordinal(), "b_hi": placed.end.toordinal()}
        for row in columns(kind):
            value, of_total = getattr(record, row.name), record.total is not None and row.name not in COMMON
            if row.name == "on":
                value = _days(record.day_bounds or self.period)
            missing = (value is None or value == ()) and (row.absent is f.Absent.UNKNOWN or of_total)
            if is_number(row.shape):
                lo, hi = (0, INF) if value is None or (of_total and not row.optional) else ends(value)
                q = 2 if missing or (of_total and not row.optional) else int(value is not None)
                out |= {f"{row.name}_lo": lo, f"{row.name}_hi": hi, f"{row.name}_q": q}
                continue
            many = value if isinstance(value, tuple) else () if value is None else (value,)
            masked = sum(isinstance(each, Masked) for each in many)
            some = masked > 0
            has, may = [word(each) for each in many if not isinstance(each, Masked)], ["*"] * bool(masked)
            if missing:
                may, masked = ["*"], MANY if isinstance(row.shape, f.ManyShape) else 1
            if row.name in known:
                allowed = known[row.name]
                has, may, masked = (list(allowed), [], 0) if len(allowed) == 1 else ([], list(allowed), 1)
                some = masked > 0
            out |= {row.name: has, f"{row.name}_may": may, f"{row.name}_n": masked, f"{row.name}_some": some}
        return out

    def _weights(self, kind: str, record: Record) -> dict[str, object]:
        said = record.verdict.times if record.verdict and record.verdict.times is not None else record.times
        low, high = ends(said)
        out: dict[str, object] = {"n_each_lo": low, "n_each_hi": high} if not KINDS[kind].UNITS else {}
        for unit, field in KINDS[kind].UNITS:
            value = 1 if field == "times" else getattr(record, field)
            lo, hi = (0, INF) if value is None else ends(value)
            name = weight(unit)
            out |= {f"{name}_lo": low * lo, f"{name}_hi": INF if INF in (high, hi) else high * hi}
        return out

    def _sides(self, kind: str, record: Record, asks: list[str]) -> list[dict[str, object]]:
        """A total as it stands, or split in two by its subset: those with the value, and the rest."""
        total = record.total
        sides: list[tuple[dict, dict]] = [({}, {})]
        for subset in total.subsets[:1]:
            shape = f.field_named(KINDS[kind], subset.field).shape
            options = ("true", "false") if isinstance(shape, f.FlagShape) else [each.value for each in shape.options]
            rest = tuple(each for each in options if each != subset.value)
            sides = [({subset.field: (subset.value,)}, {}), ({subset.field: rest}, {})]
        rows = []
        for number, (known, _) in enumerate(sides):
            row = self._fields(kind, record, known)
            for unit in KINDS[kind].UNITS:
                row |= _figure(total, unit[0], number)
            for name in asks:
                may_be_any = "*" in row[f"{name}_may"] or not (row[name] or row[f"{name}_may"])
                row[f"{name}_ask"] = None if may_be_any else [*row[name], *row[f"{name}_may"]]
            rows.append(row | {"includes": total.includes_singles.value, "part_of": total.part_of})
        return rows

    def _remainders(self, kind: str, name: str, asks: list[str]) -> None:
        """What totals count beyond the singles, and beyond the totals that are part of them."""
        sure = " AND ".join(f"(t.{a}_ask IS NULL OR list_has_any(s.{a}, t.{a}_ask))" for a in asks) or "true"
        perhaps = (
            " AND ".join(
                f"(t.{a}_ask IS NULL OR list_has_any(s.{a}, t.{a}_ask) OR list_has_any(s.{a}_may, t.{a}_ask)"
                f" OR list_contains(s.{a}_may, '*'))"
                for a in asks
            )
            or "true"
        )
        plain = [c[0] for c in self.con.execute(f"DESCRIBE {name}").fetchall()]
        of_units = [f"{unit}_{end}" for unit in units(kind) for end in ("lo", "hi", "figure")]
        verdicts = [record.verdict for record in self.ledger.of_kind(kind) if record.total is None and record.verdict]
        # What a reviewer took out of a single may still be in the figure of a total.
        judged = any(each.result is VerdictResult.REJECTED or each.times is not None for each in verdicts)
        others = [f"t.{column}" for column in plain if column not in of_units]
        for condition in ("IS NOT NULL", "IS NULL"):
            beside, within, figures = [], [], []
            for unit in units(kind):
                beside += [
                    (
                        f"coalesce(sum(s.{unit}_lo) FILTER (s.on_lo >= t.on_lo AND s.on_hi <= t.on_hi AND {sure}), 0)"
                        f" AS s_{unit}_lo"
                    ),
                    f"least({INF}, coalesce(sum(s.{unit}_hi) FILTER ({perhaps}), 0)) AS s_{unit}_hi",
                ]
                within += [
                    f"coalesce(sum(c.{unit}_lo), 0) AS c_{unit}_lo",
                    f"least({INF}, coalesce(sum(c.{unit}_hi), 0)) AS c_{unit}_hi",
                ]
                figures.append(
                    f"""greatest(0, t.{unit}_lo - w.c_{unit}_hi
                        - CASE t.includes WHEN 'no' THEN 0 ELSE b.s_{unit}_hi END)::HUGEINT AS {unit}_lo,
                    CASE WHEN t.{unit}_hi >= {INF} THEN {INF} ELSE greatest(0, t.{unit}_hi - w.c_{unit}_lo
                        - CASE t.includes WHEN 'yes' THEN b.s_{unit}_lo ELSE 0 END) END::HUGEINT AS {unit}_hi,
                    {0 if judged else f"t.{unit}_lo"}::HUGEINT AS {unit}_figure"""
                )
            self.con.execute(
                f"""INSERT INTO {name}_piece BY NAME
                WITH b AS (SELECT t.rowid AS place, {", ".join(beside)}
                        FROM {name}_total t LEFT JOIN {name} s ON s.on_lo <= t.on_hi AND s.on_hi >= t.on_lo
                        GROUP BY t.rowid),
                    w AS (SELECT t.rowid AS place, {", ".join(within)}
                        FROM {name}_total t LEFT JOIN {name}_piece c ON c.inside = t.id GROUP BY t.rowid)
                SELECT {", ".join(others)}, {", ".join(figures)}, t.part_of AS inside
                FROM {name}_total t JOIN b ON b.place = t.rowid JOIN w ON w.place = t.rowid
                WHERE t.part_of {condition}"""
            )


def _days(span: Period) -> Bounded[date]:
    return Bounded(lower=span.start, upper=span.end)


def _figure(total: object, unit: Unit, side: int) -> dict[str, int]:
    """The figure of one side of a total in one unit; without it, anything."""
    name, given = weight(unit), total.count(unit)
    lo, hi = (0, INF) if given is None else ends(given)
    subset = total.subsets[0] if total.subsets else None
    if subset is not None:
        inner_lo, inner_hi = (0, hi) if subset.unit is not unit else ends(subset.count)
        if side == 0:
            lo, hi = inner_lo, min(inner_hi, hi)
        else:
            lo, hi = max(0, lo - inner_hi), INF if hi == INF else max(0, hi - inner_lo)
    return {f"{name}_lo": lo, f"{name}_hi": hi}
