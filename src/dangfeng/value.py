"""What small values have in common: how their classes are made, that they compare and print by their fields (值).

attrs writes a constructor for each class and compiles it, which is most of what importing a hundred classes costs.
`frozen` here makes such classes, slotted and frozen, with one constructor for all of them; what attrs knows of a class,
for `attrs.fields`, `attrs.evolve` and the like, is put together when it is asked for. To type checkers the two are one.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, NoReturn, get_origin

import attrs

from dangfeng.about import Said

if TYPE_CHECKING:
    from attrs import field, frozen

__all__ = ["Stated", "Value", "field", "frozen", "made_here", "stated"]


class Stated:
    """A field as its class states it.

    Attributes:
        default: What it is if it is not given; `attrs.NOTHING` if it must be.
        factory: Makes the value anew for each instance, of a field that may not be given.
        init: Whether it may be given at all.
        converter: Brings what is given to the form that is kept.
        name: Its name.
        annotation: Its type with what is asked of it.
        kw_only: Whether it is given by name alone.
    """

    __slots__ = ("annotation", "converter", "default", "factory", "init", "kw_only", "name")

    def __init__(
        self,
        *,
        default: object = attrs.NOTHING,
        factory: Callable[[], object] | None = None,
        init: bool = True,
        converter: Callable[[object], object] | None = None,
    ) -> None:
        assert factory is None or not init, "what may be given has a plain default"
        self.default = default
        self.factory = factory
        self.init = init
        self.converter = converter
        self.name = ""
        self.annotation: object = None
        self.kw_only = False


class _Plan:
    """How the instances of a class are made.

    Attributes:
        fields: All fields by name, those that are inherited first.
        defaults: What the fields that may be given are if they are not.
        required: The fields that must be given.
        by_place: The fields that may be given without their names.
        puts: What sets the slots of *defaults*, past the guard that keeps instances frozen.
        converted: The fields whose values are brought to another form.
        others: The fields that are not given, and what sets their slots.
    """

    __slots__ = ("by_place", "converted", "defaults", "fields", "others", "puts", "required")

    def __init__(self, cls: type, fields: Mapping[str, Stated]) -> None:
        given = [row for row in fields.values() if row.init]
        self.fields = fields
        self.defaults = {row.name: row.default for row in given}
        self.required = frozenset(row.name for row in given if row.default is attrs.NOTHING)
        self.by_place = tuple(row.name for row in given if not row.kw_only)
        self.puts = tuple(getattr(cls, row.name).__set__ for row in given)
        self.converted = tuple((row.name, row.converter) for row in given if row.converter)
        self.others = tuple((getattr(cls, row.name).__set__, row) for row in fields.values() if not row.init)


class _Described:
    """What attrs knows of a class."""

    def __get__(self, instance: object, owner: type) -> object:
        return _described(owner)


class _Signature:
    """What `inspect.signature` says of a class: its fields, which the one constructor does not name."""

    def __get__(self, instance: object, owner: type) -> object:
        return _signature(owner)


class Value:
    """Base of classes that compare and print by the fields of their constructor.

    The methods stand here once and are not generated for each class. The classes say `eq=False, repr=False`, so that
    those that attrs itself makes have these too.
    """

    __slots__ = ("__weakref__",)
    _plan: ClassVar[_Plan] = _Plan(object, {})

    def __init__(self, *values: object, **given: object) -> None:
        plan = self._plan
        if values:
            given = _by_name(type(self), values, given)
        # In the order of the fields; what is unknown comes last.
        found = {**plan.defaults, **given}
        if len(found) > len(plan.defaults) or not plan.required <= given.keys():
            raise _refusal(type(self), given)
        for name, converter in plan.converted:
            found[name] = converter(found[name])
        for put, value in zip(plan.puts, found.values(), strict=True):
            put(self, value)
        for put, row in plan.others:
            put(self, row.default if row.factory is None else row.factory())
        self.__attrs_post_init__()

    def __attrs_post_init__(self) -> None:
        """What a class makes of its values, or has against them."""

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self._plan.fields}

    def __setstate__(self, state: Mapping[str, object]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        values = _getter(type(self))
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        cls = type(self)
        return hash((cls, _getter(cls)(self)))

    def __repr__(self) -> str:
        given = (f"{name}={getattr(self, name)!r}" for name in _names(type(self)))
        return f"{type(self).__name__}({', '.join(given)})"


def made_here(cls: type) -> bool:
    """Whether it is a class of fields that `frozen` made."""
    return "_plan" in vars(cls)


def stated(cls: type) -> Mapping[str, Stated]:
    """The fields of a class by name, in order, those it inherits first; none if it is not made here."""
    return cls._plan.fields if made_here(cls) and issubclass(cls, Value) else {}


if not TYPE_CHECKING:
    field = Stated

    def frozen(*, kw_only: bool = False, eq: bool, repr: bool) -> Callable[[type[Value]], type[Value]]:
        """Make a class of fields: slotted, frozen, an attrs class to those who ask."""
        assert not eq, "values compare by their fields"
        assert not repr, "values print by their fields"
        return lambda cls: _made(cls, kw_only)


def _made(cls: type[Value], kw_only: bool) -> type[Value]:
    """The class with slots: they can only be had by making it once more."""
    space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    own = {}
    for name, annotation in space.get("__annotations__", {}).items():
        if get_origin(annotation) is not ClassVar:
            given = space.pop(name, attrs.NOTHING)
            row = own[name] = given if isinstance(given, Stated) else Stated(default=given)
            row.name, row.annotation, row.kw_only = name, annotation, kw_only
    above = {name: row for base in cls.__mro__[:0:-1] for name, row in stated(base).items()}
    fields = {name: row for name, row in above.items() if name not in own} | own
    space["__match_args__"] = tuple(name for name, row in fields.items() if row.init and not row.kw_only)
    space["__slots__"] = tuple(name for name in own if name not in above)
    space["__qualname__"] = cls.__qualname__
    space["__attrs_attrs__"] = _Described()
    space["__signature__"] = _Signature()
    made = type(cls.__name__, cls.__bases__, space)
    assert issubclass(made, Value)
    made._plan = _Plan(made, fields)
    _replace(cls, made)
    return made


def _replace(cls: type, made: type) -> None:
    """Methods that say `super()` know the class that they were written in: now it is another."""
    for item in vars(made).values():
        for cell in getattr(getattr(item, "fget", item), "__closure__", None) or ():
            if cell.cell_contents is cls:
                cell.cell_contents = made


def _by_name(cls: type[Value], values: tuple[object, ...], given: dict[str, object]) -> dict[str, object]:
    """All values by the names of their fields."""
    names = cls._plan.by_place
    found = dict(zip(names, values, strict=False))
    if len(found) < len(values) or not given.keys().isdisjoint(found):
        raise TypeError(f"{cls.__name__}() has {len(names)} fields that may be given by place, each once")
    return found | given


def _refusal(cls: type[Value], given: Mapping[str, object]) -> TypeError:
    lacking = [name for name in cls._plan.defaults if name in cls._plan.required and name not in given]
    if lacking:
        return TypeError(f"{cls.__name__}() lacks {', '.join(map(repr, lacking))}")
    unknown = [name for name in given if name not in cls._plan.defaults]
    return TypeError(f"{cls.__name__}() has no field {', '.join(map(repr, unknown))}")


@cache
def _described(cls: type) -> object:
    rows = stated(cls).values()
    fields = {
        row.name: attrs.field(
            default=row.default if row.factory is None else attrs.Factory(row.factory),
            init=row.init,
            kw_only=row.kw_only,
        )
        for row in rows
    }
    types = {row.name: row.annotation.typed if isinstance(row.annotation, Said) else row.annotation for row in rows}
    body = {"__annotations__": types}
    return attrs.fields(attrs.make_class(cls.__name__, fields, class_body=body))


@cache
def _signature(cls: type) -> object:
    # Only who asks for help on a class needs it.
    from inspect import Parameter, Signature

    found = []
    for row in stated(cls).values():
        if row.init:
            kind = Parameter.KEYWORD_ONLY if row.kw_only else Parameter.POSITIONAL_OR_KEYWORD
            default = Parameter.empty if row.default is attrs.NOTHING else row.default
            found.append(Parameter(row.name, kind, default=default))
    return Signature(sorted(found, key=lambda each: each.kind))


def _getter(cls: type) -> Callable[[object], object]:
    """A function that takes the values of all fields of an instance at once."""
    return _made_getter(cls)


@cache
def _made_getter(cls: type) -> Callable[[object], object]:
    names = _names(cls)
    return attrgetter(*names) if names else _nothing


def _names(cls: type) -> tuple[str, ...]:
    rows = stated(cls).values() if made_here(cls) else attrs.fields(cls)
    return tuple(row.name for row in rows if row.init)


def _nothing(value: object) -> tuple[()]:
    return ()
