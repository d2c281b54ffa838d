"""What a case is made of: persons, sanctions, measures in turn, money (案件的组成).

No name is ever required, here as in the case itself.
"""

from collections.abc import Iterator

from dangfeng.constraints import Ge, Le, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated, Noun
from dangfeng.model.record import ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Amount, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import (
    Advancement,
    CaseMoneyKind,
    CaseRole,
    Form,
    Measure,
    OrganKind,
    OrganLevel,
    Rank,
    SanctionFamily,
    SanctionKind,
    UnitHandling,
)

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Sanction(Noun):
    """A Party sanction, a governmental one or one of the appointing unit (处分)."""

    kind: Annotated[SanctionKind, About("处分种类")]
    #: Whose sanction it is; 警告、记过 may be the supervision organ's or the unit's own.
    family: Annotated[SanctionFamily | None, About("处分类别", Absent.UNKNOWN)] = None
    decided_on: Annotated[Day | None, About("决定日期")] = None
    effective_on: Annotated[Day | None, About("生效日期")] = None
    organ: Annotated[Name | None, About("决定机关")] = None
    organ_kind: Annotated[OrganKind | None, About("决定机关类型", Absent.UNKNOWN)] = None
    #: Length of effect in months.
    months: Annotated[int | None, About("影响期（月）"), Ge(1), Le(120)] = None
    #: What would have been given to a person with a Party post: 本应撤销党内职务.
    deserved_kind: Annotated[SanctionKind | None, About("本应给予的处分")] = None
    #: Term of probation within the Party in months, as decided.
    term_months: Annotated[int | None, About("察看期（月）"), Ge(1), Le(120)] = None
    #: The whole term in months after an extension.
    extended_to_months: Annotated[int | None, About("延长后察看期（月）"), Ge(1), Le(120)] = None
    rights_restored_on: Annotated[Day | None, About("恢复权利日期")] = None
    #: The articles applied, as the decision names them.
    basis: Annotated[Text | None, About("处分依据")] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing takes effect before it is decided; a kind has its families; only probation has a term."""
        yield from ordered(self, "decided_on", "effective_on", "rights_restored_on")
        families = [each for each in SanctionFamily if (each is SanctionFamily.PARTY) is self.kind.is_party]
        if self.family is not None and self.family not in families:
            expected = " | ".join(each.value for each in families)
            yield Fault(field="family", code="not-allowed", found=self.family.value, expected=expected)
        if self.kind is not SanctionKind.PARTY_PROBATION:
            for name in ("term_months", "extended_to_months", "rights_restored_on"):
                if getattr(self, name) is not None:
                    found, expected = str(getattr(self, name)), "nothing, except beside probation within the Party"
                    yield Fault(field=name, code="not-allowed", found=found, expected=expected)
        if self.deserved_kind is not None and self.kind is not SanctionKind.PARTY_SERIOUS_WARNING:
            expected = "nothing, except beside a serious warning"
            yield Fault(field="deserved_kind", code="not-allowed", found=self.deserved_kind.value, expected=expected)


@frozen(kw_only=True, eq=False, repr=False)
class MeasureTaken(Noun):
    """One of several measures in turn (处置经过): what, when, by whom."""

    measure: Annotated[Measure, About("措施")]
    on: Annotated[Day | None, About("实施日期")] = None
    organ: Annotated[Name | None, About("实施机关")] = None


@frozen(kw_only=True, eq=False, repr=False)
class CaseMoney(Noun):
    """Money of a case, in 元, by what was done with it (涉案款项)."""

    kind: Annotated[CaseMoneyKind, About("款项类别")]
    amount: Annotated[Amount | None, About("金额", Absent.UNKNOWN)] = None
    on: Annotated[Day | None, About("处理日期")] = None


@frozen(kw_only=True, eq=False, repr=False)
class InternalHandling(Noun):
    """What the unit did by its own rules (单位内部处理): no sanction, and of no form."""

    kind: Annotated[UnitHandling, About("内部处理方式")]
    on: Annotated[Day | None, About("处理日期")] = None
    #: Money withheld or paid as a fine, in 元.
    amount: Annotated[Amount | None, About("金额")] = None
    note: Annotated[Text | None, About("说明")] = None


@frozen(kw_only=True, eq=False, repr=False)
class AdvancementGiven(Noun):
    """A promotion, award or grade that a person of a case was given (晋升奖励)."""

    kind: Annotated[Advancement, About("晋升奖励类别")]
    on: Annotated[Day | None, About("晋升奖励日期")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Approval(Noun):
    """Who approved the sanction, and when (处分审批)."""

    organ: Annotated[Name | None, About("批准机关")] = None
    organ_kind: Annotated[OrganKind | None, About("批准机关类型", Absent.UNKNOWN)] = None
    level: Annotated[OrganLevel | None, About("批准机关层级", Absent.UNKNOWN)] = None
    on: Annotated[Day | None, About("批准日期")] = None


@frozen(kw_only=True, eq=False, repr=False)
class CasePerson(Noun):
    """One of several persons in a case (涉案人员); the same words as the case has for one person alone."""

    #: Number of the person, apart from that of the case.
    number: Annotated[Text | None, About("人员编号"), MaxLen(64)] = None
    name: Annotated[Name | None, About("姓名")] = None
    rank: Annotated[Rank | None, About("职级", Absent.UNKNOWN)] = None
    role: Annotated[CaseRole | None, About("身份", Absent.UNKNOWN)] = None
    is_member: Annotated[bool | None, About("中共党员", Absent.UNKNOWN)] = None
    is_official: Annotated[bool | None, About("公职人员", Absent.UNKNOWN)] = None
    is_probationary: Annotated[bool | None, About("预备党员")] = None
    is_retired: Annotated[bool | None, About("已退休")] = None
    is_village_cadre: Annotated[bool | None, About("村（社区）干部")] = None
    #: Whether the person owned up (主动交代问题).
    confessed: Annotated[bool | None, About("主动交代", Absent.UNKNOWN)] = None
    form: Annotated[Form | None, About("运用形态", Absent.UNKNOWN)] = None
    measures: Annotated[tuple[Measure, ...], About("处理措施")] = ()
    sanctions: Annotated[tuple[Sanction, ...], About("处分")] = ()
    #: Exempted from a sanction that would have been due (免予处分).
    exempted: Annotated[bool | None, About("免予处分")] = None
    written_conclusion: Annotated[bool | None, About("书面结论")] = None
    referred_on: Annotated[Day | None, About("移送司法日期")] = None
    advancements: Annotated[tuple[AdvancementGiven, ...], About("晋升奖励")] = ()
