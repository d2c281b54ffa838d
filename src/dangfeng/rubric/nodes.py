"""The lines of a rubric wherever they stand: sections, items, parts, rules, whatever has an id (细则各行)."""

from collections.abc import Iterator

from attrs import frozen

from dangfeng.fields import Noun, field_named, table


@frozen(kw_only=True)
class Node:
    """One line of a rubric and where it stands.

    Attributes:
        noun: The section, item, part, rule, pool, veto or group.
        path: Its place in the file, such as `sections[0].items[2]`.
        owners: The lines around it, outermost first.
    """

    noun: Noun
    path: str
    owners: tuple[Noun, ...] = ()

    @property
    def id(self) -> str:
        """Its id."""
        return id_of(self.noun)

    @property
    def kind(self) -> str:
        """What it is, as a word: `section`, `item`, `part`, `rule`."""
        return word_of(type(self.noun))


def nodes(noun: Noun) -> Iterator[Node]:
    """The lines right inside a rubric or line, in the order of the file (下一层各行)."""
    yield from _inside(noun, "")


def walk(noun: Noun) -> Iterator[Node]:
    """All lines inside a rubric or line, each before those inside it (全部各行)."""
    for node in nodes(noun):
        yield node
        for inner in walk(node.noun):
            yield Node(noun=inner.noun, path=f"{node.path}.{inner.path}", owners=(node.noun, *inner.owners))


def _inside(noun: Noun, path: str) -> Iterator[Node]:
    for name, each in _nouns(noun):
        here = f"{path}.{name}" if path else name
        if has_id(type(each)):
            yield Node(noun=each, path=here)
        else:
            yield from _inside(each, here)


def _nouns(noun: Noun) -> Iterator[tuple[str, Noun]]:
    for row in table(type(noun)):
        held = getattr(noun, row.name)
        if isinstance(held, Noun):
            yield row.name, held
        elif isinstance(held, tuple):
            yield from ((f"{row.name}[{index}]", each) for index, each in enumerate(held) if isinstance(each, Noun))


def holding(noun: Noun) -> tuple[str, ...]:
    """The fields of a rubric or line that hold lines of its own (下一层所在字段)."""
    return tuple(row.name for row in table(type(noun)) if _holds(getattr(noun, row.name)))


def _holds(held: object) -> bool:
    several = held if isinstance(held, tuple) else (held,)
    return any(isinstance(each, Noun) and (has_id(type(each)) or any(nodes(each))) for each in several)


def has_id(cls: type) -> bool:
    """Whether things of a class are known by an id of their own."""
    return field_named(cls, "id") is not None


def id_of(noun: Noun) -> str:
    """The id of a line."""
    return str(getattr(noun, "id", ""))


def word_of(cls: type) -> str:
    """What things of a class are called in data: `section`, `zero-item`."""
    name = cls.__name__
    return "".join(f"-{c.lower()}" if c.isupper() and place else c.lower() for place, c in enumerate(name))
