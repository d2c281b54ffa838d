"""Texts of what taking back an edited workbook finds (工作簿问题文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
WORKBOOK: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "workbook.unreadable": ProblemText(
            "工作簿打不开：{found}。",
            "用Excel或WPS打开看是否完好，另存为.xlsx后再试；改了后缀的其他文件不能用。",
            "The workbook cannot be opened: {found}.",
            "See whether a spreadsheet program opens it, and save it as .xlsx; files of other kinds do not do.",
        ),
        "workbook.too-large": ProblemText(
            "工作簿太大（{found}），超过上限{expected}，未读取。",
            "删去多余的行和图片后再试。",
            "The workbook is too large ({found}, at most {expected}) and was not read.",
            "Take out rows and pictures that do not belong in it.",
        ),
        "workbook.not-ours": ProblemText(
            "这不是由本工具写出的考核评分表（{found}），没有各行的编号，无法对应。",
            "先用 dangfeng rubric show 细则 --out 文件.xlsx 写出评分表，在那份表里修改。",
            "This is no table written by `dangfeng rubric show` ({found}): its rows have no ids to go by.",
            "Write the table with: dangfeng rubric show RUBRIC --out FILE.xlsx, and edit that one.",
        ),
        "workbook.other-rubric": ProblemText(
            "表是按“{found}”写出的，给出的细则是“{expected}”。",
            "换成写出这份表的那一版细则，或按现在的细则重新写出评分表再改。",
            "The table was written from {found}; the rubric given is {expected}.",
            "Give the version that the table was written from, or write it again and edit that.",
        ),
        "workbook.formula": ProblemText(
            "单元格里是公式：{found}。",
            "把公式换成它的结果（选择性粘贴为数值）。",
            "There is a formula in the cell: {found}.",
            "Put its result in its place (paste as value).",
        ),
        "workbook.error-value": ProblemText(
            "单元格里是错误值：{found}。",
            "改为正确的内容。",
            "There is an error value in the cell: {found}.",
            "Put right what it should say.",
        ),
        "workbook.wrong-type": ProblemText(
            "单元格里既不是文字也不是数字：{found}。",
            "把单元格格式改为文本或常规，重新填写。",
            "What is in the cell is neither a text nor a number: {found}.",
            "Format the cell as text or general, and enter it again.",
        ),
        "workbook.not-points": ProblemText(
            "分值“{found}”不是一个数，原为{expected}。",
            "填一个数，如2或2.5；评分办法写在评分标准一栏。",
            "The points {found!r} are no number; before: {expected}.",
            "Enter a number such as 2 or 2.5; how they are given stands under standard.",
        ),
        "workbook.too-fine": ProblemText(
            "分值{found}的小数位太多，细则只到{expected}位。",
            "四舍五入后再填，或修改细则的precision。",
            "The points {found} have too many places; the rubric has {expected}.",
            "Round them, or change the precision of the rubric.",
        ),
        "workbook.not-taken": ProblemText(
            "这一格不收回，却改成了“{found}”，原为“{expected}”。",
            "改回原文；可收回的只有分值、评分标准、考核方式、数据来源、评分单位，其余直接改细则文件。",
            "This cell is not taken back, and says {found!r} instead of {expected!r}.",
            "Restore it; only points, standard, method, source and scored-by are taken back, the rest is the file's.",
        ),
        "workbook.unknown-row": ProblemText(
            "表中多出一行（{found}），细则里没有对应的规则。",
            "删去这一行；新增规则要在细则文件里写明怎样计分。",
            "There is a row too many ({found}): the rubric has no rule for it.",
            "Take it out; a new rule is written in the rubric file, with how it is counted.",
        ),
        "workbook.doubled-row": ProblemText(
            "编号{found}的行出现两次。",
            "只留一行。",
            "The row of {found} is there twice.",
            "Leave one of them.",
        ),
        "workbook.missing-row": ProblemText(
            "表中少了编号{expected}的行。",
            "恢复这一行；要取消规则，在细则文件里删去。",
            "The row of {expected} is missing.",
            "Restore it; to drop a rule, take it out of the rubric file.",
        ),
    }
)
