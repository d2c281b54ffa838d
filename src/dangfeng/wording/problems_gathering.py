"""Texts of what joining, adding to and comparing ledgers finds (台账归集问题文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
GATHERING: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "merge.other-unit": ProblemText(
            "台账的单位是“{found}”，而{other}的单位是“{expected}”，不是同一单位的台账，不能合并。",
            "核对文件；确为同一单位的，统一单位名称后再合并。",
            "This ledger is of {found}, and {other} of {expected}: ledgers of two units are not joined.",
            "Check the files; if it is one unit, write its name in one way.",
        ),
        "merge.periods-overlap": ProblemText(
            "考核期{found}与{other}的考核期{other_span}只有一部分重叠，拼不成一个考核期。",
            "核对考核期；各期应首尾相接，或一期在另一期之内。",
            "The period {found} overlaps in part with that of {other} ({other_span}).",
            "Periods that are joined lie side by side, or one within the other; correct them.",
        ),
        "merge.period-missing": ProblemText(
            "此前还缺{expected}的台账，各期拼不成一个完整的考核期。",
            "补上缺少的一期；确实没有的，用--period写明整个考核期，缺少的一期按未报齐处理。",
            "The ledger of {expected} before this one is missing, so the periods do not form one.",
            "Add the missing ledger, or name the whole period with --period: what is missing then counts as open.",
        ),
        "merge.outside-period": ProblemText(
            "台账的考核期{found}不在要合成的考核期{expected}之内。",
            "核对文件，或改写--period。",
            "The period {found} of this ledger does not lie in {expected}.",
            "Check the file, or name another period.",
        ),
        "merge.unit-differs": ProblemText(
            "单位的“{field_zh}”填的是“{found}”，{other}填的是“{other_value}”；合并后保留后者。",
            "按机构文件核对，改正写错的一处。",
            "The unit's {field_name} is {found} here and {other_value} in {other}; the latter is kept.",
            "Compare with the document that set up the unit, and correct the wrong one.",
        ),
        "merge.as-of-differs": ProblemText(
            "台账只记到{found}，{other}记到{other_value}；合并后以后者为截止日。",
            "请填报科室补报其后的事项；确无新增的，把截止日改为一致。",
            "This ledger speaks up to {found}, {other} up to {other_value}, which the joined one takes.",
            "Ask the section for what came later; if nothing did, bring as_of up to date.",
        ),
        "merge.member-differs": ProblemText(
            "{name}的“{field_zh}”填的是“{found}”，{other}填的是“{other_value}”；合并后保留后者。",
            "按任免文件核对，改正写错的一处。",
            "{field_name} of {name} is {found} here and {other_value} in {other}; the latter is kept.",
            "Compare with the appointment, and correct the wrong one.",
        ),
        "merge.member-twice": ProblemText(
            "{name}的任职日期填的是{found}，{other}填的是{other_value}；合并后名册上有两条。",
            "同一次任职的，统一任职日期；先后两次任职的，写明第一次的离任日期。",
            "{name} is in post since {found} here and since {other_value} in {other}; the joined roster has both.",
            "If it is one stay, write one day; if there were two, give the last day of the first.",
        ),
        "merge.member-gone": ProblemText(
            "{name}在后一期（{other}）的班子名册中已没有，本期又未写离任日期；合并后按全年在任。",
            "已离任的，补填离任日期；仍在任的，补入后一期的名册。",
            "{name} is not on the later roster in {other}, and has no last day in post: "
            "joined, they count as in post to the end.",
            "Give the last day in post, or add them to the later roster.",
        ),
        "merge.claim-differs": ProblemText(
            "“{target}”的自评分填的是{found}分，{other}填的是{other_value}分；合并后两条都保留。",
            "由汇总人员核定一个分数，删去另一条。",
            "The claim for {target} is {found} here and {other_value} in {other}; both are kept.",
            "Settle on one and delete the other.",
        ),
        "merge.attachment-differs": ProblemText(
            "附件编号“{found}”与{other}的附件编号相同而材料不同；合并后两条都保留。",
            "给其中一份材料另编号。",
            "The attachment number {found} stands for another paper in {other}; both are kept.",
            "Give one of them another number.",
        ),
        "merge.conflict": ProblemText(
            "“{kind_zh}”{record}的“{field_zh}”填的是“{found}”，而{other}填的是“{other_value}”。"
            "合并后两条都保留，本条改编为{new}。",
            "按原件核定哪一条属实，改正后删去另一条；确为两件事的，分别编号。",
            "{field_name} of {kind} {record} is {found} here, and {other_value} at {other}. "
            "Both are kept; this one is now {new}.",
            "Find out from the originals which is right and delete the other; two things need an id each.",
        ),
        "merge.differs": ProblemText(
            "“{kind_zh}”{record}的“{field_zh}”填的是“{found}”，而{other}填的是“{other_value}”，是否一致不能确定。"
            "合并后两条都保留，本条改编为{new}。",
            "是同一件事的，把两处所填并为一条；不是的，分别编号。",
            "{field_name} of {kind} {record} is {found} here, and {other_value} at {other}: they may agree or not. "
            "Both are kept; this one is now {new}.",
            "If it is one thing, put both together in one record; if not, give each its id.",
        ),
        "merge.id-reused": ProblemText(
            "编号{found}与{other}的编号相同，但记的是另一件事；本条改编为{new}，引用处随改。",
            "不必处理；希望编号统一的，各科室在编号前加科室代号。",
            "The id {found} stands for another thing at {other}; this one is now {new}, and what refers to it follows.",
            "Nothing need be done; sections that put a letter of their own before their ids avoid it.",
        ),
        "merge.carried-on": ProblemText(
            "“{kind_zh}”{record}的“{field_zh}”前一期（{other}）填的是“{other_value}”，本期填的是“{found}”；合并后按本期。",
            "核对后一期所填是否属实；不是同一件事的，分别编号。",
            "{field_name} of {kind} {record} was {other_value} in the earlier ledger ({other}) and is {found} now, "
            "which the joined one takes.",
            "Check that the later entry is right; if they are two things, give each its id.",
        ),
        "merge.filed-twice": ProblemText(
            "“{kind_zh}”{record}由“{found}”和“{other_value}”（{other}）各填报了一次，其余内容没有出入；"
            "合并为一条，填报科室写两家。",
            "不必处理；确为两件事的，在各自台账中分别编号后再合并。",
            "{kind} {record} was filed by {found} and by {other_value} ({other}) and nothing else differs: "
            "joined, it is one record that names both.",
            "Nothing need be done; if they are two things, give each an id of its own and join again.",
        ),
        "merge.figure-twice": ProblemText(
            "“{found}”和“{other_value}”（{other}）报了同一个“{kind_zh}”汇总数（编号{record}），"
            "可能各统计各的，也可能把同一个数报了两次。合并后两条都保留，本条改编为{new}。",
            "同一个数报了两次的，删去一条；各统计各的，另填一条全单位的汇总数，两条都填“属于汇总”。",
            "{found} and {other_value} ({other}) file the same total of {kind} ({record}): each may have counted "
            "its own, or one figure was filed twice. Both are kept; this one is now {new}.",
            "If it is one figure, delete one of them; if each counted its own, enter the figure of the whole unit and "
            "give part_of on both.",
        ),
        "merge.looks-duplicate": ProblemText(
            "“{kind_zh}”{record}与{other_id}（{other}）像是同一件事由两处填报（{found}）；合并后两条都保留。",
            "核对两条记录；确为同一件事的，留一条并把材料并在一起；确为两件事的，写明区别。",
            "{kind} {record} and {other_id} ({other}) look like one thing filed twice ({found}); both are kept.",
            "Compare them; keep one with the papers of both, or write down what sets them apart.",
        ),
        "merge.days-differ": ProblemText(
            "“{kind_zh}”{record}与{other_id}（{other}）文号或编号相同，日期却不同：本条{found}，另一条{other_value}；"
            "合并后两条都保留。",
            "按原件核定日期，改正后留一条。",
            "{kind} {record} and {other_id} ({other}) have one number but two days: {found} here, {other_value} there. "
            "Both are kept.",
            "Find the day in the original, correct it and keep one.",
        ),
        "merge.days-unsure": ProblemText(
            "“{kind_zh}”{record}与{other_id}（{other}）名称相同，日期不同：本条{found}，另一条{other_value}，"
            "可能是同一件事填了两个日期；合并后两条都保留。",
            "核对原件；是同一件事的，改正日期并留一条；是两件事的，不必改动。",
            "{kind} {record} and {other_id} ({other}) are called the same but dated {found} and {other_value}: "
            "perhaps one thing with two days. Both are kept.",
            "Compare with the originals; correct the day and keep one, or leave both if they are two things.",
        ),
        "merge.cumulative": ProblemText(
            "汇总数{record}（{found}）在{other_id}的累计期间（{other_span}）之内，已注明属于{other_id}，不重复计数。",
            "核对{other_id}是否确为累计数；不是的，改正其统计期间。",
            "Total {record} ({found}) lies in the span of {other_id} ({other_span}), which runs on from before; "
            "it is now marked as part of it and not counted twice.",
            "Check that {other_id} is cumulative; if not, correct its span.",
        ),
        "merge.not-all-complete": ProblemText(
            "“{kind_zh}”此处报的是“{found}”，但{others}尚未报齐；合并后按未报齐。",
            "催报尚未报齐的科室。",
            "{kind} is declared {found} here, but not by {others}: joined, it is open.",
            "Ask those sections to complete it.",
        ),
        "merge.confirmation-not-kept": ProblemText(
            "“{kind_zh}”此处经{found}审核，其他部分未经其审核；合并后不再注明审核人。",
            "请{found}审核合并后的台账。",
            "{kind} is confirmed by {found} here, but not in the other parts: the joined declaration is unconfirmed.",
            "Ask {found} to confirm the joined ledger.",
        ),
        "merge.nil-against-records": ProblemText(
            "“{kind_zh}”此处报的是零报告，但其他台账有{found}条记录（如{record_id}，见{other}）。",
            "核实后更正零报告，或更正记录。",
            "{kind} is declared nil here, but other ledgers hold {found} such records ({record_id} at {other}).",
            "Correct the declaration or the records.",
        ),
        "merge.nil-beside-records": ProblemText(
            "“{kind_zh}”{by}报的是零报告，其他台账有{found}条记录（如{record_id}，见{other}）；"
            "按{by}一处没有处理，合并后不作零报告。",
            "请{by}确认零报告只指本科室。",
            "{kind} is declared nil by {by}, while other ledgers hold {found} such records ({record_id} at {other}): "
            "taken as said of {by} alone, the joined ledger is not nil.",
            "Ask {by} to confirm that it was said of that section alone.",
        ),
        "add.id-taken": ProblemText(
            "编号{found}台账中已有，或在追加文件中用了两次；一条也没有追加。",
            "改用没有用过的编号，或不写编号，由程序编号；确为同一件事的，改台账中原有的一条。",
            "The id {found} is in the ledger already, or twice in the small file; nothing was added.",
            "Give another id, or none: then one is made; if it is the same thing, change the record that is there.",
        ),
        "add.layout": ProblemText(
            "这个台账的写法不便在原处续写。",
            "加 --out 写成新文件，原文件不动；新文件按统一写法，不保留注释。",
            "Records cannot be appended to a file that is laid out like this one.",
            "Add --out: a new file is written in the usual layout, without comments, and this one is left alone.",
        ),
        "compare.fewer": ProblemText(
            "“{kind_zh}”单位报{own}{unit_zh}，对方{theirs}{unit_zh}。",
            "逐件核对，补登漏报的；对方有误的，请对方更正。",
            "{kind}: the unit reports {own}, the other side {theirs} ({unit}).",
            "Go through them one by one; enter what was left out, or ask the other side to correct its figure.",
        ),
        "compare.more": ProblemText(
            "“{kind_zh}”单位报{own}{unit_zh}，对方只有{theirs}{unit_zh}，且对方已报齐。",
            "逐件核对，有重复或不属本单位的，更正。",
            "{kind}: the unit reports {own}, the other side only {theirs} ({unit}), and calls that complete.",
            "Go through them one by one; correct what was entered twice or belongs elsewhere.",
        ),
        "compare.not-in-own": ProblemText(
            "“{kind_zh}”{found}：对方有记载，单位台账没有。",
            "核实后补登；不属本单位或本考核期的，请对方更正。",
            "{kind} {found} is known to the other side and not in the unit's ledger.",
            "Enter it after checking; if it belongs to another unit or period, ask the other side to correct it.",
        ),
        "compare.not-in-other": ProblemText(
            "“{kind_zh}”{found}：单位台账有，对方没有，且对方已报齐。",
            "与对方核对是否漏记。",
            "{kind} {found} is in the unit's ledger and not with the other side, which calls its own complete.",
            "Ask the other side whether it was left out.",
        ),
        "compare.undecided": ProblemText(
            "“{kind_zh}”{found}（对方）可能是单位台账中的{ids}，凭现有要素不能确定。",
            "补填编号、日期或当事人后再对。",
            "{kind} {found} of the other side may be {ids} of the unit's ledger; what is known does not decide it.",
            "Give number, day or person on both sides and compare again.",
        ),
        "compare.differs": ProblemText(
            "“{kind_zh}”{record}的“{field_zh}”单位填的是“{found}”，对方（{other}，{other_id}）填的是“{other_value}”。",
            "按原件核定，由填错的一方更正。",
            "{field_name} of {kind} {record} is {found} in the unit's ledger and {other_value} with the other side "
            "({other_id} at {other}).",
            "Settle it from the originals; whoever is wrong corrects the entry.",
        ),
    }
)
