"""Texts of the checks on whom a sanction fits, its day, term and approval (处分对象、种类、期限、审批核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
SANCTIONS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "case.sanction-of-probationary-member": ProblemText(
            "案件{record}的当事人是预备党员，却有党纪处分“{found_zh}”。",
            "核对是否预备党员；预备党员违纪的，按批评教育、延长预备期或取消预备党员资格登记。",
            "The person in case {record} is a probationary Party member but was given a Party sanction ({found}).",
            "Check membership; a probationary member is criticised, has the period extended or loses the membership.",
        ),
        "case.sanction-of-retired": ProblemText(
            "案件{record}的当事人已退休，却有“{found_zh}”。",
            "核对退休时间；退休后不再给予政务处分，应当降级、撤职、开除的，登记待遇调整。",
            "The person in case {record} is retired but was given a governmental sanction ({found}).",
            "Check the day of retirement; the retired get no such sanction, enter how their benefits were changed.",
        ),
        "case.sanction-of-village-cadre": ProblemText(
            "案件{record}的当事人是村（社区）干部，政务处分却是“{found_zh}”，依法只有{expected}。",
            "核对身份和处分决定书。",
            "The person in case {record} works in a village or residents' committee but was given {found}; the law "
            "allows {expected}.",
            "Check the person's position and the decision.",
        ),
        "case.sanction-of-organisation": ProblemText(
            "案件{record}的对象是组织，却有对个人的处分“{found_zh}”。",
            "处理的是个人的，更正对象类型；处理的是组织的，按改组、解散等措施登记。",
            "Case {record} is about an organisation but carries a sanction for persons ({found}).",
            "Correct the subject if a person is meant; else enter the measure taken against the organisation.",
        ),
        "case.measure-for-others": ProblemText(
            "案件{record}的措施“{found_zh}”只适用于{expected}。",
            "核对措施，以及当事人身份、对象类型。",
            "In case {record} the measure {found} is only for the subject {expected}.",
            "Check the measure, and who or what the case is about.",
        ),
        "case.form-of-persons-differs": ProblemText(
            "案件{record}记为“{found_zh}”，而所列人员中最重的是“{expected}”。",
            "核对每人的运用形态；全案按最重的一人登记。",
            "Case {record} is entered under the {found} form, but the heaviest among its persons is the {expected}.",
            "Check the form of each person; the case takes that of the heaviest.",
        ),
        "case.sanctions-of-persons-differ": ProblemText(
            "案件{record}的处分填“{found}”，而所列人员的处分合起来是“{expected}”。",
            "逐人核对处分；全案的处分可以不另填，由人员汇总。",
            "Case {record} has the sanctions {found}, its persons together have {expected}.",
            "Check the sanctions of each person; left out, those of the case are taken from its persons.",
        ),
        "case.concealment-taken-lightly": ProblemText(
            "案件{record}属隐瞒不报个人有关事项且情节较重，却只作“{found_zh}”等第一种形态处理。",
            "核对情节认定；认定无误的，说明处理依据或报有权机关重新研究。",
            "Case {record} is one of serious concealment of personal matters, but was dealt with by {found} alone.",
            "Check how serious it was held to be; if it was, state the grounds or have it considered again.",
        ),
        "case.exempted-with-sanction": ProblemText(
            "案件{record}记为免予处分，却又填了处分“{found_zh}”。",
            "按决定书保留其一。",
            "Case {record} says that no sanction was given by exemption, and carries one all the same ({found}).",
            "Keep the one that the decision has.",
        ),
        "case.exempted-without-conclusion": ProblemText(
            "案件{record}免予处分，没有书面结论。",
            "已有书面结论的，如实登记；没有的，向作出决定的机关核实。",
            "In case {record} a sanction was dispensed with, and no written conclusion is recorded.",
            "Enter it if there is one; if not, turn to the organ that decided.",
        ),
        "case.exempted-without-filing": ProblemText(
            "案件{record}免予处分，但没有立案日期。",
            "按卷宗填写立案日期；未立案的，核对是否应为不予处分。",
            "In case {record} a sanction was dispensed with, but the case has no day of filing.",
            "Enter the day from the file; if it was never filed, check whether no sanction was due at all.",
        ),
        "case.expulsion-not-approved": ProblemText(
            "案件{record}开除党籍，台账中未见县级以上纪委批准（批准机关一栏：{found}）。",
            "按卷宗填写批准机关、层级和日期；未报批的，报有权机关处理。",
            "Case {record} has an expulsion from the Party without an approval by a discipline commission of county "
            "level or above (entered: {found}).",
            "Enter organ, level and day from the file; if there was no approval, refer it to the competent organ.",
        ),
        "case.older-rule-for-older-act": ProblemText(
            "案件{record}的行为发生在{found}，立案也在政务处分法施行前，应核对“{kind_zh}”适用的是当时的规定还是政务处分法。",
            "一般适用行为发生时的规定；政务处分法不认为违法或者处理较轻的，适用政务处分法。按处分决定书在处分依据中写明所适用的规定。",
            "The act in case {record} was done on {found} and the case open before the law of 2020: find out by which "
            "rules {kind} was given.",
            "The rules of the day of the act apply, unless the law of 2020 is lighter or sees no violation; state the "
            "rules applied, by the decision.",
        ),
        "case.two-families-for-one-act": ProblemText(
            "案件{record}对同一人既有政务处分，又有“{found_zh}”；同一违法行为不重复处分。",
            "按决定书核对；属两件事的，分案登记。",
            "Case {record} has a governmental sanction and one of the appointing unit for one person; one act is not "
            "sanctioned twice.",
            "Check the decisions; if there were two acts, enter two cases.",
        ),
        "case.referral-to-discipline-organ": ProblemText(
            "案件{record}记为移送司法，移送机关却是“{found}”。",
            "向派驻纪检监察组、纪委监委移送的是问题线索，按线索移送登记，不记为移送司法。",
            "Case {record} is entered as handed to the judiciary, but the organ named is {found}.",
            "What goes to the stationed group or a discipline organ is a lead: enter it as such, not as a referral.",
        ),
        "case.advancement-in-effect-period": ProblemText(
            "案件{record}的当事人在“{kind_zh}”影响期内（至{limit}）有“{what_zh}”（{found}）。",
            "核对日期；确在影响期内的，报有权机关纠正并登记结果。",
            "The person in case {record} was given {what} on {found}, while {kind} still took effect (until {limit}).",
            "Check the days; if it was so, have it put right by the competent organ and enter the outcome.",
        ),
        "case.advancement-despite-negative-list": ProblemText(
            "案件{record}触及廉政负面清单，当年仍有“{what_zh}”（{found}）。",
            "按负面清单核对；确属不当的，予以纠正并登记结果。",
            "Case {record} hits the integrity negative list, but {what} was given in that year ({found}).",
            "Hold it against the list; if it should not have been given, put it right and enter the outcome.",
        ),
        "sanction.not-yet-there": ProblemText(
            "案件{record}的“{kind_zh}”记为{family_zh}，于{found}决定，而{family_zh}自{limit}起才有。",
            "核对决定日期和处分类别；当时的行政处分，处分类别填任免机关、单位处分。",
            "In case {record} {kind} is entered as a {family} sanction decided on {found}; there have been such "
            "sanctions since {limit}.",
            "Check the day and the family; an administrative sanction of those days is one of the appointing unit.",
        ),
        "sanction.no-text-known": ProblemText(
            "案件{record}的“{kind_zh}”于{found}决定，早于已确认的规定（{limit}起）。",
            "核对决定日期和处分类别；日期无误的，在处分依据中写明当时的规定。",
            "In case {record} {kind} was decided on {found}, before any rule that is confirmed (from {limit} on).",
            "Check the day and the family; if they are right, state the rule of that time.",
        ),
        "sanction.basis-not-in-force": ProblemText(
            "案件{record}的处分于{found}决定，所引{document}当日不是有效文本（适用于{expected}的决定）。",
            "按决定日当时有效的文本核对处分依据；适用旧规定的，写明理由。",
            "The sanction in case {record} was decided on {found}; {document} was not in force "
            "on that day (for decisions {expected}).",
            "Check it against the text of that day; if an older text was applied on purpose, say why.",
        ),
        "sanction.probation-term": ProblemText(
            "案件{record}的留党察看期填{found}个月，只能是{expected}。",
            "按处分决定书更正。",
            "In case {record} the term of probation within the Party is {found} months; it can be {expected} months.",
            "Correct it by the decision.",
        ),
        "sanction.probation-extension": ProblemText(
            "案件{record}的留党察看由{term}个月延长为{found}个月；只有一年期的可以延长一次，延长后为二年。",
            "按处分决定书和延长决定更正。",
            "In case {record} a term of probation of {term} months is extended to {found}; only one year may be "
            "extended, once, to two.",
            "Correct it by the decisions.",
        ),
        "sanction.rights-restored-early": ProblemText(
            "案件{record}于{found}恢复党员权利，而留党察看{term}个月到{limit}才期满。",
            "核对恢复权利的日期和察看期。",
            "In case {record} rights were restored on {found}, before the term of {term} months was over ({limit}).",
            "Check the day and the term.",
        ),
    }
)
