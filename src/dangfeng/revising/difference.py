"""The verb: what changed from one version of a rubric to another (细则修订对照)."""

from collections.abc import Iterator

from attrs import evolve, field, frozen

from dangfeng.fields import Noun
from dangfeng.revising.matching import matched, words_of
from dangfeng.revising.nouns import Revised, RubricDifference, State
from dangfeng.revising.settings import settings
from dangfeng.rubric.nodes import holding, id_of, nodes
from dangfeng.rubric.rubric import Rubric


def compare_rubrics(old: Rubric, new: Rubric) -> RubricDifference:
    """What changed from one version of a rubric to another (细则修订对照).

    A line is the same if its id and its words are, then if its words are, then if its id is: an item that is put in
    between does not make all that follow it look changed. The order of lines makes no difference.

    Args:
        old: The version before.
        new: The version after.
    """
    found = _Found()
    lines = _placed(tuple(_inside(old, new, (), found)), found)
    head = tuple(settings(old, new, (*holding(old), *holding(new))))
    return RubricDifference(old=old, new=new, head=head, lines=lines, same=tuple(found.renamed))


@frozen
class _Found:
    """What was met on the way: lines that have another id now."""

    renamed: list[tuple[str, str]] = field(factory=list)


def _inside(old: Noun, new: Noun, owners: tuple[Noun, ...], found: _Found) -> Iterator[Revised]:
    """What became of the lines inside a line."""
    renamed = bool(owners) and id_of(old) != id_of(new)
    before, after = ([node.noun for node in nodes(noun)] for noun in (old, new))
    pairs, gone, come = matched(before, after, renamed=renamed)
    kept = {id(new_line): old_line for old_line, new_line in pairs}
    for line in after:
        if id(line) in kept:
            yield from _same(kept[id(line)], line, owners, found, (old, new))
        elif any(line is each for each in come):
            yield Revised(state=State.ADDED, new=line, owners=owners)
    yield from (Revised(state=State.REMOVED, old=line, owners=owners) for line in gone)


def _same(
    old: Noun, new: Noun, owners: tuple[Noun, ...], found: _Found, around: tuple[Noun, Noun]
) -> Iterator[Revised]:
    was, now = id_of(old), id_of(new)
    if was != now:
        found.renamed.append((was, now))
    # A line that is numbered after the one around it, which has another number now, has not changed for that.
    before, after = map(id_of, around)
    follows = was != now and _follows(was, before) == _follows(now, after) != ""
    changes = tuple(settings(old, new, (*holding(old), *holding(new), *(("id",) if follows else ()))))
    if changes:
        yield Revised(state=State.CHANGED, old=old, new=new, owners=owners, changes=changes)
    yield from _inside(old, new, (*owners, new), found)


def _follows(id: str, owner: str) -> str:
    """What an id adds to that of the line around it; empty if it is not made from it."""
    return id.removeprefix(owner) if owner and id.startswith(owner) else ""


def _placed(lines: tuple[Revised, ...], found: _Found) -> tuple[Revised, ...]:
    """Of lines that went in one place and came in another, one that moved."""
    gone = {_known(line.noun): line for line in lines if line.state is State.REMOVED}
    kept: list[Revised] = []
    moved: list[Revised] = []
    for line in lines:
        before = gone.get(_known(line.noun)) if line.state is State.ADDED else None
        if before is None or before.old is None:
            kept.append(line)
            continue
        moved.append(before)
        changes = tuple(settings(before.old, line.noun, (*holding(before.old), *holding(line.noun))))
        was_in = before.owners[-1] if before.owners else None
        kept.append(evolve(line, state=State.MOVED, old=before.old, was_in=was_in, changes=changes))
        kept += _inside(before.old, line.noun, (*line.owners, line.noun), found)
    return tuple(line for line in kept if not any(line is each for each in moved))


def _known(noun: Noun) -> tuple[type, str, str]:
    return type(noun), id_of(noun), words_of(noun)
