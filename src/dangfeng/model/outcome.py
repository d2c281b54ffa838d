"""What others gave the unit, and what results were used for (表彰宣传、外部结果、结果运用)."""

from decimal import Decimal

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record
from dangfeng.quantity import Count, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import HonourKind, OrganLevel, ResultKind, Unit, UseKind

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Honour(Record):
    """A commendation, an experience adopted elsewhere, or publicity (表彰、经验推广、宣传报道)."""

    KIND = "honour"
    ZH = "表彰宣传"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.PIECES, "times"),
    )

    honour_kind: Annotated[HonourKind | None, About("表彰宣传类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    level: Annotated[OrganLevel | None, About("层级", Absent.UNKNOWN, mandatory_hint=True)] = None
    organ: Annotated[Name | None, About("授予或刊发单位", mandatory_hint=True)] = None
    title: Annotated[Text | None, About("名称", mandatory_hint=True)] = None
    #: The matter it is about: of several on one matter a rubric may count one.
    matter: Annotated[Text | None, About("事由"), MaxLen(200)] = None
    number: Annotated[Text | None, About("文号"), MaxLen(200)] = None


@frozen(kw_only=True, eq=False, repr=False)
class ExternalResult(Record):
    """A result that others gave the unit (考核结果、民意调查、排名、通报)."""

    KIND = "external-result"
    ZH = "外部评价结果"
    UNITS = ((Unit.TIMES, "times"),)
    PART_OF = (
        ("rank", "peers"),
        ("points", "full"),
    )

    result_kind: Annotated[ResultKind | None, About("结果类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    title: Annotated[Text | None, About("名称", mandatory_hint=True)] = None
    organ: Annotated[Name | None, About("评价机关", mandatory_hint=True)] = None
    level: Annotated[OrganLevel | None, About("机关层级", Absent.UNKNOWN, mandatory_hint=True)] = None
    points: Annotated[Decimal | None, About("得分", Absent.UNKNOWN)] = None
    full: Annotated[Decimal | None, About("满分", Absent.UNKNOWN)] = None
    grade: Annotated[Text | None, About("等次"), MaxLen(64)] = None
    rank: Annotated[Count | None, About("名次", Absent.UNKNOWN)] = None
    #: Number of units ranked.
    peers: Annotated[Count | None, About("参评单位数", Absent.UNKNOWN)] = None
    #: For a notice: whether it is about the spirit of the eight-point decision.
    eight_point: Annotated[bool | None, About("涉及中央八项规定精神", Absent.UNKNOWN)] = None
    #: For a notice: number of the case it speaks of.
    case_number: Annotated[Text | None, About("案件编号"), MaxLen(64)] = None


@frozen(kw_only=True, eq=False, repr=False)
class ResultUse(Record):
    """A result of the assessment used for bonus, promotion or accountability (考核结果运用)."""

    KIND = "result-use"
    ZH = "结果运用"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.PERSONS, "headcount"),
    )

    use: Annotated[UseKind | None, About("运用方式", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: The result that was used, in words.
    basis: Annotated[Text | None, About("依据", mandatory_hint=True)] = None
    #: Person or section concerned.
    concerned: Annotated[Name | None, About("对象")] = None
    headcount: Annotated[Count, About("涉及人数"), Ge(1)] = 1
    applied: Annotated[bool | None, About("是否兑现", Absent.UNKNOWN, mandatory_hint=True)] = None
