"""What is said of two versions of a rubric: each change with its line, its field, before and after (细则修订)."""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from dangfeng.fields import Field, Noun
from dangfeng.rubric.nodes import id_of, word_of
from dangfeng.rubric.rubric import Rubric
from dangfeng.vocabulary import Vocabulary


class Aspect(Vocabulary):
    """What a change is about (修订方面)."""

    POINTS = "points", "分值"
    RULE = "rule", "规则"
    THRESHOLD = "threshold", "标准"
    CONDITION = "condition", "条件"
    CAP = "cap", "上限"
    GRADE = "grade", "等次"
    VETO = "veto", "一票否决"
    FORCE = "force", "施行期间"
    SETTING = "setting", "设定"
    BASIS = "basis", "依据"
    WORDING = "wording", "文字"
    NUMBER = "number", "编号"

    @property
    def scores(self) -> bool:
        """Whether such a change can change a score or a grade."""
        return self not in (Aspect.BASIS, Aspect.WORDING, Aspect.NUMBER)


class State(Enum):
    """What became of a line."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@frozen(kw_only=True, eq=False)
class Step:
    """One step down from a line to a value (层次).

    Attributes:
        row: The field.
        entry: Of a list, the entry: its name where entries have names, else its place from 1; else empty.
        holder: What has the field, as it is now.
    """

    row: Field
    holder: Noun
    entry: str = ""


@frozen(kw_only=True, eq=False)
class Setting:
    """A field that has another value (设定变动).

    Attributes:
        steps: The way from the line down to the value; the last is the field itself.
        old: The value before; `None` if there was none.
        new: The value after; `None` if there is none.
        aspect: What the change is about.
    """

    steps: tuple[Step, ...]
    old: object
    new: object
    aspect: Aspect

    @property
    def path(self) -> str:
        """The way as in problems: `scale.steps[2].points`, `grades[优秀].at_least`."""
        return ".".join(f"{step.row.name}[{step.entry}]" if step.entry else step.row.name for step in self.steps)


@frozen(kw_only=True, eq=False)
class Revised:
    """A line of the rubric that came, went, moved or changed (细则行变动).

    Attributes:
        state: What became of it. One that moved may have changed as well.
        old: As it was; `None` if it came.
        new: As it is; `None` if it went.
        owners: The lines around it, outermost first, as they are now; of one that went, as they were.
        was_in: The line around it before, if it moved.
        changes: Its own fields, without the lines inside it, which stand for themselves.
    """

    state: State
    old: Noun | None = None
    new: Noun | None = None
    owners: tuple[Noun, ...] = ()
    was_in: Noun | None = None
    changes: tuple[Setting, ...] = ()

    @property
    def noun(self) -> Noun:
        """The line as it is now, or as it was if it went."""
        noun = self.old if self.new is None else self.new
        assert noun is not None, "a line came, went or stayed"
        return noun

    @property
    def id(self) -> str:
        """Its id now, or its last one."""
        return id_of(self.noun)

    @property
    def kind(self) -> str:
        """What it is, as a word: `item`, `rule`, `veto`."""
        return word_of(type(self.noun))

    @property
    def scores(self) -> bool:
        """Whether a score or grade can change by it."""
        return self.state in (State.ADDED, State.REMOVED) or any(each.aspect.scores for each in self.changes)


@frozen(kw_only=True, eq=False)
class RubricDifference:
    """What changed from one version of a rubric to another (细则修订对照).

    Attributes:
        old: The version before.
        new: The version after.
        head: Fields of the rubric itself: version, dates in force, grades, who must confirm.
        lines: Sections, items, parts, rules, pools, groups and vetoes, in the order of the new version; those that went
            follow those around them.
        same: Ids before and after of lines that are the same and have another id now.
    """

    old: Rubric
    new: Rubric
    head: tuple[Setting, ...] = ()
    lines: tuple[Revised, ...] = ()
    same: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.head or self.lines)

    @property
    def scores(self) -> bool:
        """Whether a score or grade can change by any of it."""
        return any(each.aspect.scores for each in self.head) or any(line.scores for line in self.lines)

    def of(self, id: str) -> Iterator[Revised]:
        """What changed of a section or item, and of the lines inside it."""
        return (line for line in self.lines if id in (line.id, *(id_of(owner) for owner in line.owners)))
