"""Texts of the checks on what all records share, totals, the book itself and its claims (通用核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
RECORDS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "record.after-as-of": ProblemText(
            "记录{record}的日期（{found}）晚于台账截止日（{limit}）。",
            "核对日期是否写错；如确已发生，请把台账截止日改到该日之后。",
            "Record {record} is dated {found}, after the day up to which the ledger speaks ({limit}).",
            "Check the date; if the thing did happen, move the ledger's as_of to that day or later.",
        ),
        "record.outside-period": ProblemText(
            "记录{record}的日期（{found}）不在考核期（{limit}）内，也未注明归属期间。",
            "核对日期；确属本考核期的，请填写“归属期间”，否则移入相应年度的台账。",
            "Record {record} is dated {found}, outside the period {expected}, and does not say which period "
            "it belongs to.",
            "Check the date; if it belongs to this period give belongs_to, otherwise move it to the ledger "
            "of its own year.",
        ),
        "record.no-evidence": ProblemText(
            "“{kind_zh}”有{found}条自报记录未附佐证材料：{ids}。",
            "逐条补登已有材料的名称、文号和存放位置；确无材料的，如实保留空白。",
            "Self-reported records of kind {kind} without evidence: {found} ({ids}).",
            "Enter title, number and place of the papers that exist; where there are none, leave it blank.",
        ),
        "record.placeholder": ProblemText(
            "“{kind_zh}”{record}的“{field_zh}”填的是“{found}”，还是空白台账里的示例。",
            "改成实际内容；不清楚的，删去这一行；只是试填的，删去这条记录。",
            "{field_name} of {record} is still what the blank ledger had there: {found}.",
            "Write what was the case, delete the line if it is not known, or the record if it was a trial.",
        ),
        "unit.placeholder": ProblemText(
            "单位或班子成员信息还是空白台账里的示例：{found}。",
            "填写实际内容；不清楚的，删去这一行。",
            "The unit or a member is still what the blank ledger had there: {found}.",
            "Write what is the case, or delete the line if it is not known.",
        ),
        "record.name-near-roster": ProblemText(
            "{record}的{field_name}“{found}”不在班子名册，但与名册上的一人只差一字或字序不同。",
            "核对姓名，改正写错的一处；确是另一人的，不必改动。姓名已隐去，看不出差别的，加 --show-names 再核对。",
            "{found}, {field_name} of {record}, is not on the roster, but nearly has the name of a member.",
            "Check the name and correct the slip; if it is another person, leave it. "
            "With --show-names the names are shown in full.",
        ),
        "record.looks-duplicate": ProblemText(
            "记录{record}与{other}同日（{found}）且内容相同，可能把一件事登记了两次。",
            "核对两条记录；确为同一件事的，只留一条；确为两件事的，写明区别。",
            "Records {record} and {other} are of the same day ({found}) and say the same: perhaps one fact "
            "entered twice.",
            "Compare them; keep one if they are the same, or write down what sets them apart.",
        ),
        "record.before-its-meeting": ProblemText(
            "记录{record}的日期（{found}）早于审议它的会议{meeting}（{limit}）。",
            "核对印发日期和会议日期，按原件更正。",
            "Record {record} is dated {found}, before the meeting {meeting} that adopted it ({limit}).",
            "Compare the day of issue with the day of the meeting and correct the wrong one from the originals.",
        ),
        "reference.unknown": ProblemText(
            "记录{record}引用的编号“{found}”在台账中不存在。",
            "核对编号，或补登所引用的会议、专项治理。",
            'Record {record} refers to "{found}", which is not in the ledger.',
            "Correct the id, or enter the meeting or campaign that is meant.",
        ),
        "reference.not-a-meeting": ProblemText(
            "记录{record}的“审议会议”写的是{found}，但该编号是一条“{kind_zh}”记录，不是会议。",
            "改填审议该文件的会议编号。",
            "Record {record} names {found} as the meeting that adopted it, but that record is not a meeting.",
            "Give the id of the meeting.",
        ),
        "total.crosses-period": ProblemText(
            "汇总数{record}的统计期间（{found}）超出考核期（{limit}）。",
            "按考核期重新统计，或分开填写各期的数字。",
            "Total {record} covers {found}, which goes beyond the period {expected}.",
            "Count again for the period, or give the figures of each period apart.",
        ),
        "total.overlap": ProblemText(
            "汇总数{record}（{found}）与{other}（{other_span}）的统计期间重叠，同一件事可能计了两次。",
            "一个包含另一个的，在被包含的一条填写“属于汇总”；两个科室各统计各的，另填一条全单位的汇总数，两条都填“属于汇总”和“填报科室”；"
            "统计的不是一回事的，填写区别（如谈话类型）；其余的改为互不重叠的期间。",
            "Totals {record} ({found}) and {other} ({other_span}) overlap, so the same thing may be counted twice.",
            "If one contains the other, give part_of on the one contained; if two sections counted their own, enter "
            "the figure of the whole unit and give part_of and filed_by on both; if they count different things, give "
            "the field that tells them apart; otherwise make the spans separate.",
        ),
        "total.part-exceeds-whole": ProblemText(
            "汇总数{record}的{found}{unit_zh}多于它所属的汇总数{whole}（{limit}{unit_zh}）。",
            "核对两处数字，按原始登记更正。",
            "Total {record} counts {found} {unit}, more than the total {whole} it is part of ({limit}).",
            "Check both figures against the original register.",
        ),
        "total.part-of-nothing": ProblemText(
            "汇总数{record}注明属于“{found}”，但台账中没有可作其上级的这条同类汇总数。",
            "核对编号；上级须为同一类别的汇总数，且不能互相包含。",
            'Total {record} is marked as part of "{found}", which is not a total of its kind that could contain it.',
            "Correct the id; the containing total must be of the same kind and not in turn be part of this one.",
        ),
        "total.part-outside-whole": ProblemText(
            "汇总数{record}的统计期间（{found}）超出它所属的汇总数{whole}（{limit}）。",
            "核对两处统计期间。",
            "Total {record} covers {found}, which goes beyond the total {whole} it is part of ({limit}).",
            "Check both spans.",
        ),
        "total.parts-exceed-whole": ProblemText(
            "各分项汇总数（{parts}）之和{found}{unit_zh}多于汇总数{record}（{limit}{unit_zh}）。",
            "核对分项与合计，按原始登记更正。",
            "The parts {parts} add up to {found} {unit}, more than the total {record} ({limit}).",
            "Check the parts and the whole against the original register.",
        ),
        "total.singles-exceed": ProblemText(
            "汇总数{record}注明含逐条记录，但其期间内的{records}条记录合计{found}{unit_zh}，多于汇总数（{limit}{unit_zh}）。",
            "核对汇总数是否漏计；汇总数不含逐条记录的，改填“不含”。",
            "Total {record} is said to contain the single records, but the {records} records in its span make "
            "{found} {unit} ({limit}).",
            "Check whether the total left some out; if it does not contain the singles, say includes_singles: no.",
        ),
        "total.subset-exceeds": ProblemText(
            "汇总数{record}的“其中”数（{found}{unit_zh}）加起来多于合计（{limit}{unit_zh}）。",
            "核对“其中”数与合计数。",
            "In total {record} what is counted as part ({found} {unit}, with the other parts of that field) "
            "exceeds the whole ({limit}).",
            "Check the parts and the whole.",
        ),
        "total.units-disagree": ProblemText(
            "汇总数{record}的{found}{unit_zh}多于人次数（{limit}人次）。",
            "核对单位：同一人谈话两次为1人、2人次。",
            "Total {record} counts {found} {unit}, more than its person-times ({limit}).",
            "Check the units: one person talked with twice is 1 person and 2 person-times.",
        ),
        "completeness.nil-with-records": ProblemText(
            "“{kind_zh}”报的是零报告，但台账中已有{found}条记录（如{record_id}）。",
            "核实后改为“已报齐”或“未报齐”；记录有误的，更正记录。",
            "{kind} is declared nil, but the ledger holds {found} such records ({record_id} among them).",
            "Declare the kind complete or open, or correct the records if they are wrong.",
        ),
        "completeness.not-applicable-with-records": ProblemText(
            "“{kind_zh}”报的是不涉及，但台账中已有{found}条记录（如{record_id}）。",
            "核实该类是否确不涉及；有记录的，改报实际状态。",
            "{kind} is declared not applicable, but the ledger holds {found} such records ({record_id} among them).",
            "Check whether it really does not apply; otherwise declare its true state.",
        ),
        "completeness.cut-off-before-record": ProblemText(
            "“{kind_zh}”报齐截止日为{found}，但有{count}条记录晚于该日（如{record_id}）。",
            "按实际报送情况更正截止日，或核对记录日期。",
            "{kind} is declared up to {found}, but {count} records are later ({record_id} among them).",
            "Correct the cut-off day to what was really reported, or check the dates of the records.",
        ),
        "completeness.cut-off-after-as-of": ProblemText(
            "“{kind_zh}”的报送截止日（{found}）晚于台账截止日（{limit}）。",
            "尚未到的日子不能报齐，请更正其中一个日期。",
            "{kind} is declared up to {found}, later than the day up to which the ledger speaks ({limit}).",
            "Days to come cannot be complete: correct one of the two days.",
        ),
        "completeness.cut-off-early": ProblemText(
            "“{kind_zh}”只报到{found}，其后至期末没有报送（应报至{limit}）。",
            "补报其后的情况，没有的作零报告。",
            "{kind} is declared only up to {found}; the days after it are not ({limit}).",
            "Report the rest, or declare it nil.",
        ),
        "completeness.states-disagree": ProblemText(
            "“{kind_zh}”在同一期间既报“{found_zh}”又报“{expected_zh}”。",
            "只保留一个状态，或写明各自的期间。",
            "{kind} is declared both {found} and {expected} for the same days.",
            "Keep one state, or give each its own span.",
        ),
        "completeness.complete-but-empty": ProblemText(
            "“{kind_zh}”报的是已报齐，但没有一条记录。",
            "确无此类情况的，改为零报告；漏登的，补登。",
            "{kind} is declared complete but has no record.",
            "Declare it nil if there was none, or enter what was left out.",
        ),
        "roster.empty": ProblemText(
            "班子名册为空，按人、按班子成员的要求无法核对。",
            "填写班子成员的姓名、职务和任职起止日期。",
            "The roster is empty, so nothing that is asked of each member can be checked.",
            "Enter the members with their posts and days in post.",
        ),
        "roster.no-secretary": ProblemText(
            "班子名册中没有考核期内在任的党组书记。",
            "补登党组书记；空缺期间由他人主持工作的，在职务中写明。",
            "The roster has no secretary in post during the period.",
            "Enter the secretary, or say in the title who led the work meanwhile.",
        ),
        "roster.two-secretaries": ProblemText(
            "班子名册中有两人同时任党组书记：前任任至{limit}，后任任期为{found}。",
            "核对两人的任职、离任日期。",
            "Two persons on the roster are secretary on the same days: one until {limit}, the other {found}.",
            "Check when one left and the other came.",
        ),
        "claim.twice": ProblemText(
            "评分项{target}自评了两次，分数不同（{found}和{expected}）。",
            "只保留一个自评分。",
            "{target} is claimed twice with different points ({found} and {expected}).",
            "Keep one claim.",
        ),
        "claim.sum-exceeds": ProblemText(
            "自评总分{found}与各部分自评分不符，各部分合计为{expected}。",
            "核对各部分与总分。",
            "The claimed total {found} is less than its parts make: {expected}.",
            "Check the parts and the total.",
        ),
        "claim.sum-short": ProblemText(
            "自评总分{found}多于已列各部分之和（{limit}）。",
            "补列其余部分的自评分，或更正总分。",
            "The claimed total {found} is more than the parts listed make: {expected}.",
            "List the parts that are left out, or correct the total.",
        ),
        "claim.full-marks": ProblemText(
            "自评满分（{found}），但本期有案件记录{cases}条、未完成的整改事项记录{open}条。",
            "对照评分细则逐项复核自评，存在的问题如实写明。",
            "Full marks are claimed ({found}) beside {cases} records of cases and {open} of points still open.",
            "Go through the claim item by item, and state the problems there are.",
        ),
        "claim.decline-not-borne-out": ProblemText(
            "自评称“{item_zh}”下降，但记录{record_id}的本年数为{found}（应{expected}）。",
            "核对本年数和上年数；数字无误的，更正自评的说法。",
            "A decline is claimed for {item}, but by record {record_id} it came to {found} (expected {expected}).",
            "Check both figures; if they are right, correct the claim.",
        ),
        "claim.all-rectified-but-open": ProblemText(
            "自评称全部整改到位，但仍有{found}项整改事项未完成（如{record_id}）。",
            "按实际进展更正说法，或补登已完成事项的日期和材料。",
            "All is claimed to be put right, but {found} points are still open ({record_id} among them).",
            "State what is done and what is not, or enter day and papers of what has been closed.",
        ),
        "claim.every-year-unproven": ProblemText(
            "自评称逐年下降，但台账只能反映{found}个年度，应{expected}个。",
            "附上更早年度的数字，或改为与上年相比的表述。",
            "A fall year by year is claimed, but the ledger covers {found} years only (expected {expected}).",
            "Give the figures of earlier years, or speak of the year before alone.",
        ),
        "prior.not-before": ProblemText(
            "所给上年台账的考核期（{found}）不早于本期（应{expected}）。",
            "换用上一考核期的台账。",
            "The prior ledger's period {found} is not before this one (expected {expected}).",
            "Give the ledger of the period before.",
        ),
        "prior.other-unit": ProblemText(
            "上年台账的单位是“{found}”，本期是“{expected}”。",
            "确认是否同一单位（如更名、机构改革）。",
            "The prior ledger is that of {found}, this one that of {expected}.",
            "Make sure they are the same unit, perhaps renamed or reorganised.",
        ),
    }
)
