"""Small random rubrics over all measures and scales."""

import os
from decimal import Decimal
from fractions import Fraction
from random import Random

from attrs import evolve
from tests.oracle import books
from tests.oracle import kinds as any_kind
from tests.oracle.books import TOPICS

from dangfeng import fields as f
from dangfeng.model import KINDS, Case, IssuedRule, Lecture, Ledger, Meeting, RectificationItem, Talk
from dangfeng.period import Per
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric import where as w
from dangfeng.rubric.rubric import (
    Above,
    Below,
    Bonus,
    Confirmation,
    Deductions,
    Effect,
    Item,
    Part,
    Rounding,
    Rubric,
    Rule,
    Section,
    Start,
)
from dangfeng.vocabulary import Post, Unit

LEAVES: dict[str, tuple[w.Condition, ...]] = {
    "meeting": (
        w.Is("body", "study-group"),
        w.Is("body", ("study-group", "party-group")),
        w.Is("minutes", "true"),
        w.Is("minutes", "false"),
        w.Is("first_topic", "true"),
        w.Is("topics", TOPICS[0]),
        w.Is("topics", TOPICS),
        w.Between(field="on", at_least="03-31"),
        w.Between(field="on", at_least="04-01", at_most="end"),
        w.ShareOf(field="attended", whole="expected", at_least=Fraction(2, 3)),
        w.Between(field="attended", at_least="3"),
        w.NotLess("attended", "expected", -1),
        w.Contains("topics", ("廉政", TOPICS[0][:2])),
    ),
    "lecture": (
        w.Holds("lecturer", (Post.SECRETARY,)),
        w.Is("lecturer", "李清"),
        w.Between(field="minutes", at_least="60"),
    ),
    "talk": (
        w.Is("talk_kind", "reminder"),
        w.Is("written_record", "true"),
        w.Between(field="headcount", at_least="2"),
        w.Holds("talkers", (Post.MEMBER,)),
        w.Between(field="on", at_most="06-30"),
    ),
    "case": (
        w.Is("role", "team-member"),
        w.Is("eight_point", "true"),
        w.Is("found_by", ("own-unit", "superior")),
        w.Is("form", "first"),
        w.Given("filed_on"),
        w.Between(field="filed_on", at_least="start"),
    ),
    "issued-rule": (w.Is("document_type", "plan"), w.Given("repealed_on"), w.Between(field="on", at_most="as-of")),
    "expenditure": (w.Is("item", "reception"), w.Between(field="spent", at_least="1.02")),
    "rectification-item": (
        w.Given("closed_on"),
        w.NotAfter("closed_on", "deadline", 0),
        w.NotAfter("closed_on", "deadline", 10),
        w.Given("deadline"),
        w.Between(field="closed_on", at_most="09-30"),
        w.Lasted(field="on", until="closed_on", months=3),
        w.Lasted(field="on", days=200),
    ),
}
LEAVES |= {cls.KIND: any_kind.leaves(cls.KIND) for cls in books.FURTHER}
#: Numbers that the random records of these kinds have.
NUMBERS = {"meeting": ("attended", "expected"), "lecture": ("minutes",), "talk": ("headcount",)}
#: Fields of theirs that differ from record to record.
VARIED = {
    "meeting": ("body", "topics", "on"),
    "lecture": ("lecturer",),
    "talk": ("talk_kind", "talkers"),
    "case": ("role", "found_by"),
    "issued-rule": ("document_type",),
    "expenditure": ("item",),
    "rectification-item": ("on",),
}
MARKS = (Fraction(1), Fraction(4, 5), Fraction(2, 3), Fraction(1, 2))


def examples(number: int) -> int:
    """So many examples, or so many times as many as were asked for."""
    return number * int(os.environ.get("DANGFENG_EXAMPLES", "1"))


def condition(rnd: Random, kind: str, depth: int = 0) -> w.Condition:
    chance = rnd.random()
    if depth < 2 and chance < 0.1:
        return w.Not(condition(rnd, kind, depth + 1))
    if depth < 2 and chance < 0.25:
        pair = tuple(rnd.sample(LEAVES[kind], 2)) if len(LEAVES[kind]) > 1 else LEAVES[kind]
        return w.AllOf(pair) if chance < 0.18 else w.AnyOf(pair)
    return rnd.choice(LEAVES[kind])


def selection(rnd: Random, kind: str) -> m.Selection:
    where = w.EVERYTHING if rnd.random() < 0.4 else condition(rnd, kind)
    if kind in ("issued-rule", "rectification-item") and rnd.random() < 0.2:
        return m.Selection(kind=kind, where=where, reach=m.Reach.DURING)
    if kind == "case" and rnd.random() < 0.2:
        return m.Selection(kind=kind, where=where, dated="filed_on")
    if kind == "talk" and rnd.random() < 0.15:
        return m.Selection(kind=kind, where=where, unit=Unit.PERSON_TIMES)
    return m.Selection(kind=kind, where=where)


def points(rnd: Random) -> Decimal:
    return Decimal(rnd.choice(("0.25", "0.5", "1", "1.5", "2", "4")))


def falling(rnd: Random, number: int) -> list[Decimal]:
    return sorted((points(rnd) for _ in range(number)), reverse=True)


def number_scale(rnd: Random, *, of_due: bool) -> s.Scale:
    need = None if of_due and rnd.random() < 0.6 else rnd.randint(1, 5)
    match rnd.randrange(7):
        case 6:
            return s.NoMoreThan(
                points=points(rnd),
                at_most=rnd.randint(0, 3),
                otherwise=rnd.choice((Decimal(0), Decimal("0.25"))),
            )
        case 0:
            return s.Enough(points=points(rnd), at_least=need, otherwise=rnd.choice((Decimal(0), Decimal("0.25"))))
        case 1:
            return s.Each(points=points(rnd), most=rnd.choice((None, 2, 4)))
        case 2:
            return s.Missing(points=points(rnd), need=need)
        case 3:
            return s.BasePlus(need=rnd.randint(1, 3), base=points(rnd), extra=rnd.choice((Decimal(0), Decimal("0.25"))))
        case 4:
            high, low = falling(rnd, 2)
            return s.CountSteps(steps=(s.CountStep(at_least=4, points=high), s.CountStep(at_least=2, points=low)))
    return s.CountSteps(steps=(s.CountStep(at_least=1, points=points(rnd)),), otherwise=points(rnd))


def ratio_scale(rnd: Random) -> s.Scale:
    match rnd.randrange(3):
        case 0:
            return s.Share(points=points(rnd))
        case 1:
            high, low, rest = falling(rnd, 3)
            marks = sorted(rnd.sample(MARKS, 2), reverse=True)
            steps = tuple(
                s.RatioStep(at_least=mark, points=each) for mark, each in zip(marks, (high, low), strict=True)
            )
            return s.RatioSteps(steps=steps, otherwise=rnd.choice((Decimal(0), rest)))
    return s.PerStep(
        points=points(rnd),
        mark=rnd.choice(MARKS),
        step=rnd.choice((Fraction(1, 10), Fraction(1, 3))),
        side=rnd.choice(tuple(s.Side)),
        count=rnd.choice(tuple(s.Steps)),
    )


def combination(rnd: Random) -> dict[str, object]:
    combine = rnd.choice(tuple(s.Combine))
    needed = combine in (s.Combine.LOWEST, s.Combine.MEAN)
    return {"combine": combine, "when_none": rnd.choice((m.WhenNone.ZERO, m.WhenNone.FULL)) if needed else None}


def priced(rnd: Random, kind: str) -> s.Scale | None:
    """A scale that prices the records of a kind one by one."""
    numbers = NUMBERS.get(kind, ())
    if KINDS[kind] in books.FURTHER:
        numbers = [row.name for row in any_kind.own(kind) if isinstance(row.shape, f.CountShape | f.DecimalShape)]
    if numbers and rnd.random() < 0.5:
        return s.ByNumber(
            field=rnd.choice(numbers),
            mark=Fraction(rnd.choice((1, 2, 5))),
            full=points(rnd) + 2,
            points=points(rnd),
            step=Fraction(rnd.choice((1, 2, 3))),
            side=rnd.choice(tuple(s.Side)),
            count=rnd.choice(tuple(s.Steps)),
            least=rnd.choice((Decimal(0), Decimal("0.5"))),
            otherwise=rnd.choice((Decimal(0), Decimal("0.5"))),
            **combination(rnd),
        )
    cases = tuple(
        s.PricedCase(title=f"情形{n}", where=condition(rnd, kind, 1), points=points(rnd))
        for n in range(rnd.randint(1, 3))
    )
    return s.ByCase(cases=cases, otherwise=rnd.choice((Decimal(0), Decimal("0.5"))), **combination(rnd))


def measured(rnd: Random, kinds: list[str]) -> tuple[m.RubricMeasure, s.Scale]:
    """A measure and a scale that fits it."""
    kind = rnd.choice(kinds)
    chance = rnd.random()
    if chance < 0.12:
        # The subsets of totals are told in times: counted in another unit, what they are is told of none of them.
        return m.Count(of=evolve(selection(rnd, kind), unit=None)), priced(rnd, kind)
    fields = VARIED.get(kind) or [row.name for row in any_kind.choices(kind)]
    if chance < 0.16 and fields:
        return m.Distinct(of=selection(rnd, kind), field=rnd.choice(fields)), number_scale(rnd, of_due=False)
    when = rnd.choice((m.WhenNone.ZERO, m.WhenNone.FULL))
    form = rnd.randrange(10)
    if KINDS[kind] in books.FURTHER and form < 8:
        found = of_any_kind(rnd, kind, form, when)
        if found is not None:
            return found
    if form == 0 and kind in ("meeting", "lecture", "talk", "case"):
        plain = m.Selection(kind=kind, where=selection(rnd, kind).where)
        measure = m.Periods(of=plain, per=rnd.choice((Per.QUARTER, Per.HALF_YEAR)), at_least=rnd.choice((1, 1, 2)))
        return measure, number_scale(rnd, of_due=True)
    if form in (1, 2) and kind in ("lecture", "talk"):
        field = {"lecture": "lecturer", "talk": "talkers"}[kind]
        others = [leaf for leaf in LEAVES[kind] if leaf.field != field]
        measure = m.Members(
            of=m.Selection(kind=kind, where=rnd.choice([w.EVERYTHING, *others])),
            field=field,
            per=rnd.choice((None, None, Per.HALF_YEAR, Per.QUARTER)),
            at_least=rnd.choice((1, 1, 2)),
            least_months=rnd.choice((0, 6)),
            when_none=when,
        )
        return measure, ratio_scale(rnd)
    if form == 3:
        entries = tuple(m.Entry(title=f"第{n}项", where=condition(rnd, kind)) for n in range(rnd.randint(2, 3)))
        return m.Checklist(of=selection(rnd, kind), entries=entries), number_scale(rnd, of_due=True)
    if form in (4, 5):
        return m.Ratio(of=selection(rnd, kind), part=condition(rnd, kind), when_none=when), ratio_scale(rnd)
    if form == 6 and kind == "meeting":
        return m.SumRatio(of=selection(rnd, kind), part="attended", whole="expected", when_none=when), ratio_scale(rnd)
    if form == 6 and kind == "lecture":
        return m.Sum(of=selection(rnd, kind), field="minutes"), s.Enough(
            points=points(rnd), at_least=rnd.choice((60, 90, 120))
        )
    if form == 6 and kind == "expenditure":
        return m.Sum(of=selection(rnd, kind), field="spent"), s.Proportion(points=points(rnd))
    if kind == "expenditure" and form < 8:
        high, low = falling(rnd, 2)
        steps = (s.RatioStep(at_most=Fraction(9, 10), points=high), s.RatioStep(at_most=Fraction(1), points=low))
        base_zero = rnd.choice(list(m.WhenBaseZero))
        of = selection(rnd, kind)
        return m.YearOverYear(of=of, field="spent", base_field="last_year", when_base_zero=base_zero), s.RatioSteps(
            steps=steps
        )
    if kind in ("issued-rule", "rectification-item") and form == 7:
        high, low = falling(rnd, 2)
        steps = (s.Deadline(by="03-31", points=high), s.Deadline(by="06-30", points=low))
        return m.Earliest(of=selection(rnd, kind), field="on"), s.Deadlines(steps=steps)
    if kind == "case" and form in (7, 8):
        levels = (s.Level(value="own-unit", points=points(rnd)), s.Level(value="superior", points=points(rnd)))
        of, rest = selection(rnd, kind), Decimal("0.5")
        return m.Count(of=of), s.ByLevel(field="found_by", levels=levels, otherwise=rest, **combination(rnd))
    if kind == "rectification-item" and form == 8:
        per_day = rnd.choice((Decimal(0), Decimal("0.05")))
        scale = s.ByDelay(
            done="closed_on",
            due="deadline",
            days=rnd.choice((0, 5)),
            late=points(rnd),
            per_day=per_day,
            absent=points(rnd),
        )
        return m.Count(of=selection(rnd, kind)), scale
    if kind == "issued-rule" and form == 8:
        return m.Count(of=selection(rnd, kind)), s.ByDelay(
            done="on", due_on="03-31", late=points(rnd), absent=points(rnd)
        )
    return m.Count(of=selection(rnd, kind)), number_scale(rnd, of_due=False)


def of_any_kind(rnd: Random, kind: str, form: int, when: m.WhenNone) -> tuple[m.RubricMeasure, s.Scale] | None:
    """A measure over a kind known by its field table alone; `None` where its fields do not suit the form."""
    of = m.Selection(kind=kind, where=rnd.choice((w.EVERYTHING, rnd.choice(LEAVES[kind]))))
    named, days, choices = any_kind.named(kind), any_kind.days(kind), any_kind.choices(kind)
    pairs = [pair for pair in KINDS[kind].PART_OF if pair[0] != "rank"]
    if form == 0 and KINDS[kind].UNITS:
        return m.Periods(of=of, per=rnd.choice((Per.QUARTER, Per.HALF_YEAR))), number_scale(rnd, of_due=True)
    if form == 1 and named:
        per = rnd.choice((None, Per.HALF_YEAR))
        return m.Members(of=of, field=rnd.choice(named), per=per, when_none=when), ratio_scale(rnd)
    if form == 2 and pairs:
        part, whole = rnd.choice(pairs)
        return m.SumRatio(of=of, part=part, whole=whole, when_none=when), ratio_scale(rnd)
    if form == 3 and choices:
        row = rnd.choice(choices)
        levels = tuple(s.Level(value=str(each.value), points=points(rnd)) for each in any_kind.few(row.shape.options))
        return m.Count(of=of), s.ByLevel(field=row.name, levels=levels, otherwise=Decimal("0.5"), **combination(rnd))
    if form == 5 and len(days) > 1:
        due, done = rnd.sample(days, 2)
        return m.Count(of=of), s.ByDelay(done=done, due=due, late=points(rnd), absent=points(rnd))
    if form == 6 and KINDS[kind].UNITS:
        unit = rnd.choice([unit for unit, _ in KINDS[kind].UNITS])
        return m.Count(of=m.Selection(kind=kind, where=of.where, unit=unit)), number_scale(rnd, of_due=False)
    return None


def rule(rnd: Random, id: str, kinds: list[str], effects: tuple[Effect, ...] = tuple(Effect)) -> Rule:
    """A rule of its own amounts, cap and rounding."""
    measure, scale = measured(rnd, kinds)
    cap = None if rnd.random() < 0.7 else points(rnd)
    rounding = rnd.choice((None, None, Rounding.DOWN))
    return Rule(id=id, measure=measure, scale=scale, effect=rnd.choice(effects), cap=cap, rounding=rounding)


def zeroing(rnd: Random, id: str, kinds: list[str]) -> Rule:
    of = selection(rnd, rnd.choice(kinds))
    scale = s.ZeroItem(fewer_than=1) if rnd.random() < 0.5 else s.ZeroItem(at_least=2)
    return Rule(id=id, measure=m.Count(of=of), scale=scale)


def rubric(rnd: Random, book: Ledger) -> Rubric:
    """A rubric of one or two items, over the kinds that the ledger holds and seldom another."""
    kinds = sorted({record.KIND for record in book.records}) or ["meeting"]
    kinds = [kind for kind in kinds if kind in LEAVES] * 3 + [rnd.choice(list(LEAVES))]
    number = iter(range(1, 99))
    items = []
    for place in range(rnd.randint(1, 2)):
        parts = []
        for inner in range(rnd.randint(1, 2)):
            rules = [rule(rnd, f"R{next(number)}", kinds) for _ in range(rnd.randint(1, 2))]
            if rnd.random() < 0.12:
                rules.append(zeroing(rnd, f"R{next(number)}", kinds))
            parts.append(
                Part(
                    id=f"P{place}{inner}",
                    points=Decimal(rnd.randint(1, 5)),
                    start=rnd.choice(list(Start)),
                    below=rnd.choice(list(Below)),
                    above=rnd.choice(list(Above)),
                    rules=tuple(rules),
                )
            )
        items.append(
            Item(
                id=f"I{place}",
                title="指标",
                below=rnd.choice(list(Below)),
                above=rnd.choice(list(Above)),
                parts=tuple(parts),
            )
        )
    section = Section(
        id="S", title="部分", points=Decimal(rnd.randint(4, 12)), below=rnd.choice(list(Below)), items=tuple(items)
    )
    bonus = Bonus(cap=Decimal(2), rules=(rule(rnd, "B1", kinds, (Effect.AWARD,)),)) if rnd.random() < 0.15 else None
    deductions = Deductions(rules=(rule(rnd, "D1", kinds, (Effect.DEDUCT,)),)) if rnd.random() < 0.15 else None
    confirmed = (Confirmation(kind="case", by=("派驻纪检监察组",)),) if rnd.random() < 0.1 else ()
    return Rubric(
        title="随机细则",
        version="1",
        rounding=rnd.choice(list(Rounding)),
        sections=(section,),
        bonus=bonus,
        deductions=deductions,
        confirmed_by=confirmed,
        below=rnd.choice(list(Below)),
        above=rnd.choice(list(Above)),
    )


__all__ = [
    "Case",
    "IssuedRule",
    "Lecture",
    "Meeting",
    "RectificationItem",
    "Talk",
    "condition",
    "examples",
    "rubric",
    "rule",
]
