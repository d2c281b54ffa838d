"""Generators driven by the field table: whatever a class may hold, and as nasty as it may be.

`instances(cls)` gives instances of any class with a field table; `ledgers()`, `rubrics()` and `marks()` whole files.
"""

from datetime import date
from decimal import Decimal
from unicodedata import normalize

from hypothesis import assume
from hypothesis import strategies as st

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    PeriodShape,
    Shape,
    ShareShape,
    TextShape,
    VariantShape,
    field_named,
    table,
)
from dangfeng.files.misread import Misread
from dangfeng.files.names import bare_name, several
from dangfeng.model import KINDS, Claim, Completeness, Ledger, Record, Subset, Total, UnitCount, Verdict
from dangfeng.model.record import Evidence
from dangfeng.period import FIRST_YEAR, LAST_YEAR, Period
from dangfeng.problem import InvalidValue
from dangfeng.quantity import FEN, Bounded, Masked, Why, looks_masked
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.vocabulary import VerdictResult, Vocabulary

#: Texts that YAML, JSON, a spreadsheet or a careless reader would take for something else.
NASTY = (
    *(
        "2021-09-18",
        "2021",
        "012",
        "1e3",
        "0x1F",
        "12:30",
        "1_000",
        ".5",
        "-",
        "- a",
        "? b",
        "null",
        "~",
        "NaN",
        ".inf",
    ),
    *(
        "true",
        "no",
        "是",
        "无",
        "=1+1",
        "@a",
        "#注",
        "a #b",
        "a: b",
        "键：值",
        ": ",
        "a:",
        "[甲",
        "{乙}",
        "丙, 丁",
        "&a",
    ),
    *("*b", "!c", "%d", "`e`", "<<", "'", '"', '"a"', "it's", "\\", "\\n", "a\nb", "a\n", "\n", "a\r\nb", "\ta", "a\t"),
    *(
        "a  ",
        "  b",
        "a\u2028b",
        "a\x85b",
        "a\u00a0b",
        "　",
        "\ufeff",
        "😀",
        "é",
        "𠀀",
        "---",
        "...",
        "XX",
        "张×",
        "Xi",
        "30余",
    ),
)
#: Ways in which offices write what is not known exactly.
VAGUE = (
    "",
    "XX",
    "X",
    "XX余",
    "30余",
    "近30",
    "十余",
    "数十",
    "多次",
    "若干",
    "不少于3",
    "≥3",
    "3..5",
    "3—5",
    "2021-09",
    "201X",
)

_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t")


def texts(shape: TextShape = TextShape()) -> st.SearchStrategy[str]:  # noqa: B008 - frozen
    """Texts in NFC, as files are read."""
    if shape.pattern is not None and shape.pattern.regex != r"\S+":
        return st.from_regex(shape.pattern.regex, fullmatch=True)
    found = st.one_of(st.sampled_from(NASTY), st.text(_CHARACTERS, max_size=12)).map(
        lambda text: normalize("NFC", text)
    )
    found = found.filter(lambda text: shape.max_length >= len(text) and (text.strip() or not shape.min_length))
    return found.map(lambda text: "".join(text.split()) or "a") if shape.pattern else found


def is_one(text: str) -> bool:
    """Whether a list would keep a text as the name of one."""
    try:
        return several(text) == (text,)
    except Misread:
        return False


def names() -> st.SearchStrategy[str | Masked]:
    """Names, masked or not, as they are read: one each, without blanks that align them."""
    found = texts().map(bare_name).filter(lambda text: bool(text.strip()) and is_one(text))
    return found.map(lambda text: Masked(text) if looks_masked(text) else text)


def days() -> st.SearchStrategy[date]:
    """Days that a record may have."""
    return st.dates(date(2020, 1, 1), date(2022, 12, 31)) | st.dates(date(1949, 1, 1), date(2199, 12, 31))


def decimals(shape: DecimalShape) -> st.SearchStrategy[Decimal]:
    """Decimals within the bounds of a shape, in its last place."""
    scale = 10**shape.places
    most = min(int(shape.most * scale), 10**17)
    whole = st.integers(int(shape.least * scale), most) | st.integers(int(shape.least * scale), 1000 * scale)
    return whole.map(lambda number: Decimal(number).scaleb(-shape.places))


@st.composite
def bounds(draw: st.DrawFn, exact: st.SearchStrategy[object], *, closed: bool = False) -> Bounded[int]:
    """Bounds of a number, amount or day, shown as anything at all."""
    low, high = sorted((draw(exact), draw(exact)))
    shown = draw(st.sampled_from(VAGUE) | texts())
    why = draw(st.sampled_from(Why))
    return Bounded(lower=low, upper=high if closed or draw(st.booleans()) else None, shown=shown, why=why)


def values(shape: Shape) -> st.SearchStrategy[object]:
    """Whatever a shape admits."""
    match shape:
        case TextShape():
            return texts(shape)
        case NameShape():
            return names()
        case FlagShape():
            return st.booleans()
        case CountShape(least=least, most=most, bounded=bounded):
            exact = st.integers(least, min(most, 60)) | st.integers(least, most)
            return exact | bounds(exact) if bounded else exact
        case DecimalShape(bounded=bounded):
            exact = decimals(shape)
            return exact | bounds(exact | st.just(FEN)) if bounded else exact
        case ShareShape():
            return st.fractions(min_value=0)
        case DayShape(bounded=bounded):
            return days() | bounds(days(), closed=True) if bounded else days()
        case PeriodShape():
            return st.lists(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)), min_size=2, max_size=2).map(
                lambda ends: Period(min(ends), max(ends))
            )
        case ChoiceShape(options=options):
            return st.sampled_from(options)
        case ManyShape(item=item, min_length=least):
            return st.lists(values(item), min_size=least, max_size=max(3, least)).map(tuple)
        case GroupShape(cls=cls):
            return instances(cls)
        case VariantShape(classes=classes):
            return st.one_of([st.deferred(lambda cls=cls: instances(cls)) for cls in classes])
    raise AssertionError(shape)


def instances(cls: type, **given: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Instances of a class with a field table.

    Args:
        cls: The class.
        given: Strategies for fields that are not to be left to the table.
    """
    if issubclass(cls, Record):
        given = {"extra": extras(), "total": totals(cls), **given}
        if not cls.UNITS:
            given["total"] = st.none()
    special = {
        Total: lambda: totals(KINDS["talk"]),
        Completeness: lambda: _built(Completeness, {"kind": st.sampled_from(list(KINDS)), **given}),
    }
    return special[cls]() if cls in special else _built(cls, given)


@st.composite
def _built(draw: st.DrawFn, cls: type, given: dict[str, st.SearchStrategy[object]]) -> object:
    rows = table(cls)
    optional = [row.name for row in rows if not row.required]
    chosen = draw(st.sets(st.sampled_from(optional), max_size=6)) if optional else set()
    held = {
        row.name: draw(given[row.name] if row.name in given else values(row.shape))
        for row in rows
        if row.required or row.name in chosen or row.name in given
    }
    return formed(cls, held)


def formed(cls: type, held: dict[str, object]) -> object:
    """The instance, without what its constructor has against it where that may be left out."""
    defaults = {row.name for row in table(cls) if not row.required}
    if held.get("total") is not None:
        held = {name: value for name, value in held.items() if name not in ("on", "times")}
    if cls is Verdict and held.get("result") is not VerdictResult.PARTLY_TRUE:
        held.pop("times", None)
        held.setdefault("reason", "查无实据")
    if cls is Completeness:
        held.setdefault("reason", "无此类事项")
    for _ in range(6):
        try:
            return cls(**held)
        except InvalidValue as error:
            names_at_fault = {fault.field.split(".")[0].split("[")[0] for fault in error.faults}
            assume(names_at_fault & set(held) <= defaults and names_at_fault & set(held))
            held = {name: value for name, value in held.items() if name not in names_at_fault}
    assume(condition=False)
    return None


def extras() -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    """Free fields with any names and texts."""
    return st.lists(st.tuples(texts(), texts()), max_size=2).map(tuple)


@st.composite
def totals(draw: st.DrawFn, kind: type[Record]) -> Total | None:
    """Totals in the units of a kind, with parts by its yes/no fields and lists of values; often none."""
    units = [unit for unit, _ in kind.UNITS]
    if not units or draw(st.integers(0, 3)):
        return None
    counts = values(CountShape(bounded=True))
    given = tuple(UnitCount(unit=unit, count=draw(counts)) for unit in draw(st.permutations(units))[:2])
    parted = [row for row in table(kind) if isinstance(row.shape, FlagShape | ChoiceShape) and row.name != "scope"]
    row = draw(st.sampled_from(parted))
    value = draw(values(row.shape))
    word = value.value if isinstance(value, Vocabulary) else str(value).lower()
    subset = Subset(field=row.name, value=word, unit=units[0], count=draw(counts))
    return Total(
        span=draw(values(PeriodShape())),
        counts=given,
        subsets=(subset,) if draw(st.booleans()) else (),
        part_of=draw(st.none() | st.just("T0")),
        taken_from=draw(st.none() | texts(TextShape(min_length=1))),
    )


@st.composite
def ledgers(draw: st.DrawFn, *, max_records: int = 4) -> Ledger:
    """Ledgers with records of all kinds."""
    rows = {row.name: row for row in table(Ledger)}
    kinds = draw(st.lists(st.sampled_from(list(KINDS)), max_size=max_records))
    records = tuple(draw(instances(KINDS[kind])) for kind in kinds)
    held = {"unit": draw(values(rows["unit"].shape)), "period": draw(values(PeriodShape())), "records": records}
    for name, cls in (("completeness", Completeness), ("claims", Claim), ("attachments", Evidence)):
        held[name] = tuple(draw(st.lists(instances(cls), max_size=2)))
    held["roster"] = draw(values(rows["roster"].shape))
    if draw(st.booleans()):
        held["as_of"] = draw(days())
    found = formed(Ledger, held)
    assert isinstance(found, Ledger)
    return found


def marks() -> st.SearchStrategy[Marks]:
    """Marks on anything."""
    mark = values(ManyShape(GroupShape(Mark)))
    rubric = field_named(Marks, "rubric")
    assert rubric is not None
    return st.builds(Marks, marks=mark, rubric=st.none() | values(rubric.shape))


__all__ = ["NASTY", "instances", "ledgers", "marks", "texts", "values"]
