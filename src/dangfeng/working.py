"""Objects that work is done with: classes with slots, whose constructors are written when they are needed (工作对象).

attrs writes and compiles the methods of a class where it is defined, although one command makes instances of few. The
constructors here are the same, each written when the first instance is made. Instances compare by identity, and may be
changed. To type checkers, the two are one.
"""

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import TYPE_CHECKING, ClassVar, TypeVar, get_origin

if TYPE_CHECKING:
    from attrs import define, field

__all__ = ["define", "field"]

T = TypeVar("T")
#: There is no default, or nothing was given.
_NOTHING = object()


class _Field:
    """What a class says of a field beside its type."""

    __slots__ = ("default", "factory", "init")

    def __init__(
        self, *, default: object = _NOTHING, factory: Callable[[], object] | None = None, init: bool = True
    ) -> None:
        self.default = default
        self.factory = factory
        self.init = init


if not TYPE_CHECKING:
    field = _Field

    def define(*, eq: bool) -> Callable[[type[T]], type[T]]:
        """Make a class of fields: slotted, and open to changes."""
        assert not eq, "what is worked with compares by identity"
        return _made


def _made(cls: type[T]) -> type[T]:
    """The class with slots: they can only be had by making it once more, so its methods do without `super`."""
    space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    fields: dict[str, _Field] = {}
    for name, annotation in space.get("__annotations__", {}).items():
        if get_origin(annotation) is not ClassVar:
            given = space.pop(name, _NOTHING)
            fields[name] = given if isinstance(given, _Field) else _Field(default=given)

    def first(self: object, *values: object, **given: object) -> None:
        constructor = _constructor(made, fields)
        type.__setattr__(made, "__init__", constructor)
        constructor(self, *values, **given)

    space |= {"__slots__": (*fields, "__weakref__"), "__qualname__": cls.__qualname__, "__init__": first}
    made: type[T] = type(cls.__name__, cls.__bases__, space)
    return made


def _constructor(cls: type, fields: Mapping[str, _Field]) -> Callable[..., None]:
    """A function that takes the fields in order and sets them."""
    known: dict[str, object] = {"NOTHING": _NOTHING}
    takes: list[str] = []
    does: list[str] = []
    for name, row in fields.items():
        known |= {f"default_{name}": row.default, f"factory_{name}": row.factory}
        absent = f"factory_{name}()" if row.factory else "" if row.default is _NOTHING else f"default_{name}"
        # As attrs has it, a private field is given without its underscore.
        given = name.lstrip("_")
        if not row.init:
            does += [f"self.{name} = {absent}"] if absent else []
        elif row.factory:
            takes.append(f"{given}=NOTHING")
            does.append(f"self.{name} = {absent} if {given} is NOTHING else {given}")
        else:
            takes.append(f"{given}={absent}" if absent else given)
            does.append(f"self.{name} = {given}")
    if hasattr(cls, "__attrs_post_init__"):
        does.append("self.__attrs_post_init__()")
    source = f"def __init__(self, {', '.join(takes)}):\n    " + "\n    ".join(does or ["pass"])
    exec(compile(source, f"<constructor of {cls.__qualname__}>", "exec"), known)
    written = known["__init__"]
    assert isinstance(written, FunctionType)
    return written
