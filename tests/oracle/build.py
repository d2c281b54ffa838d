"""Plain data, as the case table writes it, to ledgers and rubrics: small, and independent of the file room."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import yaml

from dangfeng import fields as f
from dangfeng.model import KINDS, Completeness, Ledger, UnitInfo
from dangfeng.period import Period, months_after
from dangfeng.quantity import FEN, Bounded, Masked, Why, looks_masked
from dangfeng.rubric import where as w
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.vocabulary import CompletenessState, Post

YEAR = Period.year(2021)


class _Loader(yaml.SafeLoader):
    """YAML in which `on`, `yes` and `no` are words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in found if tag != "tag:yaml.org,2002:bool"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def rows(path: Path) -> list[dict]:
    """The rows of a table of cases."""
    return yaml.load(path.read_text("utf-8"), _Loader)


def ledger(data: Mapping, period: Period = YEAR) -> Ledger:
    """A ledger; all kinds complete unless `open`, `nil` or `completeness` says otherwise."""
    data = dict(data or {})
    period = span(data.pop("period", period))
    said = data.pop("completeness", [])
    silent, nil = set(data.pop("open", [])), data.pop("nil", [])
    stated = {entry["kind"] for entry in said} | silent | set(nil)
    states = [value(f.GroupShape(Completeness), entry) for entry in said]
    states += [Completeness(kind=kind, state=CompletenessState.NIL) for kind in nil]
    states += [Completeness(kind=kind, state=CompletenessState.COMPLETE) for kind in KINDS if kind not in stated]
    return Ledger(
        unit=UnitInfo(name="某市司法局", class_=data.pop("class", None)),
        period=period,
        completeness=tuple(states),
        records=tuple(record(each) for each in data.pop("records", [])),
        **{name: value(f.field_named(Ledger, name).shape, each) for name, each in data.items()},
    )


def record(data: Mapping):
    data = dict(data)
    return group(KINDS[data.pop("kind")], data)


def rubric(row: Mapping) -> Rubric:
    """A rubric of one section S, item I, part P and rules R1, R2 …, of which a row says only what matters."""
    rules = [{"id": f"R{number}", **rule} for number, rule in enumerate(row.get("rules", []), 1)]
    part = {"id": "P", "points": 10, **row.get("part", {}), "rules": rules}
    item = {"id": "I", "title": "指标", **row.get("item", {})}
    item.setdefault("parts", [part])
    section = {"id": "S", "title": "部分", "points": part["points"], **row.get("section", {})}
    section.setdefault("items", [item])
    whole = {"title": "表内细则", "version": "1", "sections": [section], **row.get("rubric", {})}
    return group(Rubric, whole)


def marks(data: list) -> Marks:
    return group(Marks, {"marks": [{"reason": "现场评定", **each} for each in data]})


def group(cls: type, data: Mapping):
    data = dict(data)
    for effect in ("award", "deduct", "zero_item"):
        if effect in data:
            scale = {"form": "zero-item", **data.pop(effect)} if effect == "zero_item" else data.pop(effect)
            data |= {"effect": "award" if effect == "zero_item" else effect, "scale": scale}
    made = {}
    for key, each in data.items():
        row = next((row for row in f.table(cls) if f.key_of(row.name) == key), None)
        if row is None:
            raise KeyError(f"{cls.__name__} has no {key}")
        made[row.name] = value(row.shape, each)
    return cls(**made)


def value(shape, data):
    """A value as the case table writes it."""
    match shape:
        case f.GroupShape(cls=cls):
            if cls.__name__ == "Selection" and isinstance(data, str):
                data = {"kind": data}
            return group(cls, data)
        case f.VariantShape(classes=classes) if w.Is in classes:
            return condition(data)
        case f.VariantShape(classes=classes):
            data = dict(data)
            return group(
                next(cls for cls in classes if data["form"] == cls.FORM), {k: v for k, v in data.items() if k != "form"}
            )
        case f.ManyShape(item=item):
            if isinstance(data, Mapping):
                data = [{"unit": unit, "count": count} for unit, count in data.items()]
            return tuple(value(item, each) for each in data)
        case f.ChoiceShape(options=options):
            return options(data)
        case f.PeriodShape():
            return span(data)
        case f.ShareShape():
            text = str(data)
            return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
        case f.NameShape():
            return Masked(data) if looks_masked(data) else data
        case f.CountShape() | f.DayShape() | f.DecimalShape() if isinstance(data, str) or (
            data is None and shape.bounded
        ):
            return bounded(shape, data)
        case f.DecimalShape() if data is not None:
            return Decimal(str(data))
    return str(data) if isinstance(shape, f.TextShape) and data is not None else data


def span(data) -> Period:
    if isinstance(data, Period):
        return data
    first, _, last = str(data).partition("..")
    return Period(date.fromisoformat(first), date.fromisoformat(last)) if last else Period.year(int(first))


def bounded(shape, text: str | None):
    """`XX`, `30余`, `3..5`, `2021-09`, `201X`, a blank: the few forms that the case table needs."""
    unit = FEN if isinstance(shape, f.DecimalShape) else 1
    number = Decimal if isinstance(shape, f.DecimalShape) else int
    if isinstance(shape, f.DayShape):
        if "X" in text:
            first, last = (
                date.fromisoformat(text.replace("X", end) + day) for end, day in (("0", "-01-01"), ("9", "-12-31"))
            )
            return Bounded(lower=first, upper=last, shown=text, why=Why.REDACTED)
        if ".." in text:
            first, last = map(date.fromisoformat, text.split(".."))
            return Bounded(lower=first, upper=last, shown=text, why=Why.APPROXIMATE)
        first = date.fromisoformat(text + "-01")
        return Bounded(lower=first, upper=months_after(first, 1) - timedelta(1), shown=text, why=Why.APPROXIMATE)
    if text is None:
        return Bounded(lower=number(0), shown="", why=Why.PENDING)
    if found := re.fullmatch(r"(\d+)余", text):
        low, size = int(found[1]), 10 if len(found[1]) < 3 else 100
        return Bounded(lower=low + 1, upper=low + size - 1, shown=text, why=Why.APPROXIMATE)
    if ".." in text:
        first, last = text.split("..")
        return Bounded(lower=number(first), upper=number(last), shown=text, why=Why.APPROXIMATE)
    if re.fullmatch(r"X+余?", text):
        return Bounded(lower=number(unit), shown=text, why=Why.REDACTED)
    return number(text)


def condition(data) -> w.Condition:
    """A `where`: one entry each a condition, all of which must hold."""
    found = [_entry(name, each) for name, each in (data or {}).items()]
    return found[0] if len(found) == 1 else w.AllOf(tuple(found))


def _entry(name: str, data) -> w.Condition:
    match name, data:
        case "all", _:
            return w.AllOf(tuple(condition(each) for each in data))
        case "any", _:
            return w.AnyOf(tuple(condition(each) for each in data))
        case "not", _:
            return w.Not(condition(data))
        case _, {"given": given}:
            return w.Given(name) if given else w.Not(w.Given(name))
        case _, {"not_after": other, **rest}:
            return w.NotAfter(name, other, rest.get("days", 0))
        case _, {"contains": texts}:
            return w.Contains(name, texts)
        case _, {"not_less": other, **rest}:
            return w.NotLess(name, other, rest.get("plus", 0))
        case _, {"lasted_months": _} | {"lasted_days": _}:
            months, days = data.get("lasted_months", 0), data.get("lasted_days", 0)
            return w.Lasted(field=name, until=data.get("until"), months=months, days=days)
        case _, {"share_of": whole, "at_least": share}:
            return w.ShareOf(field=name, whole=whole, at_least=value(f.ShareShape(), share))
        case _, {"posts": posts}:
            return w.Holds(name, tuple(Post(post) for post in posts))
        case _, Mapping():
            return w.Between(field=name, **{end: str(each) for end, each in data.items()})
    return w.Is(name, tuple(data) if isinstance(data, list) else (data,))
