"""A rubric: sections, items, parts, rules, bonuses, vetoes and grades (考核评分细则)."""

from datetime import date
from fractions import Fraction

from dangfeng.constraints import Ge, Le, MaxLen, MinLen
from dangfeng.fields import About, Annotated, Noun
from dangfeng.model.record import Id
from dangfeng.rubric.measures import RubricMeasure
from dangfeng.rubric.scales import Points, Scale
from dangfeng.value import frozen
from dangfeng.vocabulary import Vocabulary

Text = Annotated[str, MinLen(1)]


class Rounding(Vocabulary):
    """How a division is rounded (舍入)."""

    HALF_UP = "half-up", "四舍五入"
    DOWN = "down", "舍去"


class Effect(Vocabulary):
    """Whether a rule adds or takes off (加扣)."""

    AWARD = "award", "得分"
    DEDUCT = "deduct", "扣分"


class Start(Vocabulary):
    """Where a part starts (起点)."""

    ZERO = "zero", "从零起"
    FULL = "full", "从满分起"


class Below(Vocabulary):
    """What happens under 0 (低于零)."""

    STOP = "stop", "扣完为止"
    OVERFLOW = "overflow", "不足部分在上一级扣"
    KEEP = "keep", "可为负"


class Above(Vocabulary):
    """What happens over the full points (超过满分)."""

    STOP = "stop", "不超过满分"
    KEEP = "keep", "可超过"


class Policy(Vocabulary):
    """One fact, one score: what counts where several rules meet one fact (不重复计分)."""

    HIGHEST = "highest", "取最高"
    HIGHEST_THEN_SHARE = "highest-then-share", "最高全计、其余按比例"
    ONCE = "once", "只计一次"
    SUM = "sum", "累计"


class VetoEffect(Vocabulary):
    """What a veto does to the grade (否决方式)."""

    LOWEST = "lowest", "定为最低等次"
    CAP = "cap", "不高于"
    DROP = "drop", "降一等次"


@frozen(kw_only=True, eq=False, repr=False)
class Known(Noun):
    """A fault of the rubric that is known and stays, with the reason (已知问题): it is not found again.

    It covers the line that it stands beside, and all below.
    """

    #: Code of the problem, such as `lint.points-do-not-add-up`.
    code: Annotated[Text, About("问题代码"), MaxLen(64)]
    reason: Annotated[Text, About("原因")]


@frozen(kw_only=True, eq=False, repr=False)
class Rule(Noun):
    """One clause: what is measured, and what it adds or takes off (评分规则)."""

    id: Annotated[Id, About("编号")]
    #: The office's own wording.
    wording: Annotated[Text | None, About("评分标准")] = None
    measure: Annotated[RubricMeasure, About("度量")]
    effect: Annotated[Effect, About("加扣")] = Effect.AWARD
    #: Left out for judged and pending rules, whose measure is in points already.
    scale: Annotated[Scale | None, About("计分方式")] = None
    #: Most that the rule adds or takes off.
    cap: Annotated[Points | None, About("上限")] = None
    #: Group of rules in which one fact counts once; see `Rubric.groups`.
    group: Annotated[Text | None, About("不重复计分组")] = None
    rounding: Annotated[Rounding | None, About("舍入")] = None
    basis: Annotated[Text | None, About("依据")] = None
    evidence: Annotated[Text | None, About("佐证材料")] = None
    method: Annotated[Text | None, About("考核方式")] = None
    scored_by: Annotated[Text | None, About("评分单位")] = None
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Part(Noun):
    """A small item with points of its own, stopped within itself (分项)."""

    id: Annotated[Id, About("编号")]
    title: Annotated[Text | None, About("名称")] = None
    points: Annotated[Points, About("分值")]
    start: Annotated[Start, About("起点")] = Start.ZERO
    below: Annotated[Below, About("低于零")] = Below.STOP
    above: Annotated[Above, About("超过满分")] = Above.STOP
    #: Whether a ledger may say that it does not apply.
    may_not_apply: Annotated[bool, About("可不涉及")] = False
    rules: Annotated[tuple[Rule, ...], About("规则"), MinLen(1)]
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Item(Noun):
    """An item of the assessment (考核指标); most have one part, whose rules then stand at the item itself."""

    id: Annotated[Id, About("编号")]
    title: Annotated[Text, About("指标")]
    #: Left out, the sum of the parts.
    points: Annotated[Points | None, About("分值")] = None
    start: Annotated[Start, About("起点")] = Start.ZERO
    below: Annotated[Below, About("低于零")] = Below.STOP
    above: Annotated[Above, About("超过满分")] = Above.STOP
    may_not_apply: Annotated[bool, About("可不涉及")] = False
    #: Classes of unit that it applies to; none means all.
    unit_classes: Annotated[tuple[Text, ...], About("适用单位类别")] = ()
    parts: Annotated[tuple[Part, ...], About("分项")] = ()
    rules: Annotated[tuple[Rule, ...], About("规则")] = ()
    basis: Annotated[Text | None, About("依据")] = None
    evidence: Annotated[Text | None, About("佐证材料")] = None
    note: Annotated[Text | None, About("说明")] = None
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Section(Noun):
    """A section of the rubric (部分)."""

    id: Annotated[Id, About("编号")]
    title: Annotated[Text, About("名称")]
    points: Annotated[Points, About("分值")]
    below: Annotated[Below, About("低于零")] = Below.STOP
    above: Annotated[Above, About("超过满分")] = Above.STOP
    #: Whether what does not apply is removed and the rest scaled to the section's points.
    rescale: Annotated[bool, About("不涉及时换算")] = False
    items: Annotated[tuple[Item, ...], About("指标"), MinLen(1)]
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Bonus(Noun):
    """Points outside the full mark (加分项)."""

    id: Annotated[Id, About("编号")] = "bonus"
    title: Annotated[Text, About("名称")] = "加分项"
    cap: Annotated[Points | None, About("上限")] = None
    rules: Annotated[tuple[Rule, ...], About("规则"), MinLen(1)]
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Deductions(Noun):
    """What is taken off the grand total instead of an item (总分扣分项)."""

    id: Annotated[Id, About("编号")] = "deductions"
    title: Annotated[Text, About("名称")] = "总分扣分项"
    rules: Annotated[tuple[Rule, ...], About("规则"), MinLen(1)]
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Group(Noun):
    """Rules among which one fact counts once (不重复计分组)."""

    id: Annotated[Id, About("编号")]
    policy: Annotated[Policy, About("办法")] = Policy.HIGHEST
    #: Field whose value makes two records one fact; left out, each record is a fact of its own.
    key: Annotated[Text | None, About("同一事项字段")] = None
    #: What the rest counts, under highest-then-share.
    share: Annotated[Fraction, About("其余比例")] = Fraction(1, 2)


@frozen(kw_only=True, eq=False, repr=False)
class Grade(Noun):
    """A grade and what it takes (等次); bands are read as "at least"."""

    title: Annotated[Text, About("等次")]
    at_least: Annotated[Points, About("不低于")]
    #: The end that the office writes (80—89); held against the band above, and never scored by.
    at_most: Annotated[Points | None, About("至多")] = None
    #: Most items that may stand at 0.
    zero_items: Annotated[int | None, About("零分指标不超过"), Ge(0)] = None


@frozen(kw_only=True, eq=False, repr=False)
class Veto(Noun):
    """What overrides the grade (一票否决)."""

    id: Annotated[Id, About("编号")]
    title: Annotated[Text, About("情形")]
    #: A count of records, or a judged finding: 1 if it is found.
    measure: Annotated[RubricMeasure, About("度量")]
    effect: Annotated[VetoEffect, About("方式")] = VetoEffect.LOWEST
    #: Grade that is not exceeded, under cap.
    grade: Annotated[Text | None, About("等次")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Confirmation(Noun):
    """Who must have confirmed that a kind is complete (需核对)."""

    kind: Annotated[Text, About("类别"), MaxLen(64)]
    by: Annotated[tuple[Text, ...], About("核对单位"), MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Rubric(Noun):
    """A rubric (考核评分细则): data that people can read, test and prove."""

    title: Annotated[Text, About("名称")]
    version: Annotated[Text, About("版本"), MaxLen(64)]
    #: What the file is, said in every print; shipped rubrics are our own examples.
    notice: Annotated[Text | None, About("声明")] = None
    in_force_from: Annotated[date | None, About("施行日期")] = None
    in_force_until: Annotated[date | None, About("失效日期")] = None
    basis: Annotated[tuple[Text, ...], About("依据")] = ()
    #: Decimal places of the smallest point.
    precision: Annotated[int, About("小数位"), Ge(0), Le(4)] = 2
    rounding: Annotated[Rounding, About("舍入")] = Rounding.HALF_UP
    sections: Annotated[tuple[Section, ...], About("部分"), MinLen(1)]
    bonus: Annotated[Bonus | None, About("加分项")] = None
    deductions: Annotated[Deductions | None, About("总分扣分项")] = None
    #: Whether the total may pass the sum of the sections.
    above: Annotated[Above, About("总分超过满分")] = Above.STOP
    below: Annotated[Below, About("总分低于零")] = Below.STOP
    groups: Annotated[tuple[Group, ...], About("不重复计分组")] = ()
    confirmed_by: Annotated[tuple[Confirmation, ...], About("需核对的类别")] = ()
    #: Highest first.
    grades: Annotated[tuple[Grade, ...], About("等次")] = ()
    vetoes: Annotated[tuple[Veto, ...], About("一票否决")] = ()
    known: Annotated[tuple[Known, ...], About("已知问题")] = ()
