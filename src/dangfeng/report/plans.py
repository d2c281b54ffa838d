"""How most kinds of record are written about: a plan each, and one writer for all of them (语句方案)."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from attrs import frozen

from dangfeng.fields import field_named
from dangfeng.model.record import Record
from dangfeng.quantity import Amount, Bounded
from dangfeng.report.figures import Tally, grouped, singles, sum_of, sum_over, tally, weight
from dangfeng.report.named import as_titles, described, in_quotes, named_in, plainly
from dangfeng.report.sentences import flags, total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import Unit, Vocabulary
from dangfeng.wording.labels import field_label
from dangfeng.wording.language import Words

#: Makes the sentences on the records of one paragraph.
Writer = Callable[[View, Sequence[Record]], list[str]]
#: A number: the field, the words before it, and what is counted.
Summed = tuple[str, Words, Unit | Words]
#: A property, day or text: the field, and the words for having it.
Had = tuple[str, Words]

#: The counting word of things that have none of their own.
EACH = Words("个", "")


@frozen(kw_only=True)
class Plan:
    """What is said of the records of one kind, from their number to what they name.

    Attributes:
        did: What was done, with nothing else in the sentence; a total says the same.
        unit: What single records are counted in.
        also: Further units of the kind that are said beside it.
        standing: Whether the records are of a register that stands, not of things done in the period.
        sorts: Closed fields that divide the records; the first of them in the first sentence.
        had: Properties, days and texts of which it is said how many records have them.
        sums: Numbers that are summed up.
        money: An amount that is summed up, with the words before it.
        quoted: Texts named in quotation marks.
        titled: Titles named in their marks.
        listed: Names and terms listed as they stand.
    """

    did: Words
    unit: Unit
    also: tuple[Unit, ...] = ()
    standing: bool = False
    sorts: tuple[str, ...] = ()
    had: tuple[Had, ...] = ()
    sums: tuple[Summed, ...] = ()
    money: Had | None = None
    quoted: tuple[Had, ...] = ()
    titled: tuple[Had, ...] = ()
    listed: tuple[Had, ...] = ()


def told(plan: Plan) -> Writer:
    """The writer for a plan."""

    def write(view: View, records: Sequence[Record]) -> list[str]:
        single = singles(records)
        said = _of_singles(view, plan, single) if single else []
        said += total_sentences(view, records, lambda record: lowered(view, plan.did) + described(view, record))
        for names, listed in ((plan.quoted, in_quotes), (plan.titled, as_titles), (plan.listed, plainly)):
            for field, words in names:
                # Of a total the brackets behind it have said it.
                said += listed(view, named_in(view, single, field), words)
        return said

    return write


def _of_singles(view: View, plan: Plan, records: Sequence[Record]) -> list[str]:
    numbers = [view.sum(times(records), plan.unit)]
    numbers += [view.sum(found, unit) for unit in plan.also if (found := sum_of(records, unit))]
    words = Words("{did}{n}", "{did}: {n}") if plan.standing else Words("{period}{did}{n}", "{did} in {period}: {n}")
    first = view.say(words, period=view.period, did=view.say(plan.did), n=view.listing.join(numbers))
    days = "" if plan.standing else view.days(record.on for record in records)
    first += view.say(Words("（{x}）", " ({x})"), x=days) if days else ""
    said = []
    for index, field in enumerate(plan.sorts):
        parts = divided(view, records, field, plan.unit)
        if parts and not index:
            first += view.say(Words("，其中{x}", "; of which {x}"), x=parts)
        elif parts:
            name = field_label(field, view.language, records[0].KIND)
            said.append(view.say(Words("按{name}分，{x}", "By {name}: {x}"), name=name, x=parts))
    had = flags(view, records, plan.had, plan.unit)
    counted = summed(view, records, plan.sums)
    amounts = [_amount(view, records, plan.money)] if plan.money else []
    return [each for each in (first, *said, had, counted, *amounts) if each]


def lowered(view: View, words: Words) -> str:
    """A phrase inside a sentence: in English without its capital."""
    text = view.say(words)
    return text[:1].lower() + text[1:] if view.language == "en" else text


def times(records: Sequence[Record]) -> Tally:
    """How many of the kind's base unit the single records stand for."""
    return tally(weight(record) for record in singles(records))


def divided(view: View, records: Sequence[Record], field: str, unit: Unit | Words) -> str:
    """How many records have each term of a closed field; empty if none names one."""
    named = [record for record in records if isinstance(getattr(record, field), Vocabulary)]
    if not named:
        return ""
    parts = view.listing.join(
        view.say(Words("{x}{n}", "{x} {n}"), x=x, n=view.sum(times(each), unit))
        for x, each in grouped(named, lambda record: view.term(getattr(record, field))).items()
    )
    return parts + _missing(view, len(records) - len(named))


def summed(view: View, records: Sequence[Record], sums: Sequence[Summed]) -> str:
    """Numbers of records summed up, one after the other, with what was not entered."""
    parts = []
    for field, words, unit in sums:
        entered = [record for record in singles(records) if getattr(record, field) is not None]
        if entered:
            text = view.say(Words("{x}{n}", "{x}: {n}"), x=view.say(words), n=view.sum(sum_over(entered, field), unit))
            parts.append(text + _blank(view, records, field, len(entered)))
    return view.comma.join(parts)


def _blank(view: View, records: Sequence[Record], field: str, entered: int) -> str:
    """How many records lack a number that every record of the kind is asked for."""
    row = field_named(type(records[0]), field)
    return _missing(view, len(records) - entered) if row is not None and row.hint else ""


def _missing(view: View, number: int) -> str:
    return view.say(Words("（另有{n}条记录未填）", " (not entered in {n} of them)"), n=number) if number else ""


def _amount(view: View, records: Sequence[Record], money: Had) -> str:
    field, words = money
    given: list[Amount] = []
    for record in records:
        value: object = getattr(record, field)
        if isinstance(value, Decimal | Bounded):
            given.append(value)
    if not given:
        return ""
    return view.say(words, x=view.amounts(given)) + _blank(view, records, field, len(given))
