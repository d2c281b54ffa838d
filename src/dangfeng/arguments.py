"""Arguments of public functions held against their annotations: a path where a ledger is due is said at once (参数)."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from types import FunctionType, NoneType
from typing import NamedTuple, ParamSpec, TypeVar, get_args, get_origin

P = ParamSpec("P")
R = TypeVar("R")
#: Classes whose arguments are looked at, and how one comes by them.
_HOW = {
    "Ledger": "dangfeng.load_ledger(path)",
    "Rubric": "dangfeng.load_rubric(name_or_path)",
    "Marks": "dangfeng.load_marks(path)",
    "Scorecard": "dangfeng.score(ledger, rubric)",
}
_LONGEST = 60


class _Due(NamedTuple):
    """What a parameter takes.

    Attributes:
        classes: Its classes.
        several: Whether it takes several of them.
    """

    classes: tuple[type, ...]
    several: bool = False

    def misfit(self, value: object) -> tuple[bool, object]:
        """Whether a value, or one of several, is of another class, and which."""
        if not self.several:
            return not isinstance(value, self.classes), value
        if isinstance(value, str) or not isinstance(value, Iterable):
            return True, value
        # What can be gone through only once is not looked at.
        for each in value if isinstance(value, list | tuple) else ():
            if not isinstance(each, self.classes):
                return True, each
        return False, value


def checked(function: Callable[P, R], name: str) -> Callable[P, R]:
    """The function, which refuses a thing of another class where a ledger, rubric, scorecard or marks are due.

    Args:
        function: A public function, its annotations classes rather than texts.
        name: What it is called in `dangfeng`.

    Returns:
        A function that raises `TypeError` if an argument is of another class: what was got, and how one comes by what
        is due; the function itself, if it takes none of these.
    """
    asked, inner = _asked(function.__annotations__), _code_of(function)
    if not asked:
        return function
    places = [(place, word, asked[word]) for place, word in enumerate(inner) if word in asked]

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        count = len(args)
        for place, word, due in places:
            if place < count:
                _check(name, word, args[place], due)
        for word, value in kwargs.items():
            if word in asked:
                _check(name, word, value, asked[word])
        return function(*args, **kwargs)

    # Pickled by where it is found.
    call.__module__, call.__qualname__ = "dangfeng", name
    return call


def _code_of(function: object) -> tuple[str, ...]:
    """The parameters of a function that may be given by their place."""
    assert isinstance(function, FunctionType)
    return function.__code__.co_varnames[: function.__code__.co_argcount]


def _asked(annotations: Mapping[str, object]) -> dict[str, _Due]:
    """What each parameter takes for which one of our classes may stand."""
    found: dict[str, _Due] = {}
    for name, hint in annotations.items():
        several = get_origin(hint) is Iterable
        inner = get_args(hint)[0] if several else hint
        hints = get_args(inner) or (inner,)
        classes = tuple(each for each in hints if isinstance(each, type))
        ours = any(each.__name__ in _HOW for each in classes) or (several and all(map(_is_record, classes)))
        if name != "return" and len(classes) == len(hints) and ours:
            found[name] = _Due(classes, several)
    return found


def _is_record(cls: type) -> bool:
    """Whether a class is that of a kind of record."""
    return hasattr(cls, "KIND")


def _check(function: str, parameter: str, value: object, due: _Due) -> None:
    misfits, found = due.misfit(value)
    if misfits:
        known = [each.__name__ for each in due.classes if each.__name__ in _HOW]
        wanted = " or ".join("None" if each is NoneType else f"a {each.__name__}" for each in due.classes)
        how = "; ".join(f"{_HOW[each]} gives a {each}" for each in known)
        if not known:
            wanted, how = "a record", "dangfeng.Meeting(...) and those of the other kinds give one"
        wanted = f"a list, each {wanted}," if due.several else wanted
        raise TypeError(f"{function}() takes {wanted} as {parameter}, not {_got(found)}: {how}")


def _got(value: object) -> str:
    if value is None:
        return "None"
    return f"the text {value[:_LONGEST]!r}" if isinstance(value, str) else f"one of class {type(value).__name__}"
