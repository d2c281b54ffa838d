"""Texts of what is wrong with a rubric (评分细则的问题文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
FILES_RUBRICS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "rubric.missing-form": ProblemText(
            "没有写明形式（form）。",
            "从所列形式中选一个。",
            "The form is missing.",
            "Add form, one of those listed.",
        ),
        "rubric.unknown-form": ProblemText(
            "没有“{found}”这种形式。",
            "从所列形式中选一个。",
            "There is no form {found!r}.",
            "Use one of those listed.",
        ),
        "rubric.unknown-field": ProblemText(
            "“{kind}”类记录没有“{found}”这一项。",
            "改为该类别已有的项。",
            "Records of this kind ({kind}) have no field {found!r}.",
            "Use one of the kind's fields.",
        ),
        "rubric.wrong-field": ProblemText(
            "{kind}的“{found}”不能用在这里。",
            "改用所需类型的项。",
            "The field {found!r} of this kind ({kind}) will not do here.",
            "Use a field of the sort expected.",
        ),
        "rubric.wrong-condition": ProblemText(
            "条件的写法不对（{found}）。",
            "写一个值、几个值，或所列写法之一。",
            "A condition is not written like this ({found}).",
            "Write a value, a list of values, or one of the forms listed.",
        ),
        "rubric.two-scales": ProblemText(
            "一条规则只能有一种计分方式（现有{found}）。",
            "只留 award（得分）、deduct（扣分）、zero_item（该项不得分）之一。",
            "A rule has one way of scoring (found {found}).",
            "Keep one of award, deduct, zero_item.",
        ),
        "rubric.no-scale": ProblemText(
            "规则没有写明得分或扣分。",
            "补写 award（得分）、deduct（扣分）或 zero_item（该项不得分）。",
            "The rule does not say what it gives or takes.",
            "Add award, deduct or zero_item.",
        ),
        "rubric.scale-does-not-fit": ProblemText(
            "计分方式“{found}”与度量“{form}”不配。",
            "换一种计分方式，或换一种度量。",
            "The scale {found} does not fit the measure {form}.",
            "Use another scale or another measure.",
        ),
        "rubric.no-number": ProblemText(
            "统计方法“{form}”本身不含应有数，须在计分方式中用 {expected} 写明应有多少。",
            "补写应有的数，如 {expected}: 4。",
            "The measure {form} does not know how many are due; say {expected}.",
            "Add the number, such as {expected}: 4.",
        ),
        "rubric.one-of-two": ProblemText(
            "两项中必须且只能写一项。",
            "写其中一项，删去另一项。",
            "Exactly one of two must be given.",
            "Give one, and delete the other.",
        ),
        "rubric.parts-and-rules": ProblemText(
            "指标下既有分项又有规则。",
            "把规则放进分项，或不设分项。",
            "The item has parts and rules of its own.",
            "Move the rules into a part, or do without parts.",
        ),
        "rubric.no-rules": ProblemText(
            "指标下没有规则。",
            "补写规则或分项。",
            "The item has no rules.",
            "Add rules or parts.",
        ),
        "rubric.no-points": ProblemText(
            "指标没有分值。",
            "补写 points（分值）。",
            "The item has no points.",
            "Add points.",
        ),
        "rubric.duplicate-id": ProblemText(
            "编号“{found}”重复{elsewhere}。",
            "另编一个号。",
            "The id {found!r} is used twice{elsewhere}.",
            "Give another id.",
        ),
        "rubric.unknown-group": ProblemText(
            "没有“{found}”这个不重复计分组。",
            "在 groups（不重复计分组）下补写，或改正组名。",
            "There is no group {found!r}.",
            "Add it under groups, or correct the name.",
        ),
        "rubric.unknown-grade": ProblemText(
            "没有“{found}”这个等次。",
            "改为 grades（等次）下已有的名称。",
            "There is no grade {found!r}.",
            "Use one of those under grades.",
        ),
        "rubric.too-fine": ProblemText(
            "分值“{found}”比最小计分单位还细。",
            "减少小数位，或改大 precision（小数位）。",
            "The points {found} are finer than the rubric's smallest point.",
            "Use fewer decimal places, or a greater precision.",
        ),
    }
)
