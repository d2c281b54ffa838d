"""Expenditure (经费支出)."""

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Percent, Record
from dangfeng.quantity import Amount, Count, Day
from dangfeng.value import frozen
from dangfeng.vocabulary import ExpenseItem

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Expenditure(Record):
    """What was spent on one item in the period (经费支出): amounts in 元, exact to the 分."""

    KIND = "expenditure"
    ZH = "经费支出"
    PART_OF = (("foreign_batches", "batches"), ("foreign_persons", "persons"))

    item: Annotated[ExpenseItem | None, About("支出项目", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Settled or spent amount in 元.
    spent: Annotated[Amount | None, About("支出数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Budget for the same scope in 元.
    budget: Annotated[Amount | None, About("预算数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Amount of the period before, in 元; a ledger of that period, if given, goes before it.
    last_year: Annotated[Amount | None, About("上年数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: The change over last year, and over the budget, as the office states it, in percent.
    stated_change: Annotated[Percent | None, About("比上年增减（%）")] = None
    stated_budget_change: Annotated[Percent | None, About("比预算增减（%）")] = None
    #: What was spent in the last month of the period, in 元.
    last_month: Annotated[Amount | None, About("末月支出数", Absent.UNKNOWN)] = None
    cut_off: Annotated[Day | None, About("截止日期")] = None
    groups: Annotated[Count | None, About("团组数", Absent.UNKNOWN)] = None
    batches: Annotated[Count | None, About("批次", Absent.UNKNOWN)] = None
    #: Of the batches and person-times, those of foreign guests.
    foreign_batches: Annotated[Count | None, About("外事接待批次", Absent.UNKNOWN)] = None
    foreign_persons: Annotated[Count | None, About("外事接待人次", Absent.UNKNOWN)] = None
    persons: Annotated[Count | None, About("人次", Absent.UNKNOWN)] = None
    vehicles_bought: Annotated[Count | None, About("购置数", Absent.UNKNOWN)] = None
    vehicles_held: Annotated[Count | None, About("保有量", Absent.UNKNOWN)] = None
    #: Funds and units covered; amounts of different coverage are not compared.
    coverage: Annotated[Text | None, About("统计口径"), MaxLen(200)] = None
    #: The day the accounts were approved, and the day they were made public.
    approved_on: Annotated[Day | None, About("批复日期")] = None
    disclosed_on: Annotated[Day | None, About("公开日期")] = None
    rise_reason: Annotated[Text | None, About("增长原因")] = None
