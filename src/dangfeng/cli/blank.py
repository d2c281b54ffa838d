"""A blank ledger to fill in, with an example of each kind in its comments (空白台账).

Everything is made from the field table, so that a form never asks for what cannot be read. What is commented out can be
used as it stands: take away `# ` at the beginning of the lines.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    PeriodShape,
    Shape,
    TextShape,
    key_of,
    table,
)
from dangfeng.model import KINDS, Claim, Completeness, Evidence, Ledger, Member, Record, UnitInfo
from dangfeng.period import Period
from dangfeng.vocabulary import CompletenessState, VerdictResult
from dangfeng.wording import kind_label, label, pad, width
from dangfeng.wording.language import Language, Words
from dangfeng.wording.width import wrapped

UNIT_NAME = Words("（请填写单位全称）", "(full name of the unit)")

_HEAD = (
    Words(
        "台账。#后面的是说明和示例，不读取；要用某个示例，删去行首的“# ”，改成实际内容。",
        "A ledger. What stands behind # is explanation or example and is not read; to use an example, take away the "
        '"# " before its lines and write what was the case.',
    ),
    Words(
        "不清楚的不写，或只写键不写值，不要填0；只知道“XX次”“30余人”的，照样填写。键和选项也可写中文。",
        "Leave out what is not known, or give the key without a value; never write 0 for it. Masked or rough figures "
        "are written as they are known, such as XX or 30..39.",
    ),
    Words(
        "填好后：dangfeng check 本文件；dangfeng score 本文件 --rubric responsibility-2021。",
        "Then: dangfeng check FILE; dangfeng score FILE --rubric responsibility-2021.",
    ),
    Words(
        "涉密内容不得录入；当事人姓名不必填。",
        "Nothing classified belongs here; names of persons concerned are not needed.",
    ),
)
_ROSTER = Words("班子成员，每人一条：", "Members of the leadership, one entry for each:")
_STATES = Words(
    "各类记录是否报齐：{states}。不涉及的须写理由reason。",
    "How complete the book is for each kind: {states}. Give the reason of what does not apply.",
)
_CLAIMS = Words(
    "自评得分，对应细则的部分、指标或total：", "Points that the unit gives itself, for a section, an item or total:"
)
_FILES = Words("随台账报送的材料：", "Papers that go with the ledger:")
_RECORDS = Words("以下逐类举例。", "An example of each kind follows.")
_TOTAL = Words("只有全年数的，不逐条填，填汇总数", "where there is only a figure for the year: a total")
_OPTIONS = Words("可选：", "one of: ")
_YES = Words("：true有、false无", ": true or false")
_DEFAULTED = Words("可不写", "may be left out")
_COLUMN = 44
_COLUMNS = 100
#: Fields with a form of their own.
_APART = ("total", "extra")


def blank_ledger(period: Period, language: Language = "zh") -> Ledger:
    """A ledger in which nothing is entered yet, not even the name of the unit."""
    return Ledger(unit=UnitInfo(name=UNIT_NAME.in_(language)), period=period)


def blank_text(period: Period, language: Language = "zh", *, short: bool = False) -> str:
    """A blank ledger as YAML.

    Args:
        period: The period of assessment.
        language: Language of the comments.
        short: Whether only the fields that matter most are shown.

    Returns:
        The text; it is read as `blank_ledger` gives it.
    """
    return "\n".join(_Form(period, language, short).lines()) + "\n"


class _Form:
    """The lines of one blank ledger."""

    def __init__(self, period: Period, language: Language, short: bool) -> None:
        self.period, self.language, self.short = period, language, short

    def lines(self) -> Iterator[str]:
        for words in _HEAD:
            yield from wrapped(words.in_(self.language), _COLUMNS, "# ")
        yield ""
        yield "schema: dangfeng.ledger/1"
        yield from self._top()
        yield from self._completeness()
        if not self.short:
            yield from self._list("claims", Claim, _CLAIMS)
            yield from self._list("attachments", Evidence, _FILES)
        yield ""
        yield "records:"
        yield from self._said(_RECORDS, "  # ")
        for cls in KINDS.values():
            yield from self._kind(cls)

    def _top(self) -> Iterator[str]:
        yield "unit:"
        for row in table(UnitInfo):
            value = UNIT_NAME.in_(self.language) if row.name == "name" else self._text(row)
            mark = "" if row.name == "name" else "# "
            if row.required or row.hint or not self.short:
                yield self._noted(f"  {mark}{key_of(row.name)}: {value}", label(row, self.language))
        for row in table(Ledger):
            if row.name == "period":
                yield self._noted(f"period: {self.period}", label(row, self.language))
            elif row.name == "as_of":
                note = f"{label(row, self.language)} · {_DEFAULTED.in_(self.language)}"
                yield self._noted(f"# as_of: {self.period.end}", note)
        yield from self._list("roster", Member, _ROSTER)

    def _list(self, key: str, cls: type, about: Words) -> Iterator[str]:
        yield ""
        yield f"{key}:"
        yield from self._said(about, "  # ")
        yield from self._entry(cls, "  # ")

    def _completeness(self) -> Iterator[str]:
        joint = ", " if self.language == "en" else "、"
        states = joint.join(f"{state.value}{'' if self.language == 'en' else state.zh}" for state in CompletenessState)
        yield ""
        yield "completeness:"
        yield from wrapped(_STATES.in_(self.language).format(states=states), _COLUMNS, "  # ")
        for kind in KINDS:
            text = f"  - {{kind: {kind}, state: {CompletenessState.OPEN.value}}}"
            yield self._noted(text, kind_label(kind, self.language))
        if not self.short:
            yield from self._entry(Completeness, "  # ")

    def _kind(self, cls: type[Record]) -> Iterator[str]:
        yield ""
        yield f"  # ---- {label(cls, self.language)} {'-' * (60 - width(label(cls, self.language)))}"
        yield from self._entry(cls, "  # ", f"kind: {cls.KIND}", cls.KIND)
        if cls.UNITS:
            counts = ", ".join(f"{unit.value}: {12 * (place + 1)}" for place, (unit, _) in enumerate(cls.UNITS))
            yield f"  # - kind: {cls.KIND}"
            yield self._noted(f"  #   id: {cls.KIND}-{self.period.start.year}", _TOTAL.in_(self.language))
            units = " / ".join(label(unit, self.language) for unit, _ in cls.UNITS)
            yield self._noted(f"  #   total: {{span: {self._period()}, counts: {{{counts}}}}}", units)

    def _entry(self, cls: type, lead: str, first: str = "", kind: str = "") -> Iterator[str]:
        """One entry of a list: each field with its label, the first after the dash."""
        before = f"{lead}- "
        if first:
            yield before + first
            before = f"{lead}  "
        for row in table(cls):
            if row.name in _APART or not (row.required or row.hint or not self.short):
                continue
            yield from self._field(row, before, kind)
            before = f"{lead}  "

    def _field(self, row: Field, before: str, kind: str) -> Iterator[str]:
        name, after = label(row, self.language), " " * (len(before) - before.index("#") - 1)
        indent = f"{before[: before.index('#')]}#{after}"
        shape = row.shape
        inner = shape.item if isinstance(shape, ManyShape) else shape
        if isinstance(inner, GroupShape):
            yield self._noted(f"{before}{key_of(row.name)}:", name)
            if inner is shape:
                for each in table(inner.cls):
                    yield from self._field(each, f"{indent}  ", "")
            else:
                yield from self._entry(inner.cls, f"{indent}  ")
            return
        example = self._example(row, kind)
        if example is None:
            return
        choice = _YES.in_(self.language) if isinstance(shape, FlagShape) else ""
        yield self._noted(f"{before}{key_of(row.name)}: {example}", name + choice)
        if isinstance(inner, ChoiceShape):
            yield from self._options(inner.options, f"{indent}  # ")

    def _options(self, options: type[Enum], lead: str) -> Iterator[str]:
        zh = self.language != "en"
        names = [f"{option.value}{label(option) if zh else ''}" for option in options]
        line, joint = lead + _OPTIONS.in_(self.language), "、" if zh else ", "
        for name in (*(f"{name}{joint}" for name in names[:-1]), names[-1]):
            # An option stays on one line, its word beside its term.
            if width(line) + width(name) > _COLUMNS:
                yield line.rstrip()
                line = lead
            line += name
        yield line

    def _example(self, row: Field, kind: str) -> str | None:
        """A value that the field takes; `None` where none can be made up."""
        if row.name == "id":
            return f"{kind or 'item'}-1"
        if row.name == "kind" and isinstance(row.shape, TextShape):
            return next(iter(KINDS))
        if row.name == "target":
            return "total"
        value = self._of(row.shape, row)
        return f"[{value}]" if value is not None and isinstance(row.shape, ManyShape) else value

    def _of(self, shape: Shape, row: Field) -> str | None:
        match shape:
            case TextShape(pattern=None) | NameShape():
                return self._text(row)
            case FlagShape():
                return "true"
            case CountShape(least=least, most=most):
                return str(min(most, max(least, 1)))
            case DecimalShape(money=money):
                return "12.5万元" if money and self.language == "zh" else str(Decimal(1))
            case DayShape():
                return str(self.period.on(6, 30))
            case PeriodShape():
                return self._period()
            case ChoiceShape(options=options):
                first = VerdictResult.PARTLY_TRUE if options is VerdictResult else next(iter(options))
                return str(first.value)
            case ManyShape(item=item):
                return self._of(item, row)
            case _:
                # A text of a form of its own, such as a check sum, cannot be made up; no record holds anything else.
                return None

    def _text(self, row: Field) -> str:
        name = label(row, self.language)
        return f"({name})" if self.language == "en" else f"（{name.replace('（', '').replace('）', '')}）"

    def _period(self) -> str:
        return str(self.period)

    def _said(self, words: Words, lead: str) -> Iterator[str]:
        yield from wrapped(words.in_(self.language), _COLUMNS, lead)

    def _noted(self, text: str, note: str) -> str:
        key = text.partition(":")[0].lstrip(" #-")
        # In English a label is often the key itself, which needs no saying twice.
        return text if note == key.replace("_", " ") else f"{pad(text, _COLUMN)}  # {note}"
