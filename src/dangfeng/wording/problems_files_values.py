"""Texts of what is wrong with a single value (取值的问题文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
FILES_VALUES: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "value.blank": ProblemText(
            "此处是空的。",
            "填写内容，或删去这一行。",
            "There is nothing here.",
            "Fill it in, or delete the line.",
        ),
        "value.missing": ProblemText(
            "缺少{expected}。",
            "补填{expected}。",
            "Something is missing: {expected}.",
            "Fill it in.",
        ),
        "value.not-a-group": ProblemText(
            "此处要分项填写，不能只写一个词或一个列表。",
            "写成 {example_zh}，不需要的项可以不写；有几条的，每条一行、行首加短横线和空格。",
            "Keys and values are wanted here, not a single word or a list.",
            "Write {example}, leaving out what is not needed; begin each of several entries with a dash and a blank.",
        ),
        "value.not-a-list": ProblemText(
            "此处要逐项列出，看不出这里是一项还是几项。",
            "有几项的写成 [甲, 乙]，或每项一行、行首加短横线和空格；确是一项而带顿号的，写成 [甲、乙]。",
            "A list is wanted here, and this may be one entry or several.",
            "Write [a, b], or begin each entry with a dash and a blank; one entry alone may be written [a、b].",
        ),
        "value.not-single": ProblemText(
            "此处只能写一个内容。",
            "只留一个；有几件事的，分成几条记录，或改填可以列几项的那一项。",
            "A single value is wanted here.",
            "Write one value only.",
        ),
        "value.not-plain": ProblemText(
            "数据中有不能读取的类型（{found}）。",
            "只用字典、列表、文字、整数、是否和空值。",
            "The data hold something that cannot be read ({found}).",
            "Use dicts, lists, texts, integers, booleans and None.",
        ),
        "value.not-a-text": ProblemText(
            "此处应为文字。",
            "给内容加上引号。",
            "A text is wanted here.",
            "Put it in quotation marks.",
        ),
        "value.control-character": ProblemText(
            "文字中有不可见的控制字符。",
            "删去该字符。",
            "The text has an invisible control character.",
            "Delete it.",
        ),
        "value.too-long": ProblemText(
            "文字过长（{found}），此处{expected}。",
            "缩短文字；详细内容放在佐证材料中。",
            "The text is too long.",
            "Shorten it; details belong into the evidence.",
        ),
        "value.wrong-form": ProblemText(
            "“{found}”的写法不对。",
            "编号中不能有空格；写法照“应为”的例子。",
            "This is not written as it should be.",
            "Ids have no blanks; otherwise see what is expected.",
        ),
        "value.not-a-flag": ProblemText(
            "“{found}”不是“是”或“否”。",
            "写“是”或“否”，也可写“有”“无”、true、false；不清楚的可以不填。",
            "{found!r} is neither yes nor no.",
            "Write true or false.",
        ),
        "value.not-a-choice": ProblemText(
            "没有“{found}”这个选项。",
            "从所列选项中选一个；不清楚的可以不填。",
            "{found!r} is not one of the choices.",
            "Use one of them; leave the field out if it is not known.",
        ),
        "value.not-a-number": ProblemText(
            "“{found}”不是数字。",
            "写阿拉伯数字；不知道确数的可写“30余”“不少于3”“3..5”，隐去的写“XX”。",
            "{found!r} is no number.",
            "Write digits; what is not known exactly may be written 30余, ≥3 or 3..5, what is masked XX.",
        ),
        "value.not-a-decimal": ProblemText(
            "“{found}”不是确切的数字。",
            "写一个确切的数，如2、0.5；增减比例写18.5%、下降18.5%或-18.5%；不知道的不写。",
            "{found!r} is no exact number.",
            "Write one exact number such as 2 or 0.5, a change as -18.5%; leave out what is not known.",
        ),
        "value.not-an-amount": ProblemText(
            "“{found}”不是金额。",
            "写成12.5万元或125000元；不知道确数的可写“不超过5万元”“10万元..12万元”，隐去的写“XX万元”。",
            "{found!r} is no amount of money.",
            "Write 12.5万元 or 125000元; bounds are written 10万元..12万元, what is masked XX万元.",
        ),
        "value.not-finite": ProblemText(
            "“{found}”不是确定的数字。",
            "写出确切数字；尚不知道的留空。",
            "{found!r} is no finite number.",
            "Write the number, or leave the value blank if it is not known yet.",
        ),
        "value.not-whole": ProblemText(
            "“{found}”不是整数。",
            "件数、次数、人数写整数。",
            "{found!r} is no whole number.",
            "Write a whole number.",
        ),
        "value.vague": ProblemText(
            "“{found}”看不出范围的两端。",
            "写出两端，中间用两个点，如 {bounds}；两端按实际掌握的情况定。",
            "{found!r} does not say its bounds.",
            "Write both ends as far as they are known, such as {bounds}.",
        ),
        "value.not-exact": ProblemText(
            "此处要确切的数，不能写“{found}”。",
            "写出确切的数。",
            "An exact number is wanted here, not {found!r}.",
            "Write it out.",
        ),
        "value.no-bounds": ProblemText(
            "范围没有写全。",
            "写明“不少于”（at_least）是多少；日期还要写明“不多于”（at_most）。",
            "The bounds are not complete.",
            "Write at_least; for a day, at_most as well.",
        ),
        "value.ends-reversed": ProblemText(
            "范围的两端写反了。",
            "小的、早的在前。",
            "The bounds are the wrong way round.",
            "The smaller or earlier one comes first.",
        ),
        "value.too-small": ProblemText(
            "{found}太小。",
            "核对数字和单位。",
            "{found} is too small.",
            "Check the number and its unit.",
        ),
        "value.too-large": ProblemText(
            "{found}太大。",
            "核对是否多打了数字；金额核对单位是元还是万元。",
            "{found} is too large.",
            "Check the number and its unit.",
        ),
        "value.part-exceeds-whole": ProblemText(
            "{zh}（{found}）多于它所属的总数，应{expected}。",
            "核对这两个数，改正填错的一个；两个数填反的，对调过来。",
            "A part is larger than its whole: {found}, expected {expected}.",
            "Check both numbers and correct the wrong one; swap them if they are the wrong way round.",
        ),
        "value.fewer-than-names": ProblemText(
            "人数（{found}）少于列出的姓名个数，应{expected}。",
            "核对人数和名单：改正人数，或删去重复、误列的姓名。",
            "There are more names than persons: {found}, expected {expected}.",
            "Correct the number, or delete names that are double or wrong.",
        ),
        "value.too-fine": ProblemText(
            "小数位数过多。",
            "金额精确到分，分值不超过4位小数。",
            "There are too many decimal places.",
            "Money goes to the fen, points to four places.",
        ),
        "value.wrong-unit": ProblemText(
            "这一类别不用“{found}”计数。",
            "改用{expected}之一；不同单位不能混用。",
            "{found} is no unit of this kind.",
            "Units are not mixed; use one of the kind's own.",
        ),
        "value.not-a-share": ProblemText(
            "“{found}”不是比例。",
            "写成95%或2/3。",
            "{found!r} is no share.",
            "Write it as 95% or 2/3.",
        ),
        "value.not-a-day": ProblemText(
            "“{found}”不是日期。",
            "写成2021-09-18或2021年9月18日；只知道月份的写2021-09。",
            "{found!r} is no day.",
            "Write it as 2021-09-18; as 2021-09 if only the month is known.",
        ),
        "value.no-such-day": ProblemText(
            "日历上没有“{found}”。",
            "核对年、月、日。",
            "There is no such day: {found}.",
            "Check year, month and day.",
        ),
        "value.outside-period": ProblemText(
            "“{found}”不在本台账的考核期内。",
            "核对考核期和日期；写的是别的年份的，写明年份。",
            "{found!r} lies outside the period of the ledger.",
            "Check the period and the date; write the year if it is another one.",
        ),
        "value.no-year": ProblemText(
            "“{found}”没有年份。",
            "写出年份。",
            "{found!r} has no year.",
            "Write the year.",
        ),
        "value.day-not-exact": ProblemText(
            "此处要确切到日，不能写“{found}”。",
            "写出年、月、日。",
            "A certain day is wanted here, not {found!r}.",
            "Write year, month and day.",
        ),
        "value.unlikely-year": ProblemText(
            "年份“{found}”不合常理。",
            "核对年份。",
            "The year of {found} is unlikely.",
            "Check the year.",
        ),
        "value.not-a-period": ProblemText(
            "“{found}”不是期间。",
            "写成2021、2021年上半年、2021-Q3，或2021-01-01..2021-06-30。",
            "{found!r} is no period.",
            "Write 2021, 2021-H1, 2021-Q3 or 2021-01-01..2021-06-30.",
        ),
        "value.too-few": ProblemText(
            "此处至少要填一项。",
            "补填；没有可填的，删去这一项。",
            "There is too little here.",
            "Give at least one.",
        ),
        "value.too-early": ProblemText(
            "日期先后颠倒：{where}{found}，应{expected}。",
            "核对这两个日期，改正填错的一个；只知道月份的写到月份。",
            "The days are in the wrong order: {found} here, expected {expected}.",
            "Check both days and correct the wrong one; write 2021-09 if only the month is known.",
        ),
        "value.not-allowed": ProblemText(
            "此处不能填这一项：{expected}。",
            "删去，或改正与它有关的内容。",
            "This may not be given here.",
            "Delete it, or correct what it depends on.",
        ),
        "value.not-countable": ProblemText(
            "这一类别不能填汇总数。",
            "改为逐条登记。",
            "This kind has no totals.",
            "Enter the records one by one.",
        ),
        "value.not-scored": ProblemText(
            "“{found}”只留存、不计分，细则不能以它为统计对象。",
            "改用可计分的类别；要计分的工作按其类别登记。",
            "Records of kind {found!r} are kept but never scored: a rubric cannot look at them.",
            "Use a kind that is scored, and enter what is to be scored under it.",
        ),
        "value.single-and-total": ProblemText(
            "这条记录填了汇总数，又填了单次的日期或次数。",
            "报合计的，只填汇总数，删去日期和次数，期间写在汇总数的“统计期间”（span）中；报单次的，删去汇总数。",
            "A total has no day and no times of its own.",
            "Delete them, for the span stands in the total; if it happened once, delete the total.",
        ),
        "value.and-others": ProblemText(
            "“{found}”没有把姓名写全。",
            "每人写一个姓名；总人数填在人数一项（谈话填“谈话人数”）。",
            "{found!r} does not name everybody.",
            "Write one name each; the number of persons goes into headcount.",
        ),
        "value.own-talker": ProblemText(
            "谈话人与谈话对象是同一人。",
            "核对姓名。",
            "Somebody talks with themselves.",
            "Check the names.",
        ),
        "value.duplicate-member": ProblemText(
            "{found}在班子名册中有两条；保留先出现的一条。",
            "删去一条；离任后又任职的，写明各自的任职日期。",
            "A member stands in the roster twice; the first is kept.",
            "Delete one, or give each its own `since` if there were two terms.",
        ),
    }
)
