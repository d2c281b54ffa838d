"""Faults in how rules meet records: counted twice, filled by silence, rewards that work the wrong way (记录与激励)."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from dangfeng.fields import Noun, field_named
from dangfeng.linting.bounds import Bound
from dangfeng.linting.cases import Leaf, cases
from dangfeng.linting.courses import Course
from dangfeng.linting.finding import Findings, Subject, finding
from dangfeng.linting.forms import OfEach, OfNumber, Zeroing
from dangfeng.model import KINDS, Case, DocumentMeetingCount, GiftHandedIn, IssuedRule, Meeting, OwnProblem
from dangfeng.model.record import Record
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Item, Part, Rule
from dangfeng.rubric.where import EVERYTHING, Condition, Given, Is, NotAfter
from dangfeng.scoring.conditions import fields_of
from dangfeng.vocabulary import Vocabulary

#: What a unit finds or hands in itself, by kind: a deduction for it teaches not to record it.
_OWN: Mapping[str, Condition] = MappingProxyType(
    {Case.KIND: Is("found_by", "own-unit"), OwnProblem.KIND: EVERYTHING, GiftHandedIn.KIND: EVERYTHING}
)
#: Fields of a case that say how it was dealt with, or that others know of it: what they cost is not the recording.
_DEALT_WITH = frozenset(
    {
        *("notice_level", "reported_up", "announced_on", "executed_on", "execution_reported_on", "concluded_on"),
        *("differs_from_decision", "written_conclusion", "talk_record", "written_self_criticism", "sanction_usual"),
        *("no_sanction_reason", "review_opinion_followed", "departure_reason", "consequence_applied", "closed_on"),
        *("advancements", "exempted", "internal_handling", "approval"),
    }
)
#: Of these, what is part of the case itself.
_KNOWN_OUTSIDE = frozenset({"notice_level", "reported_up"})
#: Kinds of which more is no merit: persons punished, papers, meetings.
_PUNISHED = frozenset({Case.KIND})
_PAPERS = frozenset({IssuedRule.KIND, DocumentMeetingCount.KIND, Meeting.KIND})


def _over_records(subject: Subject) -> Iterator[tuple[Bound, Rule, Course, m.Selection]]:
    for line in subject.rules:
        rule, course = line.noun, line.course
        if isinstance(rule, Rule) and course is not None and not isinstance(rule.measure, m.Judged):
            yield line, rule, course, rule.measure.of


def _counts(rule: Rule) -> bool:
    return isinstance(rule.measure, m.Count | m.Sum | m.Periods | m.Members)


def _loses_by_more(rule: Rule, course: Course) -> bool:
    """Whether each further record can only cost points, and some does."""
    if isinstance(course.form, Zeroing):
        return course.form.from_ is not None
    return rule.effect is Effect.DEDUCT and _counts(rule) and course.rises and not course.falls


def _gains_by_more(rule: Rule, course: Course) -> bool:
    """Whether each further record can only bring points, or save them, and some does."""
    if not _counts(rule) or course.rises is course.falls:
        return False
    return course.rises is (rule.effect is Effect.AWARD)


def rewards(subject: Subject) -> Findings:
    """Deductions for what the unit found itself; awards for numbers of papers, meetings or people punished."""
    for line, rule, course, of in _over_records(subject):
        field = "zero_item" if isinstance(course.form, Zeroing) else rule.effect.value
        if of.kind in _OWN and _loses_by_more(rule, course) and not _asked(rule) & _DEALT_WITH:
            shown = subject.maker.record(of, _OWN[of.kind])
            if shown is not None:
                told = _told(shown, rule, "found_by")
                yield finding("lint.reward-for-not-recording", line, field, expected="—", kind=of.kind, **told)
        if not _gains_by_more(rule, course):
            continue
        endless = course.greatest is None and rule.cap is None
        if of.kind in _PUNISHED or (of.kind in _PAPERS and endless):
            found = subject.text(course.greatest) or "…"
            yield finding("lint.reward-for-numbers", line, field, found=found, expected="—", kind=of.kind)


def _asked(rule: Rule) -> frozenset[str]:
    """The fields that a rule asks about its records."""
    if isinstance(rule.measure, m.Judged):
        return frozenset()
    asked = fields_of(rule.measure.of.where)
    match rule.scale:
        case s.ByLevel(field=name) | s.ByNumber(field=name):
            return asked | {name}
        case s.ByCase(cases=priced):
            return asked.union(*(fields_of(case.where) for case in priced))
        case s.ByDelay(done=done):
            return asked | {done}
        case _:
            return asked


def _told(record: Record, rule: Rule, *more: str) -> dict[str, str]:
    """A record in a few words, in the words of files and in Chinese: the fields that the rules ask about."""
    rows = [field_named(type(record), name) for name in (*sorted(_asked(rule)), *more)]
    given = [(row, getattr(record, row.name)) for row in rows if row is not None]
    given = [(row, value) for row, value in given if value not in (None, ())]
    english = ", ".join(f"{row.name}: {_words(value, zh=False)}" for row, value in given)
    chinese = "，".join(f"{row.zh}：{_words(value, zh=True)}" for row, value in given)
    brief = {"found": record.KIND, "found_zh": record.ZH}
    return {"found": f"{record.KIND} {{{english}}}", "found_zh": f"{record.ZH}（{chinese}）"} if given else brief


def _words(value: object, *, zh: bool) -> str:
    """A value as files write it, or in Chinese; of a group no more than that there is one."""
    match value:
        case bool():
            return ("是" if value else "否") if zh else str(value).lower()
        case Vocabulary():
            return value.zh if zh else str(value.value)
        case Noun():
            return "有" if zh else "given"
        case tuple():
            return ("、" if zh else " | ").join(_words(each, zh=zh) for each in value)
        case _:
            return str(value)


def doubles(subject: Subject) -> Findings:
    """Deductions that can take the same record twice, where no group says what counts: shown by such a record."""
    by_kind: dict[str, list[tuple[Bound, Rule, m.Selection, frozenset[str]]]] = {}
    for line, rule, course, of in _over_records(subject):
        if isinstance(rule.measure, m.Count) and rule.effect is Effect.DEDUCT and _takes_each(course):
            by_kind.setdefault(of.kind, []).append((line, rule, of, _undone(rule)))
    for found in by_kind.values():
        told: set[str] = set()
        for (first, one, of, left), (second, other, also, undone) in combinations(found, 2):
            if second.id in told or _have_policy(one, other) or _are_different_faults(left, undone):
                continue
            shown = subject.maker.record(of, also.where)
            if shown is not None:
                told.add(second.id)
                record = _told(shown, one, *sorted(_asked(other) - _asked(one)))
                yield finding("lint.counted-twice", second, "group", expected="—", other=first.id, **record)


def _takes_each(course: Course) -> bool:
    return isinstance(course.form, OfEach | OfNumber) and course.rises and not course.falls


def _have_policy(one: Rule, other: Rule) -> bool:
    """Whether a group says what counts, if only that both do."""
    return one.group is not None and one.group == other.group


def _are_different_faults(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two rules deduct for different things left undone; of a case, for it and for how it was dealt with."""
    if first & second or not (first or second):
        return False
    return bool(first and second) or bool((first | second) & _DEALT_WITH)


def _undone(rule: Rule) -> frozenset[str]:
    """The fields by which a rule tells what was not done, or done badly."""
    asked = _asked(rule) & _DEALT_WITH
    return (_left_undone(rule) | asked) - _KNOWN_OUTSIDE


def _left_undone(rule: Rule) -> frozenset[str]:
    if isinstance(rule.scale, s.ByDelay):
        return frozenset({rule.scale.done})
    found: set[str] = set()
    if not isinstance(rule.measure, m.Judged):
        for case in cases(rule.measure.of.where) or ():
            found |= {leaf.field for leaf, holds in case if _says_undone(leaf, holds=holds)}
    return frozenset(found)


def _says_undone(leaf: Leaf, *, holds: bool) -> bool:
    match leaf:
        case Given() | NotAfter():
            return not holds
        case Is(values=values):
            return holds and values == ("false",)
        case _:
            return False


def silences(subject: Subject) -> Findings:
    """Parts that come to their full points with nothing on record, where nobody must have confirmed that."""
    confirmed = {each.kind for each in subject.rubric.confirmed_by}
    for line in subject.lines:
        if not isinstance(line.noun, Part | Item) or not line.own_rules or not line.full:
            continue
        empty = line.start
        kinds: dict[str, None] = {}
        for each in line.own_rules:
            rule, course = each.noun, each.course
            assert isinstance(rule, Rule)
            assert course is not None
            points = _with_nothing(course)
            empty += points if rule.effect is Effect.AWARD else -points
            gives = points if rule.effect is Effect.AWARD else (course.greatest is None or course.greatest > points)
            if gives and not isinstance(rule.measure, m.Judged) and rule.measure.of.kind not in confirmed:
                kinds[rule.measure.of.kind] = None
        if empty >= line.full and kinds:
            told = {"found": ", ".join(kinds), "found_zh": "、".join(KINDS[kind].ZH for kind in kinds)}
            yield finding("lint.filled-by-silence", line, "", expected="—", full=subject.text(line.full), **told)


def _with_nothing(course: Course) -> int:
    """Points of a rule where nothing is on record."""
    if course.none and not (course.points and course.move.value == "rises"):
        return course.none[0]
    first = course.points[0]
    # Without bound what is missing grows with the roster: nothing on record is never full then.
    return 10**9 if first is None else first


def bases(subject: Subject) -> Findings:
    """Rules that rest on nothing: no basis beside them, nor beside a line around them."""
    for line in subject.rules:
        if not any(getattr(each.noun, "basis", None) for each in line.owners if each is not subject.whole):
            yield finding("lint.no-basis", line, "", found="—", expected="—")
