"""`dangfeng audit`: the claimed self-score against what is recorded (自评核对)."""

from typing import TYPE_CHECKING

from dangfeng.cli.commands import Command
from dangfeng.cli.paged import Answer, paged
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.cli.books import Scored
    from dangfeng.wording.persons import Mask

_USAGE = Words(
    "dangfeng audit 台账 --rubric 细则 [--marks 评分文件] [--prior 上年度台账] [--out 文件] [--overwrite]",
    "dangfeng audit LEDGER --rubric RUBRIC [--marks FILE] [--prior LEDGER] [--out FILE] [--overwrite]",
)
_ABOUT = Words(
    "核对自评得分：哪些有记录和材料支撑，哪些没有，为什么。"
    "每一分自评归入且只归入一类：有记录支撑、出自评定、出自申报、无记录按规则得分、佐证重复使用、无佐证材料、非本期、无法判定、多报；"
    "并列出应得未报的分值，以及文字表述是否与记录相符。给出--out的，写成给单位的扣分事实单。",
    "Hold the self-score against the records: what carries it and what does not. "
    "Each claimed point is supported, rests on a judgement, a declaration or the rule alone, on evidence used twice, "
    "has no evidence, is of another period, cannot be decided or is over-claimed; what was earned and not claimed, and "
    "what the records say of statements. With --out it is written as a letter to the unit.",
)
_OUT = Words("扣分事实单写到哪个文件：.md或.html", "Where to write the letter to the unit: a .md or .html file.")


def command(language: Language) -> Command:
    """The command in one language."""
    return paged("audit", _say, language, usage=_USAGE, about=_ABOUT, out=_OUT)


def _say(read: "Scored", language: Language, mask: "Mask") -> Answer:
    """The audit as text, data and letter."""
    from dangfeng.auditing import audit
    from dangfeng.report import audit_to_dict, letter
    from dangfeng.wording.audit import audit_text

    found = audit(read.ledger, read.rubric, marks=read.marks, prior=read.prior)
    return Answer(
        text=lambda: audit_text(found, language, mask=mask),
        data=lambda: audit_to_dict(found, mask=mask),
        blocks=lambda: letter(found, language=language, mask=mask),
    )
