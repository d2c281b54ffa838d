"""What the unit says of itself: statements without evidence, its own problems and next steps (单位陈述)."""

from collections.abc import Iterator, Sequence

from dangfeng.model import Assertion, OwnProblem
from dangfeng.model.record import Record
from dangfeng.report.blocks import Inline, plain
from dangfeng.report.figures import counted, singles_of
from dangfeng.report.sentences import total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import ClaimKind
from dangfeng.wording.language import Words


def assertions(view: View, records: Sequence[Record]) -> list[str]:
    """Statements in the unit's own words, each said to stand by itself unless papers come with it."""
    said = []
    for one in singles_of(records, Assertion):
        words = view.quoted([one.words]) if one.words else view.say(Words("陈述原文未填", "words not entered"))
        notes = [view.kind(one.about)] if one.about else []
        notes += [view.term(one.claim)] if one.claim not in (None, ClaimKind.OTHER) else []
        if one.rate is not None:
            notes.append(view.say(Words("所述比率{x}%", "rate stated: {x}%"), x=view.points(one.rate)))
        number = len(one.evidence)
        papers = Words("附佐证材料{n}份", "papers attached: {n}") if number else Words("未附佐证", "without evidence")
        notes.append(view.say(papers, n=number))
        said.append(view.say(Words("{x}（{y}）", "{x} ({y})"), x=words, y=view.comma.join(notes)))
    return said


def own_problems(view: View) -> Iterator[Inline]:
    """The problems that the unit names, with their causes; then figures without the problems behind them."""
    mine = _mine(view)
    for one in singles_of(mine, OwnProblem):
        if one.problem or not one.next_step:
            text = one.problem or view.say(Words("问题未填", "problem not entered"))
            if one.cause:
                text += view.say(Words("（原因：{x}）", " (cause: {x})"), x=one.cause.rstrip("。"))
            yield (*view.ids([one.id]), *plain(view.colon + text))
    for sentence in total_sentences(view, mine, view.say(Words("自查存在问题", "problems that the unit names"))):
        yield plain(sentence)


def own_steps(view: View) -> Iterator[Inline]:
    """What the unit means to do about its problems, by whom and by when."""
    for one in singles_of(_mine(view), OwnProblem):
        if one.next_step:
            notes = [text for text in (str(one.leader) if one.leader else "", one.section or "") if text]
            if one.deadline is not None:
                notes.append(view.say(Words("时限{day}", "due {day}"), day=view.day(one.deadline)))
            text = one.next_step.rstrip("。")
            inner = view.say(Words("（{x}）", " ({x})"), x=view.comma.join(notes)) if notes else ""
            yield plain(text + inner + view.stop.rstrip())


def _mine(view: View) -> list[OwnProblem]:
    return [one for one in view.ledger.of(OwnProblem) if counted(one) and view.of_period(one)]
