"""Which values of one line changed, however deep they lie: of any form, by the field table alone (逐项比较)."""

from collections.abc import Iterator

from attrs import evolve

from dangfeng.fields import Field, Noun, field_named
from dangfeng.gathering.difference import changed_fields
from dangfeng.revising.nouns import Aspect, Setting, Step
from dangfeng.rubric.rubric import Veto
from dangfeng.shapes import ChoiceShape, TextShape

#: What an entry of a list without ids is known by.
_NAMES = ("title", "kind", "value")
_OWN = {
    "points": Aspect.POINTS,
    "cap": Aspect.CAP,
    "basis": Aspect.BASIS,
    "id": Aspect.NUMBER,
    "in_force_from": Aspect.FORCE,
    "in_force_until": Aspect.FORCE,
    "known": Aspect.WORDING,
    "grades": Aspect.GRADE,
}
#: Words of a line that its points rest on, although they are texts.
_WORKING = ("group", "kind", "unit_classes", "field", "grade")
_DEEP = ("measure", "scale")


def settings(old: Noun, new: Noun, leaving_out: tuple[str, ...] = ()) -> Iterator[Setting]:
    """The values of a line that changed, without the fields that are left out."""
    for change in changed_fields(old, new):
        row = field_named(type(new), change.field)
        if row is None or change.field in leaving_out:
            continue
        for inner in _within((Step(row=row, holder=new),), change.old, change.new):
            yield evolve(inner, aspect=_aspect(new, inner))


def _within(steps: tuple[Step, ...], old: object, new: object) -> Iterator[Setting]:
    if isinstance(old, Noun) and isinstance(new, Noun) and type(old) is type(new):
        for change in changed_fields(old, new):
            row = field_named(type(new), change.field)
            if row is not None:
                yield from _within((*steps, Step(row=row, holder=new)), change.old, change.new)
    elif _are_nouns(old) and _are_nouns(new):
        found = tuple(_entries(steps, old, new))
        # What is left is their order.
        yield from found or (_leaf(steps, old, new),)
    else:
        yield _leaf(steps, old, new)


def _are_nouns(held: object) -> bool:
    return isinstance(held, tuple) and bool(held) and all(isinstance(each, Noun) for each in held)


def _entries(steps: tuple[Step, ...], old: object, new: object) -> Iterator[Setting]:
    """Entries of two lists: by their names, else by their places if there are as many of them."""
    assert isinstance(old, tuple)
    assert isinstance(new, tuple)
    before, after = _named(old), _named(new)
    if before is None or after is None:
        if len(old) != len(new):
            yield _leaf(steps, old, new)
            return
        before, after = _placed(old), _placed(new)
    for name in dict.fromkeys([*after, *before]):
        here = (*steps[:-1], evolve(steps[-1], entry=name))
        if name in before and name in after:
            if before[name] != after[name]:
                yield from _within(here, before[name], after[name])
        else:
            yield _leaf(here, before.get(name), after.get(name))


def _named(held: tuple[object, ...]) -> dict[str, object] | None:
    """Entries by their names; `None` if they have none, or two share one."""
    name = next((each for each in _NAMES if all(isinstance(getattr(entry, each, None), str) for entry in held)), "")
    found = {str(getattr(entry, name)): entry for entry in held} if name else {}
    return found if len(found) == len(held) else None


def _placed(held: tuple[object, ...]) -> dict[str, object]:
    return {str(place): entry for place, entry in enumerate(held, 1)}


def _leaf(steps: tuple[Step, ...], old: object, new: object) -> Setting:
    return Setting(steps=steps, old=old, new=new, aspect=Aspect.SETTING)


def _aspect(line: Noun, change: Setting) -> Aspect:
    """What a change is about, by the field and what it may hold."""
    first, last = change.steps[0].row, change.steps[-1].row
    own = _OWN.get(first.name)
    if isinstance(line, Veto) and own is not Aspect.NUMBER:
        return Aspect.WORDING if first.name == "title" else Aspect.VETO
    if own is not None:
        return own
    if first.name in _DEEP:
        return _of_rule(change, last)
    texts = isinstance(first.shape, TextShape) and first.name not in _WORKING
    return Aspect.WORDING if texts else Aspect.SETTING


def _of_rule(change: Setting, last: Field) -> Aspect:
    """Of a measure or scale: another one, another condition, or another figure."""
    if len(change.steps) == 1 or isinstance(last.shape, ChoiceShape):
        return Aspect.RULE
    held = change.old if change.new is None else change.new
    if type(held).__module__ == "dangfeng.rubric.where":
        return Aspect.CONDITION
    return Aspect.RULE if isinstance(held, str) and last.name in _WORKING else Aspect.THRESHOLD
