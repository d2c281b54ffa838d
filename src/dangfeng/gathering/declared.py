"""Declarations of several parts, joined: a kind is complete only if all that file it say so (报送状态合并)."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from dangfeng.checks.book import cut_off_passed, declared_empty, states_disagree
from dangfeng.checks.settings import DEFAULT
from dangfeng.gathering.parts import Part, remark
from dangfeng.gathering.spans import cut_at_borders
from dangfeng.model import KINDS, Completeness, Ledger
from dangfeng.period import Period
from dangfeng.problem import Gravity, Problem
from dangfeng.vocabulary import CompletenessState

_OPEN, _NIL = CompletenessState.OPEN, CompletenessState.NIL
_COMPLETE, _NOT_APPLICABLE = CompletenessState.COMPLETE, CompletenessState.NOT_APPLICABLE
_LONGEST = 200


def joined_completeness(parts: tuple[Part, ...], whole: Period, found: list[Problem]) -> tuple[Completeness, ...]:
    """What the parts say of each kind, as one declaration for the whole period or for spans of it."""
    joined: list[Completeness] = []
    kinds = dict.fromkeys(entry.kind for part in parts for entry in part.ledger.completeness)
    for kind in kinds:
        filing = [part for part in parts if part.ledger.of_kind(kind) or _said(part, kind)]
        found += _nil_beside_records(kind, filing)
        alike = all(_said(part, kind) == _said(filing[0], kind) for part in filing)
        if alike and all(part.ledger.period == whole for part in filing):
            joined += _said(filing[0], kind)
            continue
        entries = _by_span(kind, filing, whole)
        joined += entries
        found += _lowered(kind, filing, entries)
    return tuple(joined)


def _said(part: Part, kind: str) -> tuple[Completeness, ...]:
    return tuple(entry for entry in part.ledger.completeness if entry.kind == kind)


def _by_span(kind: str, filing: list[Part], whole: Period) -> list[Completeness]:
    """The joined declaration for each stretch in which the parts say the same; neighbours that agree are one."""
    spans = (entry.span for part in filing for entry in _said(part, kind) if entry.span is not None)
    joined: list[Completeness] = []
    for stretch in cut_at_borders(tuple(filing), whole, spans):
        entry = _on_stretch(kind, filing, stretch)
        last = joined[-1] if joined else None
        if last is not None and last.span is not None and entry is not None and _say_the_same(last, entry):
            joined[-1] = evolve(last, span=Period(last.span.start, stretch.end), cut_off=entry.cut_off)
        elif entry is not None:
            joined.append(entry)
        else:
            # A gap keeps the stretches on its two sides apart.
            joined.append(Completeness(kind=kind, state=_OPEN, span=stretch))
    kept = [entry for entry in joined if entry.state is not _OPEN or entry.reason or entry.declared_by]
    return [evolve(entry, span=None) if entry.span == whole else entry for entry in kept]


def _say_the_same(one: Completeness, two: Completeness) -> bool:
    """Whether what is said of one stretch goes on in the next: a stretch closed before its end stands for itself."""
    if one.cut_off is not None and one.span is not None and one.cut_off < one.span.end:
        return False
    return evolve(one, span=None, cut_off=None) == evolve(two, span=None, cut_off=None)


def _on_stretch(kind: str, filing: list[Part], stretch: Period) -> Completeness | None:
    """What all parts on duty say of a stretch; `None` if nobody is on duty or one of them says nothing."""
    on_duty = [part for part in filing if part.ledger.period.covers(stretch)]
    said = [_entry_of(part, kind, stretch) for part in on_duty]
    known = [entry for entry in said if entry is not None]
    if not known or len(known) < len(said):
        return None
    return evolve(_together(kind, known), span=stretch)


def _entry_of(part: Part, kind: str, stretch: Period) -> Completeness | None:
    covering = [entry for entry in _said(part, kind) if entry.span is None or entry.span.covers(stretch)]
    return next((entry for entry in covering if entry.state is _OPEN), covering[0] if covering else None)


def _together(kind: str, entries: list[Completeness]) -> Completeness:
    applying = [entry for entry in entries if entry.state is not _NOT_APPLICABLE] or entries
    states = {entry.state for entry in applying}
    # A section that has none has filed all it has.
    state = _OPEN if _OPEN in states else _COMPLETE if len(states) > 1 else states.pop()
    confirmed = {entry.confirmed_by for entry in applying}
    cut_offs = [entry.cut_off for entry in applying if entry.cut_off is not None]
    return Completeness(
        kind=kind,
        state=state,
        cut_off=min(cut_offs, default=None),
        declared_by=_listed(entry.declared_by for entry in applying),
        confirmed_by=confirmed.pop() if len(confirmed) == 1 else None,
        reason=_listed(entry.reason for entry in applying),
    )


def _listed(texts: Iterable[str | None]) -> str | None:
    """The texts, each once, in a row; as many as a field holds."""
    told = ""
    for text in dict.fromkeys(text for text in texts if text):
        longer = f"{told}、{text}" if told else text
        told = longer if len(longer) <= _LONGEST else told
    return told or None


def _lowered(kind: str, filing: list[Part], entries: list[Completeness]) -> Iterator[Problem]:
    """Parts whose declaration the whole does not keep, because another part says less, or nothing."""
    for part in filing:
        for entry in _said(part, kind):
            if entry.state in (_OPEN, _NOT_APPLICABLE):
                continue
            span = entry.span or part.ledger.period
            kept = [each for each in entries if each.span is None or each.span.meets(span)]
            if entry.confirmed_by is not None and any(each.confirmed_by != entry.confirmed_by for each in kept):
                yield _note("merge.confirmation-not-kept", part, entry, found=entry.confirmed_by)
            if not kept or any(each.state is _OPEN for each in kept):
                less = [each.name for each in filing if not _closed(each, kind)]
                others = "、".join(less)
                said, said_zh = entry.state.value, entry.state.zh
                yield _note("merge.not-all-complete", part, entry, found=said, found_zh=said_zh, others=others)


def _closed(part: Part, kind: str) -> bool:
    return bool(_said(part, kind)) and all(entry.state is not _OPEN for entry in _said(part, kind))


def _note(code: str, part: Part, entry: Completeness, **params: object) -> Problem:
    place = part.place(field=_path(part, entry))
    return remark(code, place, kind=entry.kind, kind_zh=KINDS[entry.kind].ZH, **params)


def _path(part: Part, entry: Completeness) -> str:
    return f"completeness[{part.ledger.completeness.index(entry)}].state"


def _nil_beside_records(kind: str, filing: list[Part]) -> Iterator[Problem]:
    """A kind declared nil by one part of which another, of the same days, has records.

    Without a filer, or confirmed, the declaration is one of the whole unit, and both cannot be true. A section that
    signs for itself and is not named by those records has only said that it has none.
    """
    for part in filing:
        for entry in _said(part, kind):
            if entry.state is not _NIL:
                continue
            span = entry.span or part.ledger.period
            others = [each for each in filing if each is not part and each.ledger.period.meets(span)]
            # A part that has records and says that it has none contradicts itself, and not this one.
            others = [each for each in others if not any(said.state is _NIL for said in _said(each, kind))]
            records = [(each, record) for each in others for record in each.ledger.of_kind(kind)]
            # Those that surely lie elsewhere say nothing against it; those of the same part are found by a check.
            own_ids = {record.id for record in part.ledger.of_kind(kind)}
            against = [
                (each, record)
                for each, record in records
                if (record.day_bounds or span).meets(span) and record.id not in own_ids
            ]
            if not against:
                continue
            own = entry.declared_by is not None and entry.confirmed_by is None
            own = own and all(record.filed_by != entry.declared_by for _, record in against)
            code = "merge.nil-beside-records" if own else "merge.nil-against-records"
            yield remark(
                code,
                part.place(field=_path(part, entry)),
                found=len(against),
                kind=kind,
                kind_zh=KINDS[kind].ZH,
                record_id=against[0][1].id,
                other=against[0][0].position(against[0][1].id),
                by=entry.declared_by or "",
            )


def contradictions_left_behind(parts: tuple[Part, ...], joined: Ledger) -> Iterator[Problem]:
    """What a part declares against its own records, where a check of the joined ledger no longer finds it.

    A section that says nil and files a case has made a mistake, which a joint 已报齐 would cover up.
    """
    kept = {_about(problem) for problem in _contradictions(joined)}
    for part in parts:
        for problem in _contradictions(part.ledger):
            if _about(problem) not in kept:
                yield evolve(problem, place=part.place(field=problem.place.field))


def _contradictions(ledger: Ledger) -> Iterator[Problem]:
    for check in (declared_empty, cut_off_passed, states_disagree):
        yield from (problem for problem in check(ledger, DEFAULT) if problem.gravity is Gravity.CONTRADICTION)


def _about(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.param("kind")
