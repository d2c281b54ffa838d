"""Which line of the new version is which of the old one: by id and words, not by place (各行对应)."""

from collections.abc import Callable, Hashable, Sequence

from dangfeng.fields import Noun, table
from dangfeng.rubric.nodes import holding, id_of

#: What two lines have in common that are the same; the surest first.
Clue = Callable[[Noun], Hashable | None]


def matched(
    old: Sequence[Noun], new: Sequence[Noun], *, renamed: bool
) -> tuple[list[tuple[Noun, Noun]], list[Noun], list[Noun]]:
    """Lines inside one line, before and after, that are the same.

    Args:
        old: Lines before.
        new: Lines after.
        renamed: Whether the line around them has another id now, so that theirs tell nothing.

    Returns:
        The pairs, in the order of the new version; the lines that went; those that came.
    """
    pairs: list[tuple[Noun, Noun]] = []
    gone, come = list(old), list(new)
    for clue in (_id_and_words, _words, _id, _content):
        pairs += _taken(gone, come, clue)
    if renamed and len(gone) == len(come) == 1 and type(gone[0]) is type(come[0]):
        pairs.append((gone.pop(), come.pop()))
    order = {id(noun): place for place, noun in enumerate(new)}
    return sorted(pairs, key=lambda pair: order[id(pair[1])]), gone, come


def _taken(gone: list[Noun], come: list[Noun], clue: Clue) -> list[tuple[Noun, Noun]]:
    """Takes out of both lists, and gives, the lines of one class that alone have this in common."""
    before, after = _by(gone, clue), _by(come, clue)
    pairs = []
    for key, olds in before.items():
        news = after.get(key, [])
        if len(olds) == len(news) == 1:
            pairs.append((olds[0], news[0]))
    for one, two in pairs:
        gone[:] = [noun for noun in gone if noun is not one]
        come[:] = [noun for noun in come if noun is not two]
    return pairs


def _by(nouns: Sequence[Noun], clue: Clue) -> dict[Hashable, list[Noun]]:
    found: dict[Hashable, list[Noun]] = {}
    for noun in nouns:
        key = clue(noun)
        if key is not None:
            found.setdefault((type(noun), key), []).append(noun)
    return found


def words_of(noun: Noun) -> str:
    """The title of a line, or its wording."""
    given = (getattr(noun, name, None) for name in ("title", "wording"))
    return next((text for text in given if isinstance(text, str)), "")


def _id_and_words(noun: Noun) -> Hashable | None:
    return (id_of(noun), words_of(noun))


def _words(noun: Noun) -> Hashable | None:
    return words_of(noun) or None


def _id(noun: Noun) -> Hashable | None:
    return id_of(noun)


def _content(noun: Noun) -> Hashable | None:
    """A line without ids of its own or of others: of rules that have no wording."""
    if holding(noun):
        return None
    return tuple(getattr(noun, row.name) for row in table(type(noun)) if row.name != "id")
