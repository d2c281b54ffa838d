"""Ratios over records, sums and years (比例、合计之比、与上年相比)."""

from collections.abc import Callable
from operator import attrgetter

from dangfeng.model.ledger import KINDS
from dangfeng.scoring.context import Piece
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.kleene import Predicate
from dangfeng.scoring.matching import Question, amount_of, matched, summed
from dangfeng.scoring.readings import MANY, Ratio, Years


def _limited(value: int | None) -> int:
    return MANY if value is None else value


def ratio(question: Question, part: Predicate) -> Callable[[Facts], Ratio]:
    """The share of matching records that meet a further condition.

    At the worst end every piece that may fail is in and fails, every piece that need not count for the good does not;
    at the best end the other way round.
    """

    def share(facts: Facts) -> Ratio:
        context = facts.context
        certain, possible = matched(facts, question)
        good_low = good_high = bad_low = bad_high = 0  # of the good and the bad, least and most
        sure_low = all_high = 0
        for record, low, high in certain:
            most = MANY if high is None else high
            sure_low += low
            all_high += most
            good = part(record, context)
            if good is not False:
                good_high += most
                good_low += low if good else 0
            if not good:
                bad_high += most
                bad_low += low if good is False else 0
        for record, _, high in possible:
            most = MANY if high is None else high
            all_high += most
            good = part(record, context)
            good_high += most if good is not False else 0
            bad_high += 0 if good else most
        pieces = certain + possible if possible else certain
        return _ratio(good_low, good_high, bad_low, bad_high, (sure_low, all_high), pieces)

    return share


def _ratio(
    good_low: int, good_high: int, bad_low: int, bad_high: int, whole: tuple[int, int], pieces: list[Piece]
) -> Ratio:
    worst, best = (good_low, good_low + bad_high), (good_high, good_high + bad_low)
    # At the worst end there may be nothing while the only thing there may be is good, and the other way round.
    if worst[1] == 0 and best[1]:
        worst = best
    if best[1] == 0 and worst[1]:
        best = worst
    return Ratio(
        worst,
        best,
        (good_low, good_low + bad_high + MANY),
        (good_high + MANY, good_high + bad_low + MANY),
        may_be_none=whole[0] == 0,
        must_be_none=worst[1] == 0 and best[1] == 0,
        part=(good_low, None if good_high >= MANY else good_high),
        whole=(whole[0], None if whole[1] >= MANY else whole[1]),
        pieces=pieces,
    )


def sum_ratio(question: Question, part: str, whole: str) -> Callable[[Facts], Ratio]:
    """The sum of one field over the sum of another."""
    get_part, get_whole = attrgetter(part), attrgetter(whole)
    contained = (part, whole) in KINDS[question.key[0]].PART_OF

    def share(facts: Facts) -> Ratio:
        certain, possible = matched(facts, question)
        reading = _sums(summed(certain, possible, get_part), summed(certain, possible, get_whole), certain + possible)
        if contained:
            # Nobody comes who is not expected: what is missing for certain stays missing, whatever comes on top.
            short = sum(low * _short(get_part(record), get_whole(record)) for record, low, _ in certain)
            high, least = reading.best
            reading.best = high, max(least, high + short)
            reading.open_best = high + MANY, reading.best[1] + MANY
        return reading

    return share


def _short(part: object, whole: object) -> int:
    """By how much a part falls short of its whole for certain."""
    most = amount_of(part)[1]
    return 0 if most is None else max(0, amount_of(whole)[0] - most)


def _sums(part: tuple[int, int | None], whole: tuple[int, int | None], pieces: list[Piece]) -> Ratio:
    low, high = part[0], _limited(part[1])
    least, most = whole[0], _limited(whole[1])
    return Ratio(
        (low, most),
        (high, least or min(most, 1)),
        (low, most + MANY),
        (high + MANY, least or 1),
        may_be_none=least == 0,
        must_be_none=most == 0,
        part=part,
        whole=whole,
        pieces=pieces,
    )


def compare_years(question: Question, field: str, base_field: str) -> Callable[[Facts], Years]:
    """The sum of a field, and that of the period before: from the prior ledger, else from the records' own figures."""
    get_now, get_base = attrgetter(field), attrgetter(base_field)

    def compare(facts: Facts) -> Years:
        certain, possible = matched(facts, question)
        now = summed(certain, possible, get_now)
        if facts.prior is not None:
            low, high = summed(*matched(facts.prior, question), get_now)
            base = low, None if facts.prior.is_open(question.key[0]) else high
            return Years(now, base, base, certain + possible)
        base = summed(certain, possible, get_base) if certain or possible else (0, None)
        return Years(now, base, (base[0], None), certain + possible)

    return compare
