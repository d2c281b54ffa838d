"""Source text while it is written, and the function that comes of it (源码).

Only names made here and names of the field table enter the text; every value is bound as a constant.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from attrs import frozen

from dangfeng.model.record import Record
from dangfeng.rubric.where import Condition
from dangfeng.scoring.conditions import compile_condition


class Unfused(Exception):
    """What has no source form here, or is not known exactly."""


@frozen(eq=False)
class Function:
    """A written function.

    Attributes:
        text: Its source.
        run: It takes a frame and what it is to fill, and gives `True` if it could fill it.
    """

    text: str
    run: Callable[[object, object], object]


class Source:
    """Source text being written, with the values that it names."""

    def __init__(self) -> None:
        self.head: list[str] = []
        self.names: dict[str, object] = {}
        self._lines: list[str] = []
        self._depth = 1
        self._shared: dict[tuple[str, object], str] = {}
        self._predicates: dict[tuple[Condition, type[Record]], str] = {}

    def put(self, line: str) -> None:
        """Add one line at the present depth."""
        self._lines.append("    " * self._depth + line)

    @contextmanager
    def block(self, opening: str) -> Iterator[None]:
        """Add a line that opens a block, and what is put meanwhile below it."""
        self.put(opening)
        self._depth += 1
        yield
        self._depth -= 1

    def bind(self, value: object) -> str:
        """A name that stands for a value."""
        name = f"C{len(self.names)}"
        self.names[name] = value
        return name

    def predicate(self, condition: Condition, kind: type[Record]) -> str:
        """A name that stands for the three-valued predicate of a condition."""
        key = (condition, kind)
        if key not in self._predicates:
            self._predicates[key] = self.bind(compile_condition(condition, kind))
        return self._predicates[key]

    def once(self, what: str, key: object, expression: str) -> str:
        """A local name for an expression that is the same all through one scoring, worked out before all else."""
        name = self._shared.get((what, key))
        if name is None:
            name = self._shared[(what, key)] = f"{what}{len(self._shared)}"
            self.head.append(f"{name} = {expression}")
        return name

    def day(self, word: str) -> str:
        """A local name for a day from its word in a rubric."""
        return self.once("day", word, f"day_in({self.bind(word)}, context)")

    def function(self, called: Mapping[str, object]) -> "Function":
        """The whole as a function of a frame and of what it fills."""
        head = ["ledger, context = frame.ledger, frame.context", "period = context.period"]
        head += ["start, end = period.start, period.end", "doubts = set()", *self.head]
        body = ["    " + line for line in head] + self._lines
        text = "\n".join(["def lane(frame, out):", *body, "    return True", ""])
        names = {**self.names, **called}
        exec(compile(text, "<fused rubric>", "exec"), names)
        run = names["lane"]
        assert callable(run)
        return Function(text, run)
