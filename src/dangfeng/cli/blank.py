"""A blank ledger to fill in, with an example of each kind in its comments (空白台账).

Everything is made from the field table, so that a form never asks for what cannot be read. What is commented out can be
used as it stands: take away `# ` at the beginning of the lines. A Chinese form has Chinese keys and terms throughout.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum

from dangfeng.checks.placeholders import EXAMPLE_DAY, UNIT_NAMES, example_id
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
    field_named,
    key_of,
    table,
)
from dangfeng.model import (
    KINDS,
    Claim,
    Completeness,
    Evidence,
    Ledger,
    Meeting,
    Member,
    Record,
    Subset,
    Total,
    UnitInfo,
)
from dangfeng.period import Period
from dangfeng.vocabulary import CompletenessState, IncludesSingles, SanctionKind, VerdictResult, Vocabulary
from dangfeng.wording import kind_label, label, pad, width
from dangfeng.wording.language import Language, Words
from dangfeng.wording.own_days import own_day
from dangfeng.wording.width import wrapped

UNIT_NAME = Words(*UNIT_NAMES)

#: Kinds that most rubrics look at: those of the short form. Entries of lists stand inside their list.
SHORT = (
    "responsibility-list",
    "meeting",
    "democratic-life-meeting",
    "lecture",
    "education-activity",
    "talk",
    "issued-rule",
    "duty-report",
    "supervision-letter",
    "rectification-item",
    "case",
    "expenditure",
)
#: Headings of groups of kinds, each before the first of its kinds.
_GROUPS = {
    "responsibility-list": Words("一、责任落实", "1. Responsibility"),
    "meeting": Words("二、会议和决策", "2. Meetings and decisions"),
    "lecture": Words("三、教育", "3. Education"),
    "talk": Words("四、谈话和检查", "4. Talks, visits and campaigns"),
    "issued-rule": Words("五、制度和风险防控", "5. Rules and risks"),
    "duty-report": Words("六、述责测评和征求意见", "6. Reports, ballots and opinions"),
    "supervision-letter": Words("七、接受监督和整改", "7. Being supervised, and putting right"),
    "lead-transfer": Words("八、线索、案件和报告登记", "8. Leads, cases and disclosures"),
    "expenditure": Words("九、经费和文件会议", "9. Money, papers and meetings"),
    "honour": Words("十、结果和其他", "10. Results and the rest"),
}
_HEAD = (
    Words(
        "台账。#后面的是说明和示例，不读取；要用某个示例，删去行首的“# ”，改成实际内容。",
        "A ledger. What stands behind # is explanation or example and is not read; to use an example, take away the "
        '"# " before its lines and write what was the case.',
    ),
    Words(
        "不清楚的不写，或只写键不写值，不要填0；只知道“XX次”“30余人”的，照样填写。键和选项也可写英文。",
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
_SHORTENED = Words(
    "这里只列多数细则用到的类别和主要项目；全部类别见不加--short新建的台账。",
    "Only the kinds and fields that most rubrics look at; a ledger begun without --short has all of them.",
)
_ROSTER = Words("班子成员，每人一条：", "Members of the leadership, one entry for each:")
_STATES = Words(
    "各类记录是否报齐：{states}。不涉及的须写理由。",
    "How complete the book is for each kind: {states}. Give the reason of what does not apply.",
)
_CLAIMS = Words(
    "自评得分，对应细则的部分、指标编号，整体的写total或总分：",
    "Points that the unit gives itself, for a section, an item or total:",
)
_FILES = Words("随台账报送的材料：", "Papers that go with the ledger:")
_RECORDS = Words("以下逐类举例。", "An example of each kind follows.")
_COMMON = Words("各类记录都可填的项目（以会议为例）", "What every record may have (here a meeting)")
_TOTAL = Words("只有全年数的，不逐条填，填汇总数：", "Where there is only a figure for the year, a total:")
#: What the example of a total is divided by.
_SUBSET_BY = "discussion"
_SUBSET = Words("字段、取值按该类别", "a field of the kind, a value of it")
_PART_OF = Words("包含本数的另一条汇总数的编号，有的才写", "the total around this one, if any")
_EXTRA_KEY, _EXTRA = Words("本地项目", "local item"), Words("（内容）", "(content)")
_KEPT = Words("没有对应项目的写这里，各类都可用，不计分", "what no field is for; not scored")
_OPTIONS = Words("可选：", "one of: ")
_YES = Words("是、否", "true or false")
_DEFAULTED = Words("可不写", "may be left out")
_COLUMN = 40
_COLUMNS = 100
#: Fields that every record has, shown once; a total has an example of its own.
_OF_ALL = tuple(row.name for row in table(Record) if row.name not in ("id", "on", "total", "extra"))
_APART = ("total", "extra")
#: Fields that are given only where another one is not: they stay comments when their example is taken up.
_INSTEAD = ("deserved_kind",)
#: Options with which every other field of the example may be given, where that is not the first.
_FITTING: dict[type[Enum], Enum] = {
    VerdictResult: VerdictResult.PARTLY_TRUE,
    SanctionKind: SanctionKind.PARTY_PROBATION,
}


def blank_ledger(period: Period, language: Language = "zh") -> Ledger:
    """A ledger in which nothing is entered yet, not even the name of the unit."""
    return Ledger(unit=UnitInfo(name=UNIT_NAME.in_(language)), period=period)


def blank_text(period: Period, language: Language = "zh", *, short: bool = False) -> str:
    """A blank ledger as YAML.

    Args:
        period: The period of assessment.
        language: Language of keys, terms and comments; every reader takes both.
        short: Whether only the kinds and fields that matter most are shown.

    Returns:
        The text; it is read as `blank_ledger` gives it.
    """
    return "\n".join(_Form(period, language, short).lines()) + "\n"


class _Form:
    """The lines of one blank ledger."""

    def __init__(self, period: Period, language: Language, short: bool) -> None:
        self.period, self.language, self.short = period, language, short
        #: How many examples of a class have been given an id.
        self.ids: Counter[type] = Counter()
        self.kinds = [cls for kind, cls in KINDS.items() if not short or kind in SHORT]

    def lines(self) -> Iterator[str]:
        for words in (*_HEAD, *((_SHORTENED,) if self.short else ())):
            yield from self._said(words, "# ")
        yield ""
        yield "schema: dangfeng.ledger/1"
        yield from self._top()
        yield from self._completeness()
        if not self.short:
            yield from self._list("claims", Claim, _CLAIMS)
            yield from self._list("attachments", Evidence, _FILES)
        yield ""
        yield f"{self._top_key('records')}:"
        yield from self._said(_RECORDS, "  # ")
        if not self.short:
            yield ""
            yield f"  # ---- {_COMMON.in_(self.language)}"
            yield from self._entry(Meeting, ("id", "on", *_OF_ALL))
        for cls in self.kinds:
            yield from self._kind(cls)

    def _top(self) -> Iterator[str]:
        yield f"{self._top_key('unit')}:"
        for row in table(UnitInfo):
            value = UNIT_NAME.in_(self.language) if row.name == "name" else self._text(row)
            mark = "" if row.name == "name" else "# "
            if row.required or row.hint or not self.short:
                yield self._noted(f"  {mark}{self._key(row)}: {value}", self._meant(row))
        yield f"{self._top_key('period')}: {self.period}"
        yield self._noted(f"# {self._top_key('as_of')}: {self.period.end}", _DEFAULTED.in_(self.language))
        yield from self._list("roster", Member, _ROSTER)

    def _list(self, key: str, cls: type, about: Words) -> Iterator[str]:
        yield ""
        yield f"{self._top_key(key)}:"
        yield from self._said(about, "  # ")
        yield from self._entry(cls)

    def _completeness(self) -> Iterator[str]:
        joint = ", " if self.language == "en" else "、"
        states = joint.join(self._word(state) for state in CompletenessState)
        yield ""
        yield f"{self._top_key('completeness')}:"
        yield from wrapped(_STATES.in_(self.language).format(states=states), _COLUMNS, "  # ")
        kind, state = (self._key(_row(Completeness, name)) for name in ("kind", "state"))
        for cls in self.kinds:
            yield f"  - {{{kind}: {self._kind_word(cls)}, {state}: {self._word(CompletenessState.OPEN)}}}"
        if not self.short:
            yield from self._entry(Completeness)

    def _kind(self, cls: type[Record]) -> Iterator[str]:
        yield ""
        if cls.KIND in _GROUPS and not self.short:
            yield f"  # ======== {_GROUPS[cls.KIND].in_(self.language)}"
            yield ""
        yield f"  # ---- {label(cls, self.language)} {'-' * (60 - width(label(cls, self.language)))}"
        own = [row.name for row in table(cls) if row.name not in (*_OF_ALL, *_APART)]
        yield from self._entry(cls, own)
        if cls.UNITS:
            yield from self._total(cls)

    def _total(self, cls: type[Record]) -> Iterator[str]:
        """A total beside the single record, in all the units that the kind is counted in."""
        yield from self._said(_TOTAL, "  # ")
        total, span, counts = _row(cls, "total"), _row(Total, "span"), _row(Total, "counts")
        figures = ", ".join(f"{self._word(unit)}: {12 * (n + 1)}" for n, (unit, _) in enumerate(cls.UNITS))
        yield f"  # - {self._kind_key()}: {self._kind_word(cls)}"
        yield f"  #   {self._key(_row(cls, 'id'))}: {cls.KIND}-{self.period.start.year}"
        yield f"  #   {self._key(total)}:"
        yield f"  #     {self._key(span)}: {self.period}"
        yield f"  #     {self._key(counts)}: {{{figures}}}"
        if cls is Meeting and not self.short:
            yield from self._total_in_full(cls)

    def _total_in_full(self, cls: type[Record]) -> Iterator[str]:
        """What every total may have besides, shown once; and what is kept that no field is for."""
        unit, field = cls.UNITS[0][0], _row(cls, _SUBSET_BY)
        value = Words("是", "true").in_(self.language)
        parts = (self._key(field), value, self._word(unit), "6")
        subset = ", ".join(f"{self._key(row)}: {part}" for row, part in zip(table(Subset), parts, strict=True))
        subsets = f"  #     {self._key(_row(Total, 'subsets'))}:"
        yield f"{pad(subsets, _COLUMN)}  # {_SUBSET.in_(self.language)}"
        yield f"  #       - {{{subset}}}"
        single = _row(Total, "includes_singles")
        yield from self._choices(
            f"  #     {self._key(single)}: {self._word(IncludesSingles.NO)}", IncludesSingles, "  #     # "
        )
        part_of = f"  #     # {self._key(_row(Total, 'part_of'))}: {cls.KIND}-{self.period.start.year}-0"
        yield f"{pad(part_of, _COLUMN)}  # {_PART_OF.in_(self.language)}"
        taken = _row(Total, "taken_from")
        yield f"  #     {self._key(taken)}: {self._text(taken)}"
        yield self._noted(
            f"  #   {self._key(_row(cls, 'extra'))}: {{{_EXTRA_KEY.in_(self.language)}: {_EXTRA.in_(self.language)}}}",
            _KEPT.in_(self.language),
        )

    def _entry(self, cls: type, names: Sequence[str] | None = None, lead: str = "  # ") -> Iterator[str]:
        """One entry of a list: each field with what it may be, the first after the dash."""
        before = f"{lead}- "
        if issubclass(cls, Record) and lead == "  # ":
            yield f"{before}{self._kind_key()}: {self._kind_word(cls)}"
            before = f"{lead}  "
        for row in table(cls):
            shown = row.name in names if names is not None else row.name not in _APART
            if shown and (row.required or row.hint or not self.short):
                yield from self._field(cls, row, before)
                before = f"{lead}  "

    def _field(self, cls: type, row: Field, before: str) -> Iterator[str]:
        indent = before[: before.index("#") + 1] + " " * (len(before) - before.index("#") - 1)
        shape = row.shape
        inner = shape.item if isinstance(shape, ManyShape) else shape
        if isinstance(inner, GroupShape):
            yield self._noted(f"{before}{self._key(row)}:", self._meant(row))
            yield from self._group(inner.cls, f"{indent}  ", many=inner is not shape)
            return
        example = self._example(cls, row)
        if example is None:
            return
        before = f"{before}# " if row.name in _INSTEAD else before
        line = self._noted(f"{before}{self._key(row)}: {example}", self._meant(row, cls))
        if isinstance(inner, ChoiceShape):
            yield from self._choices(line, inner.options, f"{indent}  # ")
        else:
            yield self._noted(line, _YES.in_(self.language)) if isinstance(shape, FlagShape) else line

    def _group(self, cls: type, lead: str, *, many: bool) -> Iterator[str]:
        """The fields of a nested object; of a record inside a list, what makes it one of its kind."""
        names = [row.name for row in table(cls) if not (issubclass(cls, Record) and row.name in (*_OF_ALL, *_APART))]
        if many:
            yield from self._entry(cls, names, lead)
            return
        for row in table(cls):
            yield from self._field(cls, row, lead)

    def _choices(self, line: str, options: type[Enum], lead: str) -> Iterator[str]:
        """A line with its options behind it, or below it where they are many."""
        words = [self._word(option) for option in options]
        joint = ", " if self.language == "en" else "、"
        said = f"{_OPTIONS.in_(self.language)}{joint.join(words)}"
        if width(pad(line, _COLUMN)) + width(said) + 4 <= _COLUMNS:
            yield self._noted(line, said)
            return
        yield line
        text = lead + _OPTIONS.in_(self.language)
        for word in (*(f"{word}{joint}" for word in words[:-1]), words[-1]):
            # An option stays on one line.
            if width(text) + width(word) > _COLUMNS:
                yield text.rstrip()
                text = lead
            text += word
        yield text

    def _example(self, cls: type, row: Field) -> str | None:
        """A value that the field takes; `None` where none can be made up."""
        if row.name == "id":
            self.ids[cls] += 1
            return example_id(cls.KIND if issubclass(cls, Record) else "item", self.ids[cls])
        if row.name == "kind" and isinstance(row.shape, TextShape):
            return self._kind_word(next(iter(KINDS.values())))
        if row.name == "target" and cls is Claim:
            return "total"
        value = self._of(row.shape, row)
        return f"[{value}]" if value is not None and isinstance(row.shape, ManyShape) else value

    def _of(self, shape: Shape, row: Field) -> str | None:
        match shape:
            case TextShape(pattern=None) | NameShape():
                return self._text(row)
            case FlagShape():
                return Words("是", "true").in_(self.language)
            case CountShape(least=least, most=most):
                return str(min(most, max(least, 1)))
            case DecimalShape(money=money):
                return "12.5万元" if money and self.language == "zh" else str(Decimal(1))
            case DayShape():
                return str(self.period.on(*EXAMPLE_DAY))
            case PeriodShape():
                return str(self.period)
            case ChoiceShape(options=options):
                return self._word(_FITTING.get(options, next(iter(options))))
            case ManyShape(item=item):
                return self._of(item, row)
            case _:
                # A text of a form of its own, such as a check sum, cannot be made up; no record holds anything else.
                return None

    def _key(self, row: Field) -> str:
        return key_of(row.name) if self.language == "en" else row.zh

    def _top_key(self, name: str) -> str:
        return self._key(_row(Ledger, name))

    def _kind_key(self) -> str:
        return Words("类别", "kind").in_(self.language)

    def _kind_word(self, cls: type[Record]) -> str:
        return cls.KIND if self.language == "en" else kind_label(cls.KIND)

    def _word(self, option: Enum) -> str:
        """A member of a closed list as a Chinese or an English file has it."""
        return label(option) if self.language != "en" and isinstance(option, Vocabulary) else str(option.value)

    def _meant(self, row: Field, cls: type | None = None) -> str:
        """What a key means, where the key does not say it: a Chinese one does, except for the day of a record."""
        if cls is not None and issubclass(cls, Record) and row.name == "on":
            return own_day(cls.KIND, self.language) or self._meant(row)
        name = label(row, self.language)
        return "" if self.language != "en" or name == self._key(row).replace("_", " ") else name

    def _text(self, row: Field) -> str:
        name = label(row, self.language)
        return f"({name})" if self.language == "en" else f"（{name.replace('（', '').replace('）', '')}）"

    def _said(self, words: Words, lead: str) -> Iterator[str]:
        yield from wrapped(words.in_(self.language), _COLUMNS, lead)

    def _noted(self, text: str, note: str) -> str:
        if not note:
            return text
        return f"{text}; {note}" if "  # " in text[4:] else f"{pad(text, _COLUMN)}  # {note}"


def _row(cls: type, name: str) -> Field:
    """A field that is sure to be there."""
    row = field_named(cls, name)
    assert row is not None, f"{cls.__name__} has {name}"
    return row
