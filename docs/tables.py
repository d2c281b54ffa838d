"""Writes the tables of the reference from the library itself, and packs its rubrics: `python docs/tables.py`.

Fields, terms, problem codes and public names stand in the code once; a test holds these pages against them.
"""

import ast
import inspect
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path

import dangfeng
from dangfeng.catalogue import rubric_names, shipped_rubric_path
from dangfeng.catalogue.packing import packed_path, packed_text
from dangfeng.fields import Absent, Field, key_of, table
from dangfeng.files.keys import term_of
from dangfeng.files.rubric_fit import FITTING
from dangfeng.gathering.parts import GRAVITIES
from dangfeng.linting import GRAVITIES as OF_RUBRICS
from dangfeng.model import KINDS, Claim, Completeness, Evidence, Ledger, Member, Record, Total, UnitInfo, Verdict
from dangfeng.model.record import Subset, UnitCount
from dangfeng.problem import Gravity
from dangfeng.quantity import Why
from dangfeng.rubric import marks, measures, rubric, scales
from dangfeng.shapes import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    PeriodShape,
    Shape,
    ShareShape,
    TextShape,
    VariantShape,
)
from dangfeng.vocabulary import Vocabulary
from dangfeng.wording.own_days import own_day
from dangfeng.wording.problems_checks import CHECKS
from dangfeng.wording.problems_files import FILES
from dangfeng.wording.problems_gathering import GATHERING
from dangfeng.wording.problems_lint import LINT
from dangfeng.wording.problems_scoring import SCORING
from dangfeng.wording.problems_workbook import WORKBOOK
from dangfeng.wording.texts import ProblemText

DOCS = Path(__file__).parent
#: Texts that a bounded value is written with are explained once, on the page about ledgers.
_BOUNDED = ", or what is known of it"
_MADE = "<!-- Written by docs/tables.py; change the library, not this page. -->"


def pages() -> dict[str, str]:
    """Every page that is written from the library: path under `docs/`, and text."""
    return {
        "problems.md": problems(),
        "reference/fields-of-records.md": record_fields(),
        "reference/fields-of-rubrics.md": rubric_fields(),
        "reference/measures-and-scales.md": matrix(),
        "reference/glossary.md": glossary(),
        "reference/api/index.md": public_names(),
        "reference/audit-of-the-masked-report.md": audit_page(),
    }


def rows(heads: Iterable[str], cells: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    head = tuple(heads)
    lines = [head, ("---",) * len(head), *cells]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def first_line(thing: object) -> str:
    """What a class or function is, in a line."""
    return _linked((inspect.getdoc(thing) or "").partition("\n")[0])


def _linked(text: str) -> str:
    return text.replace("<", "&lt;")


def shape_text(shape: Shape) -> str:
    """What a field may hold, in words."""
    match shape:
        case TextShape(pattern=pattern) if pattern is not None:
            return f"text such as `{pattern.example}`"
        case TextShape():
            return "text"
        case NameShape():
            return "name, possibly masked"
        case FlagShape():
            return "yes or no"
        case CountShape(least=least, bounded=bounded):
            return (f"whole number, {least} or more" if least else "whole number") + _BOUNDED * bounded
        case DecimalShape(money=True, bounded=bounded):
            return "amount in 元" + _BOUNDED * bounded
        case DecimalShape():
            return "points"
        case ShareShape():
            return "share such as `95%` or `2/3`"
        case DayShape(bounded=bounded):
            return "day" + _BOUNDED * bounded
        case PeriodShape():
            return "period"
        case ChoiceShape(options=options):
            return _choice(options)
        case ManyShape(item=item):
            return f"list: {shape_text(item)}"
        case GroupShape(cls=cls):
            return f"group: [{cls.__name__}](#{cls.__name__.lower()})"
        case VariantShape(classes=classes):
            return "one of: " + ", ".join(_word(cls) for cls in classes)


def _word(cls: type) -> str:
    for name in ("KIND", "FORM"):
        word = getattr(cls, name, "")
        if word:
            return f"`{word}`"
    return f"`{cls.__name__}`"


def _choice(options: type[Enum]) -> str:
    return ", ".join(f"`{option.value}` {getattr(option, 'zh', '')}".rstrip() for option in options)


def _absent(row: Field) -> str:
    if row.required:
        return "must be given"
    if row.absent is Absent.UNKNOWN:
        return "not known"
    default = row.default
    if isinstance(default, bool):
        return "no" if default is False else "yes"
    if isinstance(default, Enum):
        return f"`{default.value}`"
    return "" if default in (None, ()) or not isinstance(default, str | int) else f"`{default}`"


def field_table(cls: type, *, leaving_out: Iterable[str] = ()) -> str:
    """The fields of a class."""
    skipped = set(leaving_out)
    found = (row for row in table(cls) if row.name not in skipped)
    cells = (
        (
            f"`{key_of(row.name)}`",
            term_of(row.name, row.zh) if row.zh != row.name else "",
            _field_shape(cls, row),
            _absent(row),
        )
        for row in found
    )
    return rows(("Key", "中文", "Holds", "If left out"), cells)


def _field_shape(cls: type, row: Field) -> str:
    if row.name in ("where", "part") and isinstance(row.shape, VariantShape):
        return "[condition](rubric-format.md#conditions)"
    if row.name == "extra":
        return "names and texts of your own"
    if cls is Ledger and row.name == "records":
        return "list: records, each with its `kind`"
    return shape_text(row.shape)


def section(cls: type, title: str, text: str, *, level: int = 2, anchor: bool = True) -> str:
    """A heading, what the class is, and its fields."""
    label = f"({cls.__name__.lower()})=\n" if anchor else ""
    return f"{label}{'#' * level} {title}\n\n{text}\n\n"


def record_fields() -> str:
    """The fields of ledgers and records."""
    text = f"{_MADE}\n\n# Fields of ledgers and records\n\n"
    text += "Keys are read in English and in Chinese.\n"
    text += (
        '"Not known" in the last column: a condition on the field is then possible, neither certain nor excluded.\n\n'
    )
    for cls in (Ledger, UnitInfo, Member, Completeness, Claim):
        text += section(cls, cls.__name__, first_line(cls)) + field_table(cls) + "\n"
    text += section(Record, "Every record", first_line(Record)) + field_table(Record) + "\n"
    shown: set[type] = {Evidence, Verdict, Total, UnitCount, Subset}
    for cls in (Evidence, Verdict, Total, UnitCount, Subset):
        text += section(cls, cls.__name__, first_line(cls)) + field_table(cls) + "\n"
    common = [row.name for row in table(Record)]
    for kind, cls in KINDS.items():
        text += section(cls, f"{kind} ({cls.ZH})", first_line(cls))
        units = ", ".join(f"`{unit.value}` {unit.zh}" for unit, _ in cls.UNITS)
        text += f"Counted in: {units}.\n\n" if units else "Not countable: no totals.\n\n"
        if own_day(kind):
            text += f"`on` 日期: {own_day(kind)}, {own_day(kind, 'en')}.\n\n"
        text += field_table(cls, leaving_out=common) + "\n"
        for inner in _groups(cls):
            # An entry of a list is a kind as well, with a section of its own.
            if inner not in shown and inner not in KINDS.values():
                shown.add(inner)
                text += section(inner, inner.__name__, first_line(inner)) + field_table(inner) + "\n"
    return text.rstrip() + "\n"


def _groups(cls: type) -> Iterator[type]:
    """The classes of the groups inside a kind of record, and of the groups inside these."""
    for inner in _inner(cls):
        yield inner
        yield from _groups(inner)


def rubric_fields() -> str:
    """The fields of rubrics, measures, scales and marks."""
    nouns = (
        rubric.Rubric,
        rubric.Section,
        rubric.Item,
        rubric.Part,
        rubric.Rule,
        rubric.Group,
        rubric.Bonus,
        rubric.Deductions,
        rubric.Grade,
        rubric.Veto,
        rubric.Confirmation,
        rubric.Known,
    )
    text = f"{_MADE}\n\n# Fields of rubrics and marks\n\n"
    text += "Keys are read in English and in Chinese.\n\n"
    for cls in (*nouns, measures.Selection):
        text += section(cls, cls.__name__, first_line(cls)) + field_table(cls) + "\n"
    for title, family in (("Measures", FITTING), ("Scales", _scales())):
        text += f"## {title}\n\n"
        for cls in family:
            text += section(cls, cls.FORM, first_line(cls), level=3) + field_table(cls) + "\n"
            for inner in _inner(cls):
                text += section(inner, inner.__name__, first_line(inner), level=4) + field_table(inner) + "\n"
    text += "## Files of marks\n\n"
    for cls in (marks.Marks, marks.Mark):
        text += section(cls, cls.__name__, first_line(cls), level=3) + field_table(cls) + "\n"
    return text.rstrip() + "\n"


def _inner(cls: type) -> Iterator[type]:
    for row in table(cls):
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        if isinstance(shape, GroupShape) and shape.cls is not measures.Selection:
            yield shape.cls


def _scales() -> tuple[type, ...]:
    found = dict.fromkeys(scale for fitting in FITTING.values() for scale in fitting)
    return tuple(cls for cls in vars(scales).values() if isinstance(cls, type) and cls in found)


def matrix() -> str:
    """Which scales turn what a measure gives into points."""
    text = f"{_MADE}\n\n# Measures and scales\n\n"
    text += (
        "What a rule measures says which scales turn it into points; another pair is refused when a rubric is read.\n"
    )
    text += "`judged` is in points already and takes no scale.\n\n"
    found = [cls for cls, fitting in FITTING.items() if fitting]
    cells = (
        (f"`{scale.FORM}`", *("✓" if scale in FITTING[measure] else "" for measure in found)) for scale in _scales()
    )
    text += rows(("Scale", *(f"`{measure.FORM}`" for measure in found)), cells)
    text += "\n## What each measure counts\n\n"
    text += rows(("Measure", "Is"), ((f"`{cls.FORM}`", first_line(cls)) for cls in FITTING))
    text += "\n## What each scale gives\n\n"
    text += rows(("Scale", "Is"), ((f"`{cls.FORM}`", first_line(cls)) for cls in _scales()))
    return text


def glossary() -> str:
    """Terms and identifiers."""
    text = f"{_MADE}\n\n# Glossary\n\nEach Chinese term has one identifier, and each identifier one term.\n\n"
    text += "## Kinds of record\n\n"
    cells = ((cls.ZH, f"`{kind}`", f"{{py:obj}}`dangfeng.model.{cls.__name__}`") for kind, cls in KINDS.items())
    text += rows(("Term", "In files", "In Python"), cells)
    text += "\n## Words of the score\n\n"
    words = (
        ("得分区间", "`lower` to `upper`", "what the score can be, whatever the unknowns are"),
        ("按现有记录计", "`recorded`", "the book closed as it stands, unknowns at their worst"),
        ("不涉及", "`applicable: false`", "taken out as not applicable"),
        *((gravity.zh, f"`{gravity.value}`", "gravity of a problem") for gravity in Gravity),
        *((why.zh, f"`{why.value}`", "why a value is not known") for why in Why),
    )
    text += rows(("Term", "Identifier", "Means"), words)
    for cls in _vocabularies():
        text += f"\n## {cls.__name__}\n\n{first_line(cls)}\n\n"
        more = any(member.also for member in cls)
        heads = ("Term", "In files", "Also read") if more else ("Term", "In files")
        text += rows(heads, ((member.zh, f"`{member.value}`", "、".join(member.also))[: len(heads)] for member in cls))
    return text


def _vocabularies() -> Iterator[type[Vocabulary]]:
    for module in (sys.modules["dangfeng.vocabulary"], rubric):
        for thing in vars(module).values():
            if (
                isinstance(thing, type)
                and issubclass(thing, Vocabulary)
                and list(thing)
                and thing.__module__.startswith(module.__name__)
            ):
                yield thing


def public_names() -> str:
    """The names that others may rely on."""
    text = (
        f"{_MADE}\n\n# Python\n\nThe names below are reached as `dangfeng.<name>`, and are what others may rely on.\n"
    )
    text += "The rooms behind them are public too, by their `__all__` or the names without underscore.\n\n"
    cells = []
    for name in dangfeng.__all__:
        thing = getattr(dangfeng, name)
        cells.append((f"{{py:obj}}`~{_home(name)}.{name}`", first_line(thing)))
    text += rows(("Name", "Is"), cells)
    names = (
        "ground",
        "model",
        "rubric",
        "law",
        "checks",
        "gathering",
        "scoring",
        "auditing",
        "revising",
        "files",
        "wording",
        "catalogue",
        "report",
    )
    listing = "\n".join(names)
    return f"{text}\n```{{toctree}}\n:maxdepth: 1\n\n{listing}\n```\n"


def audit_page() -> str:
    """The audit of the example that is taken from a real, masked report."""
    from dangfeng.catalogue import example_ledger_path
    from dangfeng.wording import audit_text

    ledger = dangfeng.load_ledger(example_ledger_path("bureau-2021-masked"))
    found = dangfeng.audit(ledger, dangfeng.load_rubric("responsibility-2021"))
    text = f"{_MADE}\n\n# The audit of the masked report\n\n"
    text += "The self-score of `bureau-2021-masked` under `responsibility-2021`, as `dangfeng audit` prints it.\n"
    text += "What the bins mean is told in [What an audit means](../explanation/what-an-audit-means.md).\n\n"
    return f"{text}```text\n{audit_text(found)}\n```\n"


def _home(name: str) -> str:
    return f"dangfeng.{dangfeng._ROOM_OF[name]}"


def problems() -> str:
    """Every problem code."""
    text = f"{_MADE}\n\n# Problem codes\n\n"
    text += "A problem is data: a stable code, its gravity, a place and parameters.\n"
    text += "Braces stand for what is filled in: `{found}` is what was found, `{expected}` what would be right.\n"
    text += "`InvalidData.problems`, `dangfeng check --format json` and the pages of a report carry the same codes.\n\n"
    text += "## Found in a ledger that can be read\n\n"
    text += _codes(CHECKS, _gravities())
    text += "\n## Found when ledgers are joined, added to or compared\n\n"
    text += _codes(GATHERING, dict(GRAVITIES))
    text += "\n## Found in a rubric that can be used\n\n"
    text += _codes(LINT, dict(OF_RUBRICS))
    text += "\n## Found when a file is read\n\nAll of these are of the gravity `unreadable` (无法读取).\n\n"
    text += _codes(FILES, {})
    text += "\n## Found when an edited table of a rubric is taken back\n\n"
    text += "All of these are of the gravity `unreadable` (无法读取).\n\n"
    text += _codes(WORKBOOK, {})
    text += "\n## Found when a rubric is prepared, marks are applied, or a program gives a value\n\n"
    text += "All of these are of the gravity `unreadable` (无法读取).\n\n"
    text += _codes(SCORING, {})
    return text


def _codes(texts: Iterable[str], gravities: dict[str, Gravity]) -> str:
    known: dict[str, ProblemText] = {**CHECKS, **FILES, **SCORING, **GATHERING, **LINT, **WORKBOOK}
    parts = []
    for code in sorted(texts):
        each = known[code]
        gravity = gravities.get(code)
        said = f"*{gravity.value}* ({gravity.zh}). " if gravity else ""
        parts.append(
            f"({code})=\n### {code}\n\n{said}{_linked(each.en)}\n{_linked(each.en_remedy)}\n\n"
            f"{_linked(each.zh)}\n{_linked(each.zh_remedy)}\n"
        )
    return "\n".join(parts)


def _gravities() -> dict[str, Gravity]:
    """The gravity of each code, from the functions that make the problems."""
    found: dict[str, Gravity] = {}
    for path in sorted((DOCS.parent / "src" / "dangfeng" / "checks").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        makers = dict(_MAKERS)
        for function in functions:
            made = {_MAKERS[name] for name in _called(function) & _MAKERS.keys()}
            if len(made) == 1:
                makers[function.name] = made.pop()
                found |= dict.fromkeys(_codes_in(function), makers[function.name])
        for function in functions:
            held = _held(function)
            for call in ast.walk(function):
                if (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Name)
                    and call.func.id in makers
                    and call.args
                ):
                    first = call.args[0]
                    codes = held.get(first.id, []) if isinstance(first, ast.Name) else _codes_in(first)
                    found |= dict.fromkeys(codes, makers[call.func.id])
    return found


def _held(function: ast.FunctionDef) -> dict[str, list[str]]:
    """Codes that local names stand for."""
    return {
        target.id: _codes_in(node.value)
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _called(function: ast.FunctionDef) -> set[str]:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {callee.id for callee in calls if isinstance(callee, ast.Name)}


def _codes_in(tree: ast.AST) -> list[str]:
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [text for text in texts if isinstance(text, str) and text in CHECKS]


_MAKERS = {
    "contradiction": Gravity.CONTRADICTION,
    "shortfall": Gravity.SHORTFALL,
    "oddity": Gravity.ODDITY,
    "by_the_day": Gravity.SHORTFALL,
}


if __name__ == "__main__":
    for name, text in pages().items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.relative_to(DOCS.parent)}\n")
    for rubric_path in map(shipped_rubric_path, rubric_names()):
        packed_path(rubric_path).write_text(packed_text(rubric_path), encoding="utf-8")
