"""The letter to the unit: what is claimed, what is recorded, and what would change it (扣分事实单)."""

from collections.abc import Iterator

from dangfeng.auditing import Account, Audit, Bin, Claimed
from dangfeng.report.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Inline,
    Note,
    Paragraph,
    Row,
    Signature,
    Span,
    Table,
    changed,
    plain,
)
from dangfeng.report.caution import CAUTION
from dangfeng.wording import audit_terms as words
from dangfeng.wording.audit import LINE_HEADS, AuditWords
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.persons import Mask, masker, unmasked
from dangfeng.wording.values import day_text, period_text, points_text

_TITLE = Words("{unit}{period}自评得分核对情况（扣分事实单）", "{unit}: the self-score of {period} against the records")
_TO = Words("{unit}：", "To {unit}:")
_INTRO = Words(
    "对照《{rubric}》（{version}），以你单位台账（截至{today}）核对了你单位{period}自评得分。现将逐项情况告知如下。"
    "对事实有不同意见的，请在各项“单位说明”栏写明，并附当时形成的材料；不得补造、倒签材料。",
    "Your self-score of {period} was held against your ledger (up to {today}) by the rubric {rubric} ({version}). "
    "Item by item it stands as follows. Where the facts are otherwise, please answer under each item and attach the "
    "papers made at the time; none may be made or dated afterwards.",
)
_OVERVIEW = Words("一、总体情况", "1. Overview")
_ITEMS = Words("二、逐项情况", "2. Item by item")
_WORDS = Words("三、文字表述", "3. Statements")
_CAPTION = Words("自评得分归类（分）", "Claimed points in bins")
_BY_LINE = Words("逐项得分（分）", "Points by line")
_FACTS = {
    "claimed": Words("自评", "Claimed"),
    "recorded": Words("按台账", "By the ledger"),
    "behind": Words("归类", "Bins"),
    "why": Words("原因", "Why"),
    "needed": Words("需要提供", "Needed"),
    "answer": Words("单位说明", "Answer of the unit"),
}
_WITHIN = Words(
    "含在“{name}”自评内，未单独自评；以下按满分列",
    "no claim of its own, within that for {name}; what follows is of its full points",
)
_BLANK = "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"
_FINE = Words("下列各项自评均有记录和佐证支撑：{names}。", "Supported by records and papers: {names}.")
_BARE = Words(
    "下列各项得分不凭记录，出自评定、申报或细则的规定，请核对所据：{names}。",
    "Points that rest on no record, but on a judgement, a declaration or the rule itself; to be checked: {names}.",
)
_SIGNED = Words("考核组（签章）　　　　单位负责人（签字）", "The assessors (seal)     The head of the unit (signature)")
_DAY = Words("　　　　年　　月　　日", "Date:")


def letter(
    audit: Audit,
    *,
    language: str | None = None,
    show_names: bool = False,
    mask: Mask | None = None,
) -> tuple[Block, ...]:
    """The letter to the unit about its self-score (扣分事实单), as blocks that Markdown or a page can write.

    Args:
        audit: The audit.
        language: `"zh"` or `"en"`; left out, that of the system, else Chinese.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the ledger and the scorecard name are masked.

    Raises:
        UnknownName: If the language is neither.
    """
    writer = AuditWords(choose_language(language), unmasked, audit.card)
    blocks = tuple(_blocks(writer, audit))
    return changed(blocks, unmasked if show_names else mask or masker(audit.ledger, card=audit.card))


def _blocks(writer: AuditWords, audit: Audit) -> Iterator[Block]:
    spoken, card = writer.language, audit.card
    period, today = period_text(audit.period, spoken), day_text(audit.as_of, spoken)
    yield Heading(level=1, text=writer.say(_TITLE, unit=audit.unit, period=period))
    yield Paragraph(content=plain(writer.say(_TO, unit=audit.unit)))
    values = {"rubric": card.rubric, "version": card.rubric_version, "today": today, "period": period}
    yield Paragraph(content=plain(writer.say(_INTRO, **values)))
    caution = (Span(writer.say(CAUTION), strong=True), *plain(writer.stop + writer.gap + (card.notice or "")))
    yield Note(content=caution, tone="caution")
    yield Heading(level=2, text=writer.say(_OVERVIEW), anchor="overview")
    yield _table(writer, audit)
    yield Paragraph(content=plain(writer.say(words.LAW)))
    yield _lines(writer, audit)
    remarks = writer.remarks(audit)
    if remarks:
        yield Bullets(items=tuple(plain(each) for each in remarks))
    yield Heading(level=2, text=writer.say(_ITEMS), anchor="items")
    for claim in audit.claims:
        yield from _claim(writer, claim)
    if audit.statements:
        yield Heading(level=2, text=writer.say(_WORDS), anchor="statements")
        yield Bullets(items=tuple(plain(writer.statement(each)) for each in audit.statements))
    yield Signature(body=writer.say(_SIGNED), day=writer.say(_DAY))


def _table(writer: AuditWords, audit: Audit) -> Table:
    heads, *rows = writer.binned(audit, words.HEADS)
    return Table(
        caption=writer.say(_CAPTION),
        head=tuple(heads),
        rows=tuple(Row(cells=tuple(plain(cell) for cell in row)) for row in rows),
        numeric=tuple(range(1, len(heads))),
    )


def _lines(writer: AuditWords, audit: Audit) -> Table:
    rows = writer.lines(audit)
    return Table(
        caption=writer.say(_BY_LINE),
        head=tuple(writer.say(each) for each in LINE_HEADS),
        rows=tuple(Row(cells=tuple(plain(cell.strip()) for cell in row)) for row in rows),
        numeric=tuple(range(1, len(LINE_HEADS))),
    )


def _claim(writer: AuditWords, claim: Claimed) -> Iterator[Block]:
    yield Heading(level=3, text=f"{writer.claim_name(claim)}{writer.colon}{writer.points(claim.points)}")
    if claim.words:
        yield Paragraph(content=plain(claim.words))
    fine, bare = [], []
    for item in claim.items or (claim.account,):
        if item.behind[Bin.SUPPORTED] == item.full:
            fine.append(writer.name(item))
        elif item.is_settled:
            bare.append(f"{writer.name(item)}{writer.bracketed(writer.bins(item))}")
        else:
            yield _item(writer, claim, item)
    if fine:
        yield Paragraph(content=plain(writer.say(_FINE, names=writer.listing.join(fine))))
    if bare:
        yield Paragraph(content=plain(writer.say(_BARE, names=writer.listing.join(bare))))


def _item(writer: AuditWords, claim: Claimed, item: Account) -> Facts:
    own = item.id == claim.account.id
    within = writer.say(_WITHIN, name=writer.claim_name(claim))
    found: list[tuple[str, Inline]] = [
        (writer.say(_FACTS["claimed"]), plain(writer.points(claim.points) if own else within)),
        (writer.say(_FACTS["recorded"]), plain(writer.behind(item))),
        (writer.say(_FACTS["behind"]), plain(_bins(writer, claim) if own else writer.bins(item))),
    ]
    # The unit need not know the rubric's rules by their numbers.
    reasons = list(writer.reasons(item, wording=True))
    if reasons:
        # Rule by rule: of several in one paragraph nobody finds his own.
        found += [(writer.say(_FACTS["why"]), plain(reason)) for reason in reasons]
        needed = dict.fromkeys(writer.needed(reason) for reason in item.reasons)
        joint = "; " if writer.language == "en" else "；"
        found.append((writer.say(_FACTS["needed"]), plain(writer.stopped(joint.join(needed)))))
    found.append((writer.say(_FACTS["answer"]), plain(_BLANK)))
    return Facts(anchor="", title=writer.name(item), pairs=tuple(found))


def _bins(writer: AuditWords, claim: Claimed) -> str:
    parts = [
        f"{writer.say(words.BINS[each])}{writer.gap}{points_text(points)}"
        for each, points in claim.bins.items()
        if points
    ]
    return writer.comma.join(parts)
