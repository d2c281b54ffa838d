"""Two versions of a rubric in words: what changed, item by item (细则修订对照的文字)."""

from collections.abc import Iterator
from itertools import groupby

from dangfeng.fields import Noun
from dangfeng.revising import Aspect, Revised, RubricDifference, Setting, State, Step
from dangfeng.rubric.nodes import id_of, walk, word_of
from dangfeng.rubric.rubric import Rubric, Rule
from dangfeng.rubric.where import AllOf, Condition
from dangfeng.wording.conditions import condition_text, is_condition, quoted
from dangfeng.wording.labels import kind_label, value_label
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.rubric_values import setting_text, term_text
from dangfeng.wording.rules import rule_words
from dangfeng.wording.values import points_phrase
from dangfeng.wording.width import COLUMNS, printable, wrapped

_HEAD = Words("细则修订对照", "Two versions of a rubric")
_OLD, _NEW = Words("原：{text}", "before: {text}"), Words("新：{text}", "after: {text}")
_SAME = Words("两份细则没有差别。", "The two rubrics say the same.")
_NUMBER = Words(
    "改动{lines}处，其中影响得分或等次的{scoring}处。",
    "Changes: {lines}; of these that can move a score or grade: {scoring}.",
)
_GENERAL = Words("总则", "The rubric itself")
_ALTERED = Words("{name}由{old}改为{new}", "{name}: {old} → {new}")
_GIVEN, _TAKEN = (
    Words("增设{name}：{new}", "{name} added: {new}"),
    Words("取消{name}（原为{old}）", "{name} taken out: {old}"),
)
_REWORDED = Words("{name}改写，原为“{old}”，现为“{new}”", "{name} reworded, before: {old!r}, after: {new!r}")
_LESS, _MORE = Words("{name}去掉{text}", "{name} no longer: {text}"), Words("{name}增加{text}", "{name} also: {text}")
_RULE = Words("计分办法由“{old}”改为“{new}”", "the way of scoring, before: {old!r}, after: {new!r}")
_ADDED, _REMOVED = Words("新增{name}", "added: {name}"), Words("取消{name}", "removed: {name}")
_MOVED = Words("{name}由{old}移到{new}", "{name} moved from {old} to {new}")
_PLACE, _ENTRY = Words("{name}第{entry}项", "{name} {entry}"), Words("{name}“{entry}”", "{name} {entry!r}")
_LAST = Words("{outer}的“{name}”", "{outer}, {name}")
_KINDS = {
    "section": Words("部分", "section"),
    "item": Words("指标", "item"),
    "part": Words("分项", "part"),
    "rule": Words("规则", "rule"),
    "bonus": Words("加分项", "bonus"),
    "deductions": Words("总分扣分项", "deductions"),
    "group": Words("不重复计分组", "group"),
    "veto": Words("一票否决", "veto"),
}
#: Steps that say nothing by themselves on the way to a value.
_SILENT = ("measure", "scale", "of")
#: Texts longer than this are quoted whole, before and after.
_LONG = 24


def rubric_difference_text(difference: RubricDifference, language: str = "zh", *, columns: int = COLUMNS) -> str:
    """What changed from one version of a rubric to another, item by item (细则修订对照).

    Args:
        difference: What `compare_rubrics` found.
        language: `"zh"` or `"en"`.
        columns: Columns of the terminal.

    Returns:
        The text, without a final line break.

    Raises:
        UnknownName: If the language is neither.
    """
    speaker = Speaker(choose_language(language), columns)
    return "\n".join(printable(line).rstrip() for line in speaker.difference(difference))


class Speaker:
    """Words on changes of a rubric in one language."""

    def __init__(self, language: str, columns: int = COLUMNS) -> None:
        self.language, self.columns = language, columns
        self.stop = "; " if language == "en" else "；"
        self.colon = ": " if language == "en" else "："

    def say(self, words: Words, **values: object) -> str:
        """A phrase with its values filled in."""
        return words.in_(self.language).format(**values)

    def point(self, text: str) -> list[str]:
        """A point of a list, wrapped."""
        return wrapped(f"· {text}", self.columns, "  ")

    # -- the whole

    def difference(self, found: RubricDifference) -> Iterator[str]:
        """All lines."""
        yield self.say(_HEAD)
        for words, rubric in ((_OLD, found.old), (_NEW, found.new)):
            yield from wrapped(self.say(words, text=self._version(rubric)), self.columns, "  ")
        if not found:
            yield self.say(_SAME)
            return
        yield self.say(_NUMBER, **_counted(found))
        if found.head:
            yield from ("", self.say(_GENERAL))
            for change in found.head:
                yield from self.point(self.setting(change, found.new))
        for heading, lines in groupby(found.lines, key=_heading):
            yield from ("", *wrapped(self.name(heading, kind=False), self.columns))
            for line in lines:
                yield from self._line(line, heading)

    def _version(self, rubric: Rubric) -> str:
        return self.say(
            Words("{title}（{version}）", "{title} ({version})"), title=rubric.title, version=rubric.version
        )

    def _line(self, line: Revised, heading: Noun) -> Iterator[str]:
        yield from self.point(self.line(line, within=heading))
        if line.state is State.ADDED:
            for node in walk(line.noun):
                yield from wrapped(f"· {self.told(node.noun)}", self.columns, "    ")

    # -- one line

    def line(self, line: Revised, *, within: Noun | None = None) -> str:
        """What became of one line of the rubric."""
        match line.state:
            case State.ADDED:
                return self.say(_ADDED, name=self.told(line.noun))
            case State.REMOVED:
                return self.say(_REMOVED, name=self.told(line.noun))
        changes = self.changes(line)
        if line.state is State.MOVED and line.was_in is not None and line.owners:
            old, new = self.name(line.was_in), self.name(line.owners[-1])
            changes = [self.say(_MOVED, name=self.name(line.noun), old=old, new=new), *changes]
        elif line.noun is not within:
            return f"{self.name(line.noun)}{self.colon}{self.stop.join(changes)}"
        return self.stop.join(changes)

    def changes(self, line: Revised) -> list[str]:
        """The changes of one line; another measure or scale is told as the whole way of scoring."""
        told = [self.setting(change, line.noun) for change in line.changes if not _is_way(change)]
        if any(_is_way(change) for change in line.changes):
            old, new = (
                rule_words(rule, self.language) if isinstance(rule, Rule) else "" for rule in (line.old, line.new)
            )
            told.append(self.say(_RULE, old=old, new=new) if old and new else self._ways(line))
        return told

    def _ways(self, line: Revised) -> str:
        """Another measure of what has no scale, such as a veto."""
        return self.stop.join(self.setting(change, line.noun) for change in line.changes if _is_way(change))

    def name(self, noun: Noun, *, kind: bool = True) -> str:
        """What a line is called: `规则A01-1`, `A01 第一议题学习`."""
        word = word_of(type(noun))
        called = self.say(_KINDS[word]) if word in _KINDS else word
        title = getattr(noun, "title", None) or ""
        if word in ("bonus", "deductions"):
            return str(title)
        if not kind and word in ("section", "item", "part"):
            return f"{id_of(noun)} {title}".rstrip()
        joint = " " if self.language == "en" else ""
        return f"{called}{joint}{id_of(noun)} {title}".rstrip()

    def told(self, noun: Noun) -> str:
        """A line that came or went: its name, its points, of a rule what it says."""
        points = getattr(noun, "points", None)
        name = self.name(noun)
        if points is not None:
            said = points_phrase(points, self.language)
            name += self.say(Words("（{points}）", " ({points})"), points=said)
        if isinstance(noun, Rule):
            return f"{name}{self.colon}{noun.wording or rule_words(noun, self.language)}"
        return name

    # -- one value

    def setting(self, change: Setting, line: Noun) -> str:
        """A field that has another value, in words."""
        kind = _kind_of(line)
        row = change.steps[-1].row
        old, new = (setting_text(held, row, self.language, kind) for held in (change.old, change.new))
        name = self._way(change.steps, kind)
        if change.aspect is Aspect.CONDITION and old and new:
            return self._condition(name, change, kind) or self._altered(name, old, new)
        if not old or not new:
            words = _GIVEN if not old else _TAKEN
            return self.say(words, name=name, old=old, new=new)
        if change.aspect is Aspect.WORDING and max(len(old), len(new)) > _LONG:
            return self.say(_REWORDED, name=name, old=old, new=new)
        if change.aspect in (Aspect.WORDING, Aspect.BASIS):
            return self._altered(name, old, new)
        return self.say(_ALTERED, name=name, old=old, new=new)

    def _altered(self, name: str, old: str, new: str) -> str:
        """Texts before and after, set apart from the words around them."""
        old, new = (text if self.language == "en" else quoted(text) for text in (old, new))
        return self.say(_ALTERED, name=name, old=old, new=new)

    def _condition(self, name: str, change: Setting, kind: str) -> str:
        """Which of several conditions went and came; empty if there are not several."""
        before, after = (_all_of(held) for held in (change.old, change.new))
        gone, come = ([each for each in one if each not in two] for one, two in ((before, after), (after, before)))
        if len(gone) == len(before) or len(come) == len(after):
            return ""
        lists = (self._conditions(gone, kind), self._conditions(come, kind))
        said = [
            self.say(words, name=name, text=text) for words, text in zip((_LESS, _MORE), lists, strict=True) if text
        ]
        return self.stop.join(said)

    def _conditions(self, held: list[Condition], kind: str) -> str:
        return condition_text(AllOf(tuple(held)), self.language, kind or None) if held else ""

    def _way(self, steps: tuple[Step, ...], kind: str) -> str:
        """What a value is called: `分值`, `档次第1项的“不低于”`, `等次“优秀”的“不低于”`."""
        *outer, last = [
            step for place, step in enumerate(steps, 1) if place == len(steps) or step.row.name not in _SILENT
        ]
        name = self._step(last, kind, ends=True)
        for step in reversed(outer):
            name = self.say(_LAST, outer=self._step(step, kind), name=name.strip("“”"))
        return name

    def _step(self, step: Step, kind: str, *, ends: bool = False) -> str:
        name = term_text(step.row, self.language)
        if step.entry.isdecimal():
            return self.say(_PLACE, name=name, entry=step.entry)
        if not step.entry or ends:
            # An entry that came or went says its name itself.
            return name
        entry = kind_label(step.entry, self.language)
        return self.say(_ENTRY, name=name, entry=value_label(entry, self.language, kind))


def _counted(found: RubricDifference) -> dict[str, int]:
    lines = len(found.head) + len(found.lines)
    scoring = sum(each.aspect.scores for each in found.head) + sum(line.scores for line in found.lines)
    return {"lines": lines, "scoring": scoring}


def _heading(line: Revised) -> Noun:
    """Under what a change is told: its item, or the section or veto that it is of."""
    outer, *inner = (*line.owners, line.noun)
    return outer if not inner or isinstance(inner[0], Rule) else inner[0]


def _is_way(change: Setting) -> bool:
    return len(change.steps) == 1 and change.steps[0].row.name in ("measure", "scale")


def _all_of(held: object) -> tuple[Condition, ...]:
    """Conditions that all hold, one by one."""
    if isinstance(held, AllOf):
        return held.conditions
    return (held,) if is_condition(held) else ()


def _kind_of(noun: Noun) -> str:
    of = getattr(getattr(noun, "measure", None), "of", None)
    return str(getattr(of, "kind", ""))
