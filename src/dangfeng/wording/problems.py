"""Problems in words: where, what, the line with a caret, and what to do (问题说明)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from dangfeng.fields import TextShape, field_named
from dangfeng.model import KINDS
from dangfeng.problem import Gravity, Problem
from dangfeng.wording.counted import counted
from dangfeng.wording.expectations import expectation_text
from dangfeng.wording.findings import finding_text, limit_text, own_field, own_kind, own_record, spans_text
from dangfeng.wording.labels import kind_label, label, with_body
from dangfeng.wording.language import Words
from dangfeng.wording.names import is_name_field, is_person, mask_names, masked_line
from dangfeng.wording.numbers import no_numbers
from dangfeng.wording.own_days import own_day
from dangfeng.wording.texts import ProblemText
from dangfeng.wording.usual import EXPECTED, heading, lists_names, named
from dangfeng.wording.width import printable, width

#: Lists of the ledger that problems of checks may stand at as a whole.
_LISTS = frozenset({"records", "roster", "claims", "completeness"})
#: Columns of a quoted line that are shown; longer lines are cut around the caret.
_QUOTED = 100
#: Parameters that name persons, whatever the field is.
_NAMING = ("member", "members", "names", "missing")
#: Parameters that say what something is called.
_TERMS = frozenset({"kind", "kind_zh", "field_zh", "unit_zh", "zh"})
_FALLBACK = ProblemText("{found}，应为{expected}", "", "found {found}, expected {expected}", "")
#: What was expected is a figure or word beside, and none to be copied.
_OF_OTHERS = MappingProxyType(
    {
        "expenditure.decimal-point": "与{}相差不大",
        "total.part-of-nothing": "另一条“{}”汇总数的编号",
    }
)
#: What is found and expected is a period.
_OF_SPANS = frozenset({"merge.outside-period", "merge.period-missing", "merge.periods-overlap"})
#: What a file of ours is, by the word of its schema.
_FILES = MappingProxyType({"ledger": "台账", "rubric": "评分细则", "marks": "评分文件"})
_FOUND, _EXPECTED = Words("实际：", "found: "), Words("应为：", "expected: ")
_REMEDY, _BASIS, _CLOSE = Words("处理：", "remedy: "), Words("依据：", "basis: "), Words("是否为：", "did you mean: ")
#: What a check says where nothing is there, or should be.
_NOTHING = "—"
_BLANK, _TO_FILL = Words("未填写", "not given"), Words("须填写", "to be given")
_ELSEWHERE = Words("（另一处在第{first}行）", " (first in line {first})")
_OPEN = Words(
    "说明：{kinds}尚未申报报齐，以上按已录入的记录",
    "note: by what has been entered so far; not declared complete: {kinds}",
)
_NONE = Words("未发现问题。", "No problems found.")
_COUNT = Words("共{count}处问题：{parts}", "{count} problem(s): {parts}")


def problem_text(code: str) -> ProblemText | None:
    """The texts of a problem of ours; `None` for a code of the user's own."""
    return _texts().get(code)


@cache
def _texts() -> Mapping[str, ProblemText]:
    from dangfeng.wording.problems_checks import CHECKS
    from dangfeng.wording.problems_files import FILES
    from dangfeng.wording.problems_gathering import GATHERING
    from dangfeng.wording.problems_lint import LINT
    from dangfeng.wording.problems_scoring import SCORING
    from dangfeng.wording.problems_workbook import WORKBOOK

    return {**FILES, **WORKBOOK, **SCORING, **CHECKS, **GATHERING, **LINT}


def render_problem(problem: Problem, language: str = "zh", *, show_names: bool = False) -> str:
    """One problem in words, over several lines.

    Args:
        problem: The problem.
        language: `"zh"` or `"en"`.
        show_names: Whether names of persons are printed in full, also in the line quoted.

    Returns:
        Place, code and what is wrong; the line quoted with a caret; found, expected, remedy and basis as far as they
        are known. Chinese characters count as two columns for the caret.
    """
    text = problem_text(problem.code) or _FALLBACK
    quoted, names = _quote(problem, show_names)
    known = _Known(_params(problem, language, () if show_names else names))
    body = problem.param("body")
    what = text.en if language == "en" else with_body(text.zh, body)
    remedy = text.en_remedy if language == "en" else with_body(text.zh_remedy, body)
    place = printable(str(problem.place))
    colon = ": " if language == "en" else "："
    head = f"[{problem.code}] {_heading(problem, language)}{colon}{printable(what.format_map(known))}"
    lines = [f"{place}  {head}" if place else head, *quoted]
    said = {_FOUND: known["found"], _EXPECTED: known["expected"], _CLOSE: known["hint"]}
    if language != "en":
        unit = problem.param("unit_zh")
        said |= {word: counted(problem.code, said[word], unit) for word in (_FOUND, _EXPECTED)}
    # What the first line says already is not said again.
    repeated = text is _FALLBACK
    lines += [f"    {word.in_(language)}{printable(value)}" for word, value in said.items() if value and not repeated]
    still_open = [kind_label(kind, language) for kind in problem.param("open").split(" | ") if kind in KINDS]
    if still_open:
        kinds = (", " if language == "en" else "、").join(still_open)
        lines.append(f"    {_OPEN.in_(language).format(kinds=kinds)}")
    if remedy:
        lines.append(f"    {_REMEDY.in_(language)}{printable(remedy.format_map(known))}")
    if problem.basis:
        lines.append(f"    {_BASIS.in_(language)}{problem.basis}")
    return no_numbers("\n".join(lines))


def render_problems(problems: Iterable[Problem], language: str = "zh", *, show_names: bool = False) -> str:
    """All problems in words: how many in the first line, then each, gravest first and in order of place."""
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    if not ordered:
        return _NONE.in_(language)
    counts = Counter(_heading(problem, language) for problem in ordered)
    joint, gap = (", ", " ") if language == "en" else ("，", "")
    parts = joint.join(f"{words}{gap}{count}" for words, count in counts.items())
    head = _COUNT.in_(language).format(count=len(ordered), parts=parts)
    if language == "en":
        head = head.replace("problem(s)", "problem" if len(ordered) == 1 else "problems")
    return "\n\n".join((head, *(render_problem(problem, language, show_names=show_names) for problem in ordered)))


def _heading(problem: Problem, language: str) -> str:
    return heading(problem.code, label(problem.gravity, language), language)


class _Known(dict[str, str]):
    """Parameters for a template; one that is missing is left out of the text instead of failing it."""

    def __missing__(self, name: str) -> str:
        return ""


def _params(problem: Problem, language: str, names: Iterable[str]) -> dict[str, str]:
    place = problem.place
    record = own_record(place.record, place.field, language)
    known = {"record": record, "field": place.field, "file": place.file}
    known |= {name: expectation_text(value, language) for name, value in problem.params}
    if lists_names(problem.code):
        known["expected"] = named(
            problem.code, problem.found, problem.expected, language, in_record=bool(problem.place.record)
        )
    if problem.param("first"):
        known["elsewhere"] = _ELSEWHERE.in_(language).format(first=problem.param("first"))
    if problem.gravity is not Gravity.UNREADABLE or problem.expected == _NOTHING:
        known |= _of_check(problem, language)
    if language != "en":
        # Chinese terms travel beside the words of files: found_zh beside found.
        terms = {name.removesuffix("_zh"): value for name, value in problem.params if name.endswith("_zh")}
        known |= {name: terms[name] for name in ("found", "expected", "other_value") if terms.get(name)}
        known["expected"] = terms.get("choices") or known.get("expected", "")
        known |= _in_office_words(problem)
    return {name: mask_names(value, names) for name, value in known.items()}


def _in_office_words(problem: Problem) -> dict[str, str]:
    """What only files call by an English word: fields that are missing, and what a file is."""
    if problem.code == "field.missing" and problem.param("zh"):
        return {"expected": f"{problem.param('zh')}（{problem.expected}）"}
    if problem.code in _OF_OTHERS:
        return {"expected": _OF_OTHERS[problem.code].format(finding_text(problem.expected, problem.code))}
    if problem.code == "sanction.months-differ":
        return {"expected": re.sub(r" \| |、", "个月或", problem.expected)}
    if problem.code in _OF_SPANS:
        return {
            name: spans_text(problem.param(name), "zh")
            for name in ("found", "expected", "other_span")
            if problem.param(name)
        } | ({"expected": ""} if problem.expected == _NOTHING else {})
    if problem.code == "value.too-early":
        return _of_days(problem)
    if problem.code == "value.outside-period":
        return {"expected": f"{spans_text(problem.expected.removeprefix('a part of '), 'zh')}内"}
    if problem.code == "schema.other-kind":
        words = {"found": problem.found, "expected": problem.expected}
        kinds = {name: _FILES.get(word.removeprefix("dangfeng.").partition("/")[0]) for name, word in words.items()}
        return {name: f"{kind}（{words[name]}）" for name, kind in kinds.items() if kind}
    return {}


def _of_days(problem: Problem) -> dict[str, str]:
    """Which day stands before which: the day of a record by what it is in its kind."""
    own = own_day(problem.param("kind"))
    term = own if own and problem.place.field == "on" else problem.param("zh")
    other = re.fullmatch(r"not before on \((.+)\)", problem.expected) if own else None
    return {
        "where": f"“{term}”填的是" if term else "此处是",
        **({"expected": f"不早于{own}（{other[1]}）"} if other else {}),
    }


def _of_check(problem: Problem, language: str) -> dict[str, str]:
    """What a check gives beside its words: of a text in a file `true` is what stands there; of a record it is a yes."""
    code, given = problem.code, dict(problem.params)
    known = {"limit": limit_text(problem.expected, code, language)}
    known |= {
        f"{name}_name": own_field(path, code, language)
        for name, path in (("field", problem.place.field), ("earlier", given.get("earlier", "")))
        if path
    }
    if "spans" in given:
        _, _, some = given.get("parts_zh", "").partition("中至少")
        known["spans"] = spans_text(given["spans"], language) + (f"中至少{some}" if some and language != "en" else "")
    if language == "en":
        known |= {name: given[name].replace("、", ", ") for name in ("ids", "parts") if name in given}
    else:
        readable = ("found", "expected", "day", "other_span", "other_value", "span")
        known |= {name: finding_text(expectation_text(given[name]), code) for name in readable if name in given}
    known |= {name: _BLANK.in_(language) for name in ("found", "other_value") if given.get(name) == _NOTHING}
    if problem.expected == _NOTHING:
        known["expected"] = EXPECTED[problem.code].in_(language) if problem.code in EXPECTED else ""
    elif (problem.found, problem.expected) == (_NOTHING, "≥ 1"):
        known["expected"] = _TO_FILL.in_(language)
    return known


def _quote(problem: Problem, show_names: bool) -> tuple[list[str], tuple[str, ...]]:
    """The line with its caret, and the names of persons that the problem mentions."""
    place = problem.place
    text, column = place.text, place.column
    names: tuple[str, ...] = ()
    if not show_names:
        text, column, names = masked_line(place.text, place.column)
        names = (*names, *_persons(problem))
    # The first line of a whole list says nothing of what is missing in it.
    whole = problem.gravity is not Gravity.UNREADABLE and not place.record and place.field in _LISTS
    if whole or not text.strip():
        return [], names
    text, column = _window(printable(text.rstrip()), column)
    caret = [f"    {' ' * width(text[: column - 1])}^"] if column else []
    return [f"    {text}", *caret], names


def _persons(problem: Problem) -> Iterator[str]:
    """Names of persons among the parameters: of a name field all of them, of another those that are named so."""
    everywhere = is_name_field(problem.place.field) and not _is_text(problem)
    for key, value in problem.params:
        # What a kind, a field or a unit is called is nobody's name, however short it is.
        if key in _TERMS:
            continue
        if everywhere or key in _NAMING or is_name_field(key):
            yield from filter(is_person, re.split(r"\s*(?:[、,，;；|]|\bor\b)\s*", value))


def _is_text(problem: Problem) -> bool:
    """Whether the field that a check speaks of holds words in its kind, though names in another."""
    cls = KINDS.get(own_kind(problem.code))
    row = field_named(cls, problem.place.field) if cls else None
    return row is not None and isinstance(row.shape, TextShape)


def _window(text: str, column: int) -> tuple[str, int]:
    """A long line cut around the column, with marks where it was cut."""
    if width(text) <= _QUOTED:
        return text, min(column, len(text) + 1)
    start = max(0, column - 1 - _QUOTED // 4)
    end = start
    while end < len(text) and width(text[start : end + 1]) <= _QUOTED:
        end += 1
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    return f"{head}{text[start:end]}{tail}", max(0, min(column, len(text) + 1) - start + len(head))
