"""Small random ledgers: known facts first, some of which are then made unknown."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from attrs import evolve
from tests.oracle import kinds as any_kind

from dangfeng.fields import (
    Absent,
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    ManyShape,
    NameShape,
    field_named,
)
from dangfeng.model import (
    KINDS,
    Case,
    Completeness,
    Expenditure,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    Member,
    Record,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    Subset,
    Talk,
    Total,
    UnitCount,
    UnitInfo,
    Verdict,
)
from dangfeng.period import Period
from dangfeng.problem import InvalidValue
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.vocabulary import (
    CaseRole,
    CompletenessState,
    DocumentType,
    ExpenseItem,
    Form,
    FoundBy,
    IncludesSingles,
    MeetingBody,
    Post,
    TalkKind,
    Unit,
    VerdictResult,
)

PERIOD = Period.year(2021)
NAMES = ("张明远", "李清", "王平")
TOPICS = ("党风廉政", "巡察整改")
#: Days around which measures change their mind.
EDGES = tuple(
    date(2021, month, day) for month, day in ((1, 2), (3, 31), (4, 1), (6, 30), (7, 1), (9, 30), (10, 1), (12, 30))
)
BODIES = (MeetingBody.STUDY_GROUP, MeetingBody.PARTY_GROUP, MeetingBody.WORK_MEETING)
COUNTABLE = (Meeting, Lecture, Talk, Case)
#: Kinds whose records are made by hand here, and those made from their field table.
CHOSEN = (Meeting, Lecture, Talk, Case, IssuedRule, Expenditure, RectificationItem)
FURTHER = tuple(
    cls for cls in KINDS.values() if cls.SCORED and cls not in (*CHOSEN, ResponsibilityList, ResponsibilityItem)
)


def day(rnd: Random) -> date:
    return rnd.choice(EDGES) if rnd.random() < 0.5 else date(2021, 1, 1) + timedelta(rnd.randrange(365))


def single(rnd: Random, cls: type[Record], id: str) -> Record:
    """A record of which everything that rubrics look at is known."""
    when = day(rnd)
    common = {"id": id, "on": when, "times": rnd.choice((1, 1, 1, 1, 1, 1, 2, 3))}
    if rnd.random() < 0.08:
        common["verdict"] = rnd.choice(
            (
                Verdict(result=VerdictResult.REJECTED, reason="无佐证"),
                Verdict(result=VerdictResult.PARTLY_TRUE, times=1),
            )
        )
    if rnd.random() < 0.05:
        common |= {"on": date(2022, 1, 14), "belongs_to": PERIOD}
    flag = rnd.random() < 0.6
    if cls is Meeting:
        expected = rnd.randint(2, 6)
        return Meeting(
            **common,
            body=rnd.choice(BODIES),
            minutes=flag,
            first_topic=rnd.random() < 0.5,
            expected=expected,
            attended=rnd.randint(1, expected),
            topics=tuple(topic for topic in TOPICS if rnd.random() < 0.5),
        )
    if cls is Lecture:
        return Lecture(**common, lecturer=rnd.choice((*NAMES, "赵教授")), minutes=rnd.choice((30, 60, 90)))
    if cls is Talk:
        talkers = tuple(rnd.sample((*NAMES, "孙某人"), rnd.choice((1, 1, 1, 2))))
        return Talk(
            **common,
            talkers=talkers,
            headcount=rnd.randint(1, 3),
            written_record=flag,
            talk_kind=rnd.choice((TalkKind.ROUTINE, TalkKind.REMINDER)),
        )
    if cls is Case:
        filed = when - timedelta(rnd.randint(0, 90)) if rnd.random() < 0.7 else None
        return Case(
            **common,
            role=rnd.choice((CaseRole.TEAM_MEMBER, CaseRole.OTHER)),
            eight_point=flag,
            filed_on=filed,
            found_by=rnd.choice(list(FoundBy)),
            form=rnd.choice(list(Form)),
        )
    if cls is IssuedRule:
        repealed = common["on"] + timedelta(rnd.randint(1, 200)) if rnd.random() < 0.3 else None
        return IssuedRule(
            **common, document_type=rnd.choice((DocumentType.PLAN, DocumentType.RULE)), repealed_on=repealed
        )
    if cls is Expenditure:
        spent, last = (rnd.choice((Decimal(0), Decimal("1.01"), Decimal("1.02"), Decimal(500))) for _ in range(2))
        return Expenditure(
            **(common | {"times": 1}),
            item=rnd.choice((ExpenseItem.RECEPTION, ExpenseItem.MEETINGS)),
            spent=spent,
            last_year=last,
        )
    if cls is not RectificationItem:
        return any_kind.record(rnd, cls, common)
    when = common["on"]
    deadline = when + timedelta(rnd.randint(0, 60)) if rnd.random() < 0.8 else None
    closed = when + timedelta(rnd.randint(0, 90)) if rnd.random() < 0.7 else None
    return RectificationItem(**common, deadline=deadline, closed_on=closed)


def ledger(rnd: Random, most: int = 6) -> Ledger:
    """A complete ledger of single records, everything known, over two or three kinds."""
    kinds = rnd.sample((*CHOSEN, *rnd.sample(FURTHER, 3)), 3)
    records = tuple(single(rnd, rnd.choice(kinds), f"N{number}") for number in range(rnd.randint(1, most)))
    posts = (Post.SECRETARY, Post.MEMBER, Post.MEMBER)
    roster = tuple(
        Member(name=name, post=post, since=rnd.choice((None, None, date(2021, 4, 1), date(2021, 8, 20))))
        for name, post in zip(NAMES[: rnd.randint(1, 3)], posts, strict=False)
    )
    return Ledger(
        unit=UnitInfo(name="某市司法局"),
        period=PERIOD,
        as_of=date(2021, 12, 31),
        roster=roster,
        completeness=tuple(Completeness(kind=kind, state=CompletenessState.COMPLETE) for kind in KINDS),
        records=records,
    )


def with_open(rnd: Random, book: Ledger) -> Ledger:
    """The same ledger with some kinds left open, or declared nil."""
    said = []
    for entry in book.completeness:
        chance = rnd.random()
        if chance < 0.5:
            said.append(entry)
        elif chance < 0.6:
            said.append(evolve(entry, state=CompletenessState.OPEN))
        elif chance < 0.7:
            said.append(evolve(entry, state=CompletenessState.NIL, confirmed_by="派驻纪检监察组"))
    return evolve(book, completeness=tuple(said))


def with_totals(rnd: Random, book: Ledger, number: int, most: int = 6) -> Ledger:
    """The same ledger with totals beside its single records, counted in the unit of their kind."""
    totals, taken = [], set()
    for place in range(number):
        cls = rnd.choice([cls for cls in COUNTABLE if cls not in taken] or [None])
        if cls is None:
            break
        taken.add(cls)
        unit = cls.UNITS[0][0]
        count: object = rnd.randint(1, most)
        subsets: tuple[Subset, ...] = ()
        if rnd.random() < 0.3 and cls is not Lecture:
            field = {Meeting: "minutes", Talk: "written_record", Case: "eight_point"}[cls]
            value = rnd.choice(("true", "false"))
            subsets = (Subset(field=field, value=value, unit=unit, count=rnd.randint(0, count)),)
        elif rnd.random() < 0.3:
            count = Bounded(lower=count, upper=rnd.choice((None, count + 2)), shown="XX", why=Why.REDACTED)
        given = {"body": rnd.choice(BODIES)} if cls is Meeting and rnd.random() < 0.4 else {}
        span = rnd.choice((PERIOD, Period(date(2021, 1, 1), date(2021, 6, 30))))
        total = Total(
            span=span,
            counts=(UnitCount(unit=unit, count=count),),
            subsets=subsets,
            includes_singles=rnd.choice(list(IncludesSingles)),
        )
        totals.append(cls(id=f"T{place}", total=total, **given))
    return evolve(book, records=(*book.records, *totals))


# -- unknowns --------------------------------------------------------------------------------------------------------

_DAYS = ("on", "closed_on", "deadline", "filed_on", "repealed_on")
_COUNTS = ("times", "headcount", "attended", "expected", "minutes")
_FLAGS = ("minutes", "first_topic", "written_record", "eight_point")


def spots(book: Ledger) -> list[tuple[str, str]]:
    """Record and field of everything that can be made unknown."""
    found = []
    for record in book.records:
        for name in dict.fromkeys(_names(record)):
            known = getattr(record, name, None)
            if name == "times" and isinstance(record, Expenditure):
                continue
            if record.total is None and known is not None and not isinstance(known, Bounded | Masked):
                found.append((record.id, name))
    return found


def _names(record: Record) -> list[str]:
    """The fields of a record that can be made unknown."""
    if type(record) in CHOSEN:
        return [*_DAYS, *_COUNTS, *_FLAGS, "found_by", "form", "lecturer", "talkers", "spent", "last_year"]
    return ["on", "times"] + [row.name for row in any_kind.own(record.KIND) if _may_be_unknown(row)]


def _may_be_unknown(row: Field) -> bool:
    """Whether a field can be made unknown, with few enough values to try them all."""
    match row.shape:
        case CountShape(bounded=bounded) | DayShape(bounded=bounded) | DecimalShape(bounded=bounded):
            return bounded
        case FlagShape():
            return row.absent is Absent.UNKNOWN
        case ChoiceShape(options=options):
            return row.absent is Absent.UNKNOWN and len(options) <= 4
        case NameShape() | ManyShape(item=NameShape()):
            return True
    return False


def blurred(rnd: Random, value: object, *, wide: bool) -> object:
    """An unknown that contains *value*: of at most four values, unless *wide*."""
    if isinstance(value, bool) or (not isinstance(value, int | Decimal | date | str | tuple)):
        return None
    if isinstance(value, date):
        before = rnd.randint(0, 150 if wide else 3)
        after = rnd.randint(0, 150) if wide else 3 - before
        return Bounded(
            lower=value - timedelta(before), upper=value + timedelta(after), shown="某日", why=Why.APPROXIMATE
        )
    if isinstance(value, int):
        if wide and rnd.random() < 0.3:
            return Bounded(lower=min(value, 1), shown="XX", why=Why.REDACTED)
        low = max(min(value, 1), value - rnd.randint(0, 2))
        return Bounded(lower=low, upper=value + rnd.randint(0, 3 - (value - low)), shown="若干", why=Why.APPROXIMATE)
    if isinstance(value, Decimal):
        if wide and rnd.random() < 0.3:
            return Bounded(lower=min(value, Decimal("0.01")), shown="XX元", why=Why.REDACTED)
        return Bounded(
            lower=value, upper=value + Decimal("0.01") * rnd.randint(0, 3), shown="若干元", why=Why.APPROXIMATE
        )
    if isinstance(value, tuple):
        if wide and rnd.random() < 0.3:
            return ()
        place = rnd.randrange(len(value)) if value else 0
        return (*value[:place], Masked("XX"), *value[place + 1 :])
    return Masked("XX")


def blur(rnd: Random, book: Ledger, number: int, *, wide: bool = False) -> Ledger:
    """The ledger with up to *number* values made unknown; what classes refuse is left as it was."""
    places = spots(book)
    for id, name in rnd.sample(places, min(number, len(places))):
        book = replaced(book, id, name, blurred(rnd, getattr(_named(book, id), name), wide=wide)) or book
    return book


def replaced(book: Ledger, id: str, name: str, value: object) -> Ledger | None:
    """The ledger with one value of one record replaced; `None` if its class refuses it."""
    try:
        records = tuple(evolve(record, **{name: value}) if record.id == id else record for record in book.records)
    except InvalidValue:
        return None
    return evolve(book, records=records)


def _named(book: Ledger, id: str) -> Record:
    return next(record for record in book.records if record.id == id)


def unknown_spots(book: Ledger) -> list[tuple[str, str]]:
    """Record and field of everything unknown that `blur` may have made."""
    flags = {Meeting: ("minutes", "first_topic"), Talk: ("written_record",), Case: ("eight_point", "found_by", "form")}
    found = []
    for record in book.records:
        if record.total is not None:
            continue
        open_to = flags.get(type(record), ())
        names = (*_DAYS, *_COUNTS, "lecturer", "talkers", "spent", "last_year", *open_to)
        if type(record) not in CHOSEN:
            names = _names(record)
            open_to = [name for name in names if field_named(type(record), name).absent is Absent.UNKNOWN]
        for name in dict.fromkeys(names):
            value = getattr(record, name, 0)
            masked = isinstance(value, tuple) and any(isinstance(each, Masked) for each in value)
            if isinstance(value, Bounded | Masked) or masked or (value is None and name in open_to):
                found.append((record.id, name))
    return found


def values(book: Ledger, id: str, name: str) -> list[object]:
    """All values that an unknown of a small ledger may turn out to have, as far as rubrics can tell them apart."""
    record = _named(book, id)
    value = getattr(record, name)
    names = [*NAMES, "某生人"]
    if isinstance(value, Bounded):
        if isinstance(value.lower, date):
            return [value.lower + timedelta(step) for step in range((value.upper - value.lower).days + 1)]
        step = Decimal("0.01") if isinstance(value.lower, Decimal) else 1
        return [value.lower + step * number for number in range(int((value.upper - value.lower) / step) + 1)]
    if isinstance(value, Masked):
        return names
    if isinstance(value, tuple):
        return [
            tuple(each if isinstance(other, Masked) else other for other in value)
            for each in names
            if each not in value
        ]
    shape = field_named(type(record), name).shape
    return list(shape.options) if isinstance(shape, ChoiceShape) else [True, False]


__all__ = [
    "Unit",
    "blur",
    "ledger",
    "replaced",
    "single",
    "spots",
    "unknown_spots",
    "values",
    "with_open",
    "with_totals",
]
