"""Texts of what preparing a rubric and scoring finds, and of values that only programs can give (测算问题文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
SCORING: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "mark.unknown-target": ProblemText(
            "评分对应的“{found}”在细则中不存在。",
            "改为细则中部分、指标、分项或规则的编号。",
            "There is no {found!r} in the rubric to be marked.",
            "Give the id of a section, item, part or rule of the rubric.",
        ),
        "mark.out-of-bounds": ProblemText(
            "“{record}”的评分{found}分超出可评的范围（{expected}）。",
            "按细则规定的分值范围和分档更正评分。",
            "The mark of {found} for {record} lies outside what may be given ({expected}).",
            "Correct the mark within the range and steps of the rubric.",
        ),
        "rubric.unfit": ProblemText(
            "“{record}”的设定不成立：{found}。",
            "改正这条规则的条件、度量或计分方式。",
            "What is said under {record} does not fit together: {found}.",
            "Correct the condition, the measure or the scale of this line.",
        ),
        "rubric.veto-measure": ProblemText(
            "一票否决“{record}”不能用“{found}”这种度量。",
            "改用 count（计数），或由人评定的 judged。",
            "The veto {record} cannot be measured by {found}.",
            "Use count, or judged for what a person decides.",
        ),
        "rubric.group-measure": ProblemText(
            "不重复计分组内的规则“{record}”不能用“{found}”这种度量。",
            "改用 count（计数），或移出该组。",
            "The rule {record} stands in a group without double counting and cannot be measured by {found}.",
            "Use count, or take the rule out of the group.",
        ),
        "rubric.empty-item": ProblemText(
            "指标“{record}”既没有分项，也没有规则。",
            "补写分项或规则。",
            "Item {record} has neither parts nor rules.",
            "Add parts or rules.",
        ),
        "name.unknown": ProblemText(
            "没有“{found}”。",
            "改为已有的名称：{expected}。",
            "There is no {found!r}.",
            "Use one of the names there are: {expected}.",
        ),
        "value.wrong-type": ProblemText(
            "此处的内容类型不对。",
            "改为应有的类型。",
            "The value is of another type.",
            "Give a value of the type expected.",
        ),
        "value.not-a-tuple": ProblemText(
            "此处应为列表。",
            "写成列表，每项一个值。",
            "A list is wanted here.",
            "Give a list of values.",
        ),
        "value.mask-unclear": ProblemText(
            "姓名“{found}”是否隐去没有写清楚。",
            "隐去部分的姓名注明是隐去的；没有隐去的用原文。",
            "Whether the name {found!r} is masked is not clear.",
            "Say of a masked name that it is masked; give others as plain text.",
        ),
        "report.other-ledger": ProblemText(
            "测算结果与台账不是同一单位、同一考核期：测算的是“{found}”。",
            "用这份台账重新测算，再写报告。",
            "The score is of another unit or period than the ledger: {found}.",
            "Score this ledger, and write the report of that.",
        ),
        "value.repeated": ProblemText(
            "同一单位的数量写了两次。",
            "每个单位只写一个数。",
            "A figure is given twice in one unit.",
            "Give one figure for each unit.",
        ),
        "value.one-of-two": ProblemText(
            "两项中必须且只能写一项。",
            "写其中一项，删去另一项。",
            "Exactly one of two must be given.",
            "Give one, and delete the other.",
        ),
        "value.unknown-kind": ProblemText(
            "没有“{found}”这个类别。",
            "改为已有的类别。",
            "There is no kind {found!r}.",
            "Use one of the kinds there are.",
        ),
        "value.duplicate-id": ProblemText(
            "编号“{found}”重复。",
            "另编一个号。",
            "The id {found!r} is used twice.",
            "Give another id.",
        ),
        "value.not-a-pair": ProblemText(
            "“其他”下的一项不是名称和文字成对。",
            "每项写一个名称、一段文字。",
            "An entry under extra is not a name with a text.",
            "Give a name and a text for each.",
        ),
        "value.unknown-subset": ProblemText(
            "“其中”数不能按“{found}”统计。",
            "字段用该类别的是否项或选项项，取值用该字段已有的值。",
            "What is counted as part ({found}) is no field of the kind with a closed list, or no value of it.",
            "Name a yes/no field or a field with a list of values, and one of its values.",
        ),
    }
)
