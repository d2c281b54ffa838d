"""Paragraphs on cases: by form, what was decided for whom, money, how decisions were carried out (案件语句)."""

from collections.abc import Iterator, Sequence
from functools import partial

from attrs import frozen

from dangfeng.model import Case, CasePerson
from dangfeng.model.record import Record
from dangfeng.quantity import Amount, Count
from dangfeng.report.figures import Tally, amount_in, having, singles_of, sum_of, tally, totals
from dangfeng.report.named import marks_of
from dangfeng.report.plans import times
from dangfeng.report.sentences import total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import CaseMoneyKind, Form, Unit
from dangfeng.wording.language import Words

_TOTAL = Words("（汇总）", " (total)")
#: A case or one person of it, and how many were handled in this way.
Share = tuple[Case | CasePerson, Count]


def cases(view: View, records: Sequence[Record]) -> list[str]:
    """Cases by form, what was decided for how many, and how decisions were carried out."""
    single = list(singles_of(records, Case))
    sentences = _decided(view, single) if single else []
    sentences += [*_taken(view, single), *_money(view, single), *_internal(view, single), *_carried_out(view, single)]
    return sentences + total_sentences(view, records, lambda record: _handled(view, record), partial(_of_total, view))


def _of_total(view: View, record: Record) -> list[str]:
    return _money(view, [record]) if isinstance(record, Case) else []


def _decided(view: View, single: Sequence[Case]) -> list[str]:
    words = Words("{period}处置案件及问题{n}、涉及{persons}", "Cases and matters in {period}: {n}, {persons}")
    number = view.sum(times(single), Unit.PIECES)
    persons = view.sum(sum_of(single, Unit.PERSONS), Unit.PERSONS)
    text = view.say(words, period=view.period, n=number, persons=persons)
    shares = [share for case in single for share in _shares(case)]
    forms = _summed((_form(view, one), count) for one, count in sorted(shares, key=lambda share: _rank(share[0])))
    parts = view.listing.join(
        view.say(Words("{form}{n}", "{form} {n}"), form=form, n=view.sum(n, Unit.PERSONS)) for form, n in forms.items()
    )
    said = [text + view.say(Words("，其中{parts}", ": {parts}"), parts=parts)]
    for outcome, n in _summed((_outcome(view, one), count) for one, count in shares).items():
        words = Words("对{n}给予{outcome}", "For {n}: {outcome}") if outcome else _NO_OUTCOME
        said.append(view.say(words, n=view.sum(n, Unit.PERSONS), outcome=outcome))
    return said


_NO_OUTCOME = Words("{n}的处理结果未填", "Without an entry of what was decided: {n}")


def _shares(case: Case) -> Iterator[Share]:
    """How many of a case were handled in which way; those of several persons that are not said apart, last."""
    heads = amount_in(case, Unit.PERSONS)
    if not case.persons:
        yield case, 1 if heads is None else heads
        return
    yield from ((person, 1) for person in case.persons)
    if isinstance(heads, int) and heads > len(case.persons):
        yield CasePerson(), heads - len(case.persons)


@frozen(kw_only=True)
class FormGroup:
    """What was handled under one of the four forms (一种形态).

    Attributes:
        own: Cases, and totals, of this form: of several persons, the heaviest of theirs.
        persons: Persons of this form, by the case; of cases without persons named apart, all of theirs.
        handled: The cases or persons themselves.
        records: All records concerned.
    """

    own: tuple[Record, ...]
    persons: Tally
    handled: tuple[Case | CasePerson, ...]
    records: tuple[Record, ...]


def by_form(view: View, records: Sequence[Record]) -> dict[str, FormGroup]:
    """Cases and their persons by form: a case stands once, each of its persons under a form of its own."""
    found = [record for record in records if isinstance(record, Case)]
    shares = [(case, *share) for case in found if case.total is None for share in _shares(case)]
    ranks = sorted({*map(_rank, found), *(_rank(one) for _, one, _ in shares)})
    groups = {}
    for rank in ranks:
        own = tuple(case for case in found if _rank(case) == rank)
        of_form = [(case, one, count) for case, one, count in shares if _rank(one) == rank]
        everyone = dict.fromkeys((*own, *(case for case, _, _ in of_form)))
        handled = (*(one for _, one, _ in of_form), *(case for case in own if case.total is not None))
        form = list(Form)[rank] if rank < len(Form) else None
        groups[view.term(form)] = FormGroup(
            own=own,
            persons=tally(count for _, _, count in of_form),
            handled=handled,
            records=tuple(record for record in found if record in everyone),
        )
    return groups


def persons_cell(view: View, group: FormGroup) -> str:
    """The persons of a form: of single cases together, of totals as given."""
    single = [view.sum(group.persons, Unit.PERSONS)] if group.persons else []
    given = [total.count(Unit.PERSONS) for _, total in totals(group.own)]
    mark = view.say(_TOTAL)
    return view.listing.join([*single, *(view.count(n, Unit.PERSONS) + mark for n in given if n is not None)]) or "—"


def _summed(counts: Iterator[tuple[str, Count]]) -> dict[str, Tally]:
    groups: dict[str, list[Count]] = {}
    for name, count in counts:
        groups.setdefault(name, []).append(count)
    return {name: tally(found) for name, found in groups.items()}


def _rank(one: Case | CasePerson) -> int:
    forms = list(Form)
    return forms.index(one.form) if one.form else len(forms)


def _form(view: View, one: Case | CasePerson) -> str:
    if one.form is None:
        return view.say(Words("形态待核实", "form not entered"))
    return view.say(Words("{x}", "{x} form"), x=view.term(one.form))


def _handled(view: View, record: Record) -> str:
    """What a total of cases is about: their form, what was decided, and all else by which it is told apart."""
    details: list[str] = []
    if isinstance(record, Case):
        details = [_form(view, record)] if record.form else []
        details += [
            _outcome(view, record),
            *marks_of(view, record, "form", "measures", "subject", "exempted", "handling"),
        ]
    inner = view.listing.join(each for each in details if each)
    text = view.say(Words("处置案件及问题", "cases and matters"))
    return text + view.say(Words("（{x}）", " ({x})"), x=inner) if inner else text


def _outcome(view: View, one: Case | CasePerson) -> str:
    given = [view.term(sanction.kind) for sanction in one.sanctions] + [view.term(each) for each in one.measures]
    if not given and isinstance(one, Case) and one.handling:
        return view.term(one.handling)
    if not given:
        return view.say(Words("免予处分", "exempted from a sanction")) if one.exempted else ""
    ending = Words("处分", " (sanction)") if one.sanctions and not one.measures else Words("处理", "")
    return view.listing.join(dict.fromkeys(given)) + view.say(ending)


def _taken(view: View, single: Sequence[Case]) -> list[str]:
    """What was done in turn, case by case: `4月5日停职检查、6月1日免职`."""
    words = Words("处置经过：{x}", "In turn: {x}")
    said = []
    for case in single:
        steps = [
            view.say(
                Words("{day}{x}", "{x}{day}"),
                day="" if each.on is None else view.say(Words("{x}", " on {x}"), x=view.short_day(each.on)),
                x=view.term(each.measure),
            )
            for each in case.measures_taken
        ]
        said += [view.say(words, x=view.listing.join(steps))] if steps else []
    return said


def _money(view: View, single: Sequence[Case]) -> list[str]:
    """Money of the cases in a sentence."""
    parts = _moneys(view, single)
    words = Words("涉案款项：{x}", "Money of the cases: {x}")
    return [view.say(words, x=view.listing.join(parts))] if parts else []


def _moneys(view: View, single: Sequence[Case]) -> list[str]:
    """Money of the cases by what was done with it; the kinds are never added up."""
    parts = []
    for kind in CaseMoneyKind:
        found: list[Amount] = [
            each.amount for case in single for each in case.money if each.kind is kind and each.amount is not None
        ]
        if found:
            parts.append(view.say(Words("{x}{n}", "{x} {n}"), x=view.term(kind), n=view.amounts(found)))
    return parts


def money_cell(view: View, records: Sequence[Record]) -> str:
    """Money of cases by what was done with it: of singles together, of totals as given."""
    found = [record for record in records if isinstance(record, Case)]
    return view.listing.join(
        part + view.say(mark)
        for group, mark in (
            ([each for each in found if each.total is None], Words("", "")),
            *(([each], _TOTAL) for each in found if each.total is not None),
        )
        for part in _moneys(view, group)
    )


def _internal(view: View, single: Sequence[Case]) -> list[str]:
    """What the unit did by its own rules, which is no sanction."""
    found = _summed((view.term(each.kind), 1) for case in single for each in case.internal_handling)
    parts = [view.say(Words("{x}{n}", "{x} {n}"), x=name, n=view.sum(n, Unit.TIMES)) for name, n in found.items()]
    words = Words("单位内部处理（不属于处分）：{x}", "By the unit's own rules, no sanction: {x}")
    return [view.say(words, x=view.listing.join(parts))] if parts else []


def _carried_out(view: View, single: Sequence[Case]) -> list[str]:
    """Hand-overs to the judiciary, and the days on which sanctions were announced, executed and reported."""
    said = []
    referred = having(single, "referred_on")
    if referred:
        words = Words("移送司法机关{n}", "Handed to the judiciary: {n}")
        said.append(view.say(words, n=view.sum(referred, Unit.PIECES)))
    sanctioned = [case for case in single if case.sanctions]
    if sanctioned:
        words = Words(
            "给予处分的{n}中，载明宣布日期{a}、执行日期{b}、报告执行情况日期{c}",
            "Of cases with a sanction ({n}), with a day of announcement: {a}, of execution: {b}, of the report: {c}",
        )
        names = ("announced_on", "executed_on", "execution_reported_on")
        a, b, c = (view.sum(having(sanctioned, name), Unit.PIECES) for name in names)
        said.append(view.say(words, n=view.sum(times(sanctioned), Unit.PIECES), a=a, b=b, c=c))
    return said
