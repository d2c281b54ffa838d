"""Texts of the checks on expenditure, receptions and yearly counts (经费、接待、文件会议统计核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
MONEY: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "expenditure.parts-differ": ProblemText(
            "经费支出{record}的合计（{found}）与分项{parts}之和（{limit}）不符。",
            "核对合计与分项的口径和数字。",
            "The amount of {record} ({found}) differs from the sum of its parts {parts} ({limit}).",
            "Check coverage and figures of the whole and the parts.",
        ),
        "expenditure.above-budget": ProblemText(
            "经费支出{record}的支出数（{found}）超过预算（{limit}）。",
            "核对数字；确超预算的，写明原因和审批情况。",
            "More was spent under {record} ({found}) than budgeted ({limit}).",
            "Check the figures; if it was so, state the reason and the approval.",
        ),
        "expenditure.rise-without-reason": ProblemText(
            "经费支出{record}（{found}）高于上年（{limit}），没有写明原因。",
            "填写增长原因。",
            "Spending under {record} ({found}) rose over the year before ({limit}) and no reason is given.",
            "Enter the reason.",
        ),
        "expenditure.fewer-persons-than-batches": ProblemText(
            "经费支出{record}的接待人次（{found}）少于批次（应{expected}）。",
            "核对批次和人次是否填反。",
            "Under {record} fewer guests ({found}) than batches are given (expected {expected}).",
            "Check whether the two are interchanged.",
        ),
        "expenditure.count-and-money-disagree": ProblemText(
            "经费支出{record}的{field_name}为{found}，支出数为{expected}，一个为零、一个不为零。",
            "核对数量和金额是否漏填。",
            "Under {record} {field_name} is {found} and the amount {expected}: one is nothing, the other is not.",
            "Check whether one of them is left out.",
        ),
        "expenditure.decimal-point": ProblemText(
            "经费支出{record}的支出数（{found}）与预算数或上年数（{limit}）几乎只差小数点的位置，可能点错小数点，或者元、万元写混。",
            "按账目核对金额和单位（元、万元）；确是这个数的，不必改动。",
            "The amount of {record} ({found}) is about ten, a hundred or ten thousand times off {expected}: "
            "perhaps a slipped decimal point.",
            "Check amount and unit (元 or 万元) against the accounts; if it is right, leave it.",
        ),
        "expenditure.december-rush": ProblemText(
            "“{item_zh}”12月支出{found}，占全年的比重偏高（应不超过{limit}）。",
            "核实是否集中列支，写明原因。",
            "December holds {found} of {item}, above the share set locally ({limit}).",
            "Find out whether spending was put off to the year's end, and state why.",
        ),
        "expenditure.coverage-changed": ProblemText(
            "经费支出{record}的统计口径为“{found}”，上年为“{expected}”，不宜直接比较。",
            "统一口径后再比较，或注明口径变化。",
            "The coverage of {record} is {found}, the year before {expected}: the two do not compare.",
            "Use one coverage, or note the change.",
        ),
        "expenditure.last-year-differs": ProblemText(
            "经费支出{record}所填上年数（{found}）与上年台账（{limit}）不符，计分以上年台账为准。",
            "核对上年决算数，更正其中一处。",
            "The last-year figure of {record} ({found}) differs from the prior ledger ({limit}), which counts.",
            "Check last year's accounts and correct the wrong one.",
        ),
        "expenditure.sum-decimal-point": ProblemText(
            "经费支出{record}的“{field_name}”为{found}，如为{expected}，与合计{whole}正好相符，可能小数点或万元、元写错。",
            "按账目核对金额和单位（元、万元）。",
            "Expenditure {record} gives {found} as {field_name}; {expected} would make the sum {whole} come out "
            "right, so a decimal point or 万 may have slipped.",
            "Check amount and unit (元, 万元) against the accounts.",
        ),
        "expenditure.month-exceeds-year": ProblemText(
            "经费支出{record}的末月支出（{found}）多于全期支出数（{limit}）。",
            "核对两个数字；本期数和累计数不要填错栏。",
            "Expenditure {record}: the last month ({found}) exceeds the whole period ({limit}).",
            "Check both figures; do not mix a month's figure with an accumulated one.",
        ),
        "expenditure.last-month-rush": ProblemText(
            "经费支出{record}的末月支出（{found}）占全期支出的比重偏高（应{expected}）。",
            "核对末月支出事项，属正常结算的说明原因。",
            "Expenditure {record}: the last month ({found}) takes a large share of the period (set to {expected}).",
            "Look at what was spent in that month; where it is a normal settlement, say why.",
        ),
        "expenditure.stated-change-differs": ProblemText(
            "经费支出{record}所述增减（{found}）与数字（{expected}）不符。",
            "按金额重新计算增减比例；下降用负数填写，如-18.5。",
            "Expenditure {record}: the change stated ({found}) does not fit the figures ({expected}).",
            "Work the rate out again from the amounts; a fall is entered with a minus, such as -18.5.",
        ),
        "expenditure.not-disclosed": ProblemText(
            "经费支出{record}经批复后应于{day}前公开，台账中没有公开日期。",
            "已公开的，填写公开日期；未公开的，尽快公开并说明。",
            "Expenditure {record} was to be made public by {day} after its approval; no day of disclosure is recorded.",
            "Enter the day if it was; if not, make it public and say why it is late.",
        ),
        "expenditure.disclosed-late": ProblemText(
            "经费支出{record}于{found}公开，晚于批复后的公开期限（{limit}）。",
            "核对批复日期和公开日期；确实迟公开的，如实说明。",
            "Expenditure {record} was made public on {found}, after the term that runs from its approval ({limit}).",
            "Check both days; if it was late, say so.",
        ),
        "expenditure.less-than-receptions": ProblemText(
            "公务接待费{record}的“{field_name}”为{found}，少于逐次登记的公务接待之和（{limit}）。",
            "按报销凭证核对汇总数和逐次登记，看口径是否一致。",
            "Expenditure {record} gives {found} as {field_name}, less than the receptions entered one by one "
            "({limit}).",
            "Check the sum and the single receptions against the vouchers, and whether they cover the same.",
        ),
        "document-count.stated-change-differs": ProblemText(
            "文件会议统计{record}所述增减（{found}）与数字（{expected}）不符。",
            "按本年数、上年数重新计算；下降用负数填写，如-18.5。",
            "Count {record}: the change stated ({found}) does not fit the figures ({expected}).",
            "Work the rate out again; a fall is entered with a minus, such as -18.5.",
        ),
        "petition.stated-change-differs": ProblemText(
            "信访汇总数{record}所述增减（{found}）与数字（{expected}）不符。",
            "按本年数、上年数重新计算；下降用负数填写，如-18.5。",
            "Petitions {record}: the change stated ({found}) does not fit the figures ({expected}).",
            "Work the rate out again; a fall is entered with a minus, such as -18.5.",
        ),
        "document-count.rise-without-reason": ProblemText(
            "文件会议统计{record}本年数（{found}）多于上年数（{limit}），没有说明原因。",
            "核对数字；确有增长的，填写增长原因。",
            "Count {record} rose to {found} from {limit}, and no reason is given.",
            "Check the figures; if it rose, enter the reason.",
        ),
        "document-count.below-records": ProblemText(
            "文件会议统计{record}报印发文件{found}件，少于台账中的制度文件（{limit}件）。",
            "核对统计口径和文件登记，改正漏计的一处。",
            "Count {record} reports {found} papers issued, fewer than the documents in the book ({limit}).",
            "Check what the count covers against the register of documents, and correct the one that left some out.",
        ),
        "reception.no-letter": ProblemText(
            "公务接待{record}没有公函。",
            "核对报销凭证；确无公函的，如实说明，今后无公函不予接待；不得补造公函。",
            "Reception {record} has no official letter.",
            "Check the vouchers; if there is none, say so, and receive nobody without one from now on; none may be "
            "made up.",
        ),
        "reception.no-invoice": ProblemText(
            "公务接待{record}没有发票。",
            "核对报销凭证；确无发票的，如实说明。",
            "Reception {record} has no invoice.",
            "Check the vouchers; if there is none, say so.",
        ),
        "reception.no-list": ProblemText(
            "公务接待{record}没有接待清单。",
            "核对报销凭证；确无清单的，如实说明，今后每次接待如实填写清单。",
            "Reception {record} has no list of guests and costs.",
            "Check the vouchers; if there is none, say so, and keep one for each reception from now on.",
        ),
        "reception.many-companions": ProblemText(
            "公务接待{record}接待{guests}人，陪餐{found}人，超过规定人数（{limit}人）。",
            "核对接待清单；确实超过的，如实说明，今后按规定人数安排。",
            "Reception {record}: {found} companions for {guests} guests, more than the rule allows ({limit}).",
            "Check the list; if it is right, say so and keep to the rule from now on.",
        ),
        "reception.approved-afterwards": ProblemText(
            "公务接待{record}的审批日期（{found}）晚于接待日期（{limit}）。",
            "核对两个日期；确属事后审批的，如实说明，今后先审批后接待。",
            "Reception {record} was approved on {found}, after it took place ({limit}).",
            "Check both days; if it was approved afterwards, say so, and approve first from now on.",
        ),
    }
)
