"""What records name in their fields, put into words: titles, subjects, places, terms (所列名称)."""

from collections.abc import Iterable, Iterator, Sequence

from dangfeng.fields import ChoiceShape, FlagShape, ManyShape, TextShape, table
from dangfeng.model.record import Record
from dangfeng.quantity import Masked
from dangfeng.report.view import MOST_TITLES, View
from dangfeng.vocabulary import Vocabulary
from dangfeng.wording.labels import label
from dangfeng.wording.language import Words

#: Texts that say what a figure is of; others, such as results, are too long for that.
_TELLING = frozenset({"title", "name", "topic", "topics", "area", "theme", "themes", "problem", "point"})
_COMMON = frozenset(row.name for row in table(Record))


def named_in(view: View, records: Iterable[Record], field: str) -> list[str]:
    """What records hold in one field, each once, in their order: texts, names, terms."""
    return list(dict.fromkeys(text for record in records for text in _texts(view, getattr(record, field))))


def _texts(view: View, value: object) -> Iterator[str]:
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, Vocabulary):
            yield view.term(each)
        elif isinstance(each, str | Masked):
            yield str(each)


def plainly(view: View, texts: Sequence[str], words: Words) -> list[str]:
    """A sentence that lists names as they stand; none without names."""
    return _listed(view, list(texts), words, view.listing)


def in_quotes(view: View, texts: Sequence[str], words: Words) -> list[str]:
    """A sentence that lists words in quotation marks."""
    return _listed(view, [view.quoted([text]) for text in dict.fromkeys(texts)], words, _tight(view))


def as_titles(view: View, texts: Sequence[str], words: Words) -> list[str]:
    """A sentence that lists titles in their marks."""
    return _listed(view, [view.title(text) for text in dict.fromkeys(texts)], words, _tight(view))


def _tight(view: View) -> str:
    """Between two quotations or titles in their marks nothing stands in Chinese."""
    return "" if view.language == "zh" else ", "


def _listed(view: View, texts: list[str], words: Words, joint: str) -> list[str]:
    if not texts:
        return []
    more = view.say(Words("等", " and others")) if len(texts) > MOST_TITLES else ""
    return [view.say(words, x=joint.join(texts[:MOST_TITLES]) + more)]


def described(view: View, record: Record, *without: str) -> str:
    """What a figure is of, as far as its record says: the terms, titles and properties given, in brackets."""
    said = marks_of(view, record, *without)
    return view.say(Words("（{x}）", " ({x})"), x=view.listing.join(said)) if said else ""


def marks_of(view: View, record: Record, *without: str) -> list[str]:
    """The terms, titles and properties that a record gives of what it is about."""
    said: list[str] = []
    for row in table(type(record)):
        if row.name in _COMMON or row.name in without:
            continue
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        if isinstance(shape, ChoiceShape):
            said += list(_texts(view, getattr(record, row.name)))
        elif isinstance(shape, TextShape) and row.name in _TELLING:
            said += [view.quoted([text]) for text in _texts(view, getattr(record, row.name))]
        elif isinstance(shape, FlagShape) and getattr(record, row.name) is True:
            said.append(label(row, view.language))
    return said
