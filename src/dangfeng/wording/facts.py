"""What the clauses of sentences name, made ready to print from a sentence's parameters (句中事实)."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from dangfeng.model import KINDS
from dangfeng.rubric.scorecard import Sentence
from dangfeng.vocabulary import Stage
from dangfeng.wording.labels import kind_label, value_label
from dangfeng.wording.language import Words
from dangfeng.wording.names import masked_name
from dangfeng.wording.values import counter, day_text, money_text, number_text, points_text, span_text

#: Counting words of parts of the period.
_PERIODS = {
    "month": (Words("月", "month"), Words("个月", " months")),
    "quarter": (Words("季度", "quarter"), Words("个季度", " quarters")),
    "half-year": (Words("半年", "half-year"), Words("个半年", " half-years")),
    "year": (Words("年", "year"), Words("个年度", " years")),
}
#: English sentences do not repeat these counting words: "2 recorded", not "2 times recorded".
_SILENT = ("times", "次", "items", "项", "pieces", "件")


class Facts:
    """The parameters of one sentence, as texts in one language.

    `named` holds every name that a clause may use; what is not known is not in it.
    """

    def __init__(self, sentence: Sentence, language: str, *, show_names: bool = False) -> None:
        self.language = language
        self.given = {name: str(value) for name, value in sentence.params if value is not None}
        self.measure, _, self.scale = sentence.code.partition(".")
        self.deducts = self.given.get("effect") == "deduct"
        self.show_names = show_names
        self.named: dict[str, str] = {name: value for name, value in self.given.items() if value != ""}
        for part in (self._amounts, self._numbers, self._ratios, self._days, self._people):
            self._keep(part())

    def _keep(self, found: dict[str, str]) -> None:
        for name, text in found.items():
            self.named.pop(name, None)
            if text:
                self.named[name] = text

    def say(self, zh: str, en: str) -> str:
        """One of two texts."""
        return Words(zh, en).in_(self.language)

    # -- amounts of points

    def amount(self, text: str) -> str:
        """Points with their verb: 得2分 or 扣2分."""
        plain = _plain(text)
        if self.language == "en":
            return f"{plain} point{'' if plain == '1' else 's'}{' off' if self.deducts else ''}"
        return f"{'扣' if self.deducts else '得'}{plain}分"

    def points(self, text: str) -> str:
        """Points without a verb."""
        plain = _plain(text)
        return self.say(f"{plain}分", f"{plain} point{'' if plain == '1' else 's'}")

    def _amounts(self) -> dict[str, str]:
        # "base" is an amount of points for base-plus; a ratio has base_low and base_high instead.
        verbs = {"points": "points", "extra": "extra", "base": "base_points", "never": "never", "per_day": "per_day"}
        found = {name: self.amount(self.given[source]) for source, name in verbs.items() if self.given.get(source)}
        otherwise = self.given.get("otherwise", "")
        found["otherwise"] = self.amount(otherwise) if otherwise and _plain(otherwise) != "0" else ""
        cap = self.given.get("cap", "")
        found["cap"] = f"{self.say('最多', 'at most ')}{self.amount(cap)}" if cap else ""
        plain = ("points_mark", "most_points", "least")
        found |= {name: self.points(self.given[name]) for name in plain if self.given.get(name)}
        if self.measure == "pending-kind":
            found["points"] = self.points(self.given.get("points", "")) if self.given.get("points") else ""
        if found.get("least"):
            found["least"] = _plain(self.given["least"])
        found["steps"] = self._steps()
        return found

    def _steps(self) -> str:
        steps = [step.strip().rpartition(":") for step in self.given.get("steps", "").split(";") if step.strip()]
        joint = self.say("；", "; ")
        return joint.join(self._step(level.strip(), points.strip()) for level, _, points in steps)

    def _step(self, level: str, points: str) -> str:
        day = re.fullmatch(r"[≤<=]*\s*(\d\d)-(\d\d)", level)
        if day:
            month, number = int(day.group(1)), int(day.group(2))
            english = date(2000, month, number).strftime("%B") if self.language == "en" else ""
            words = self.say(f"{month}月{number}日及以前", f"by {number} {english}: ")
        elif level.startswith(("≥", ">=")):
            words = self.say(f"达到{level.lstrip('≥>= ')}", f"at least {level.lstrip('≥>= ')}: ")
        elif level.startswith(("≤", "<=")):
            words = self.say(f"不超过{level.lstrip('≤<= ')}", f"at most {level.lstrip('≤<= ')}: ")
        elif level.isdecimal():
            words = self.say(f"达到{level}{self.counter()}", f"at least {level}: ")
        else:
            words = self.say(value_label(level, "zh", self.given.get("kind")), f"{value_label(level, 'en')}: ")
        return f"{words}{self.amount(points)}"

    # -- numbers measured

    def counter(self, *, one: bool = False) -> str:
        """The counting word of what is measured."""
        per = self.given.get("per", "")
        match self.measure:
            case "periods":
                word = _PERIODS.get(per, (Words("期", ""), Words("期", " periods")))[1].in_(self.language)
                return word.removesuffix("s") if one and self.language == "en" else word
            case "members":
                if per and self.language == "en":
                    return f" member-{per}{'' if one else 's'}"
                return counter("person-times" if per else "persons", self.language, one=one)
            case "checklist":
                return self.say("项", "")
            case _:
                return self._unit(one=one)

    def _unit(self, *, one: bool = False) -> str:
        kind = KINDS.get(self.given.get("kind", ""))
        unit = self.given.get("unit") or (kind.UNITS[0][0].value if kind and kind.UNITS else "times")
        return "" if self.language == "en" and unit in _SILENT else counter(unit, self.language, one=one)

    def counted(self, low: str, high: str) -> str:
        """A number or range with its counting word."""
        if self.measure == "sum" and self.given.get("unit") in ("元", "yuan"):
            return self._money(low, high)
        word = self.counter(one=low == high == "1")
        return f"{span_text(_number(low, self.language), _number(high, self.language), self.language)}{word}"

    def _numbers(self) -> dict[str, str]:
        given, found = self.given, {}
        kind = given.get("kind", "")
        found["kind"] = kind_label(kind, self.language, plural=True) if kind else ""
        found["one"] = self.say(f"1{self.counter()}", self.counter(one=True) or " one")
        for name in ("n", "part", "whole", "late", "absent"):
            if given.get(f"{name}_low"):
                found[name] = self.counted(given[f"{name}_low"], given.get(f"{name}_high", ""))
        for name in ("due", "need", "most"):
            if given.get(name):
                found[name] = self.counted(given[name], given[name])
        if given.get("need") and given.get("need") != given.get("due"):
            found["own_need"] = found["need"]
        if "need" not in found and "due" in found:
            found["need"] = found["due"]
        if self.scale == "base-plus":
            found["base_need"], found["need"] = found.get("need", ""), ""
        return found | self._thresholds() | self._held_against_need() | {"recorded": self._recorded()}

    def _thresholds(self) -> dict[str, str]:
        """What `at_least` means depends on the form: so many in each part, for each member, or for the whole rule."""
        given, found = self.given, {"at_least": ""}
        per, least = given.get("per", ""), given.get("at_least", "")
        cells = self.measure in ("periods", "members")
        found["per"] = _PERIODS[per][0].in_(self.language) if per in _PERIODS else per
        each = f"{least}{self._unit(one=least == '1')}" if least else ""
        if each and cells:
            found["at_least" if per else "member_at_least"] = each
        if self.scale == "zero-item":
            fewer = given.get("fewer_than") or given.get("need", "")
            reach = given.get("reach") or ("" if cells or fewer else least)
            found["fewer_than"] = self.counted(fewer, fewer) if fewer else ""
            found["reach"] = self.counted(reach, reach) if reach else ""
            found["touched"] = self._touched(_integer(fewer), _integer(reach))
            # "Needed" would be wrong where there must not be any.
            found["need"] = found["own_need"] = ""
        return found

    def _recorded(self) -> str:
        low, high = self.given.get("n_low", ""), self.given.get("n_high", "")
        if not low:
            return ""
        if low == high == "0":
            return self.say("无记录", "none recorded")
        return self.say(f"记录{self.counted(low, high)}", f"{self.counted(low, high)} recorded")

    def _held_against_need(self) -> dict[str, str]:
        """How many are missing from the number needed, and whether it is reached; empty if that cannot be told."""
        need = _integer(self.given.get("need") or self.given.get("due", ""))
        low, high = _integer(self.given.get("n_low", "")), _integer(self.given.get("n_high", ""))
        if need is None or low is None:
            return {}
        most, least = max(0, need - low), 0 if high is None else max(0, need - high)
        number = self.counted(str(least or most), str(most))
        if not most:
            return {"short": self.say("不缺", "none missing"), "reached": self.say("已达到", "reached")}
        if not least:
            short = self.say(f"最多缺{number}", f"at most {number} missing")
            return {"short": short, "reached": self.say("尚不能确定是否达到", "perhaps reached")}
        return {"short": self.say(f"缺{number}", f"{number} missing"), "reached": self.say("未达到", "not reached")}

    def _touched(self, fewer: int | None, reach: int | None) -> str:
        """Whether the numbers zero the item: for certain, perhaps, or not."""
        low, high = _integer(self.given.get("n_low", "")), _integer(self.given.get("n_high", ""))
        if low is None or (fewer is None and reach is None):
            return ""
        certain = (fewer is not None and high is not None and high < fewer) or (reach is not None and low >= reach)
        possible = (fewer is not None and low < fewer) or (reach is not None and (high is None or high >= reach))
        if certain:
            return self.say("已触及", "this holds")
        return self.say("可能触及", "this may hold") if possible else self.say("未触及", "this does not hold")

    # -- ratios, money, days, people

    def _ratios(self) -> dict[str, str]:
        given, found = self.given, {}
        if given.get("ratio_low"):
            found["ratio"] = span_text(given["ratio_low"], given.get("ratio_high", ""), self.language)
        for name in ("now", "base"):
            if given.get(f"{name}_low"):
                low, high = given[f"{name}_low"], given.get(f"{name}_high", "")
                money = self.measure == "year-over-year"
                found[name] = self._money(low, high) if money else self.counted(low, high)
        found["nothing"] = self._nothing()
        step = given.get("step", "").removesuffix("%")
        percent = given.get("step", "").endswith("%")
        found["step"] = self.say(f"{step}个百分点", f"{step} percentage points") if percent else step
        return found

    def _nothing(self) -> str:
        sure, perhaps = ("没有可计对象", "nothing to count"), ("可能没有可计对象", "perhaps nothing to count")
        if self.measure == "year-over-year":
            sure, perhaps = ("上年为零", "nothing the year before"), ("上年可能为零", "perhaps nothing the year before")
        texts = {"certain": self.say(*sure), "possible": self.say(*perhaps)}
        return texts.get(self.given.get("none", ""), "")

    def _money(self, low: str, high: str) -> str:
        def end(text: str) -> str:
            value = _decimal(text)
            return text if value is None else money_text(value, self.language)

        return span_text(end(low), end(high), self.language)

    def _days(self) -> dict[str, str]:
        if self.measure != "earliest":
            return {}
        low, high = (self._day(self.given.get(name, "")) for name in ("day_low", "day_high"))
        if not low and not high:
            return {"day": self.say("没有记录", "none recorded")}
        if not low:
            return {"day": self.say(f"最早不晚于{high}", f"the earliest not after {high}")}
        if not high:
            return {"day": self.say(f"最早为{low}，也可能没有", f"the earliest on {low}, or perhaps none")}
        return {"day": self.say(f"最早为{span_text(low, high)}", f"the earliest on {span_text(low, high, 'en')}")}

    def _day(self, text: str) -> str:
        try:
            return day_text(date.fromisoformat(text), self.language)
        except ValueError:
            return text

    def _people(self) -> dict[str, str]:
        given, found = self.given, {}
        joint = self.say("、", ", ")
        names = [name for name in given.get("members_missing", "").split("、") if name]
        found["members_missing"] = joint.join(self._name(name) for name in names)
        found["by"] = self._name(given.get("by", ""))
        stage = next((each for each in Stage if given.get("stage") in (each.value, each.zh)), None)
        if stage:
            found["stage"] = self.say(stage.zh, stage.value.replace("-", " "))
        kinds = re.split(r"\s*[、,;]\s*", given.get("kinds", ""))
        found["kinds"] = joint.join(kind_label(kind, self.language) for kind in kinds if kind)
        return found

    def _name(self, name: str) -> str:
        return name if self.show_names else masked_name(name)

    def result(self) -> str:
        """What the rule gives with the book as it stands, in the words of its effect."""
        low, high = _decimal(self.given.get("result_low", "")), _decimal(self.given.get("result_high", ""))
        # A rule that zeroes the item gives no points of its own.
        if self.scale == "zero-item" or (low is None and high is None):
            return ""
        taken = self.deducts if low == high == 0 else high is not None and high <= 0
        if taken:
            # A deduction of -3 to -1 is read as 1 to 3 taken off.
            low, high = (None if high is None else -high), (None if low is None else -low)
        verb, tail = ("扣", " off") if taken else ("得", "")
        if low == high == 0:
            return self.say(f"不{verb}分", "nothing off" if taken else "no points")
        if low is None or high is None:
            return self._open_result(low, high, verb, tail)
        span = span_text(points_text(low), points_text(high), self.language)
        return self.say(f"{verb}{span}分", f"{span} point{'' if span == '1' else 's'}{tail}")

    def _open_result(self, low: Decimal | None, high: Decimal | None, verb: str, tail: str) -> str:
        if low is not None:
            text = points_text(low)
            return self.say(f"{verb}{text}分以上，不设上限", f"{text} points{tail} or more, no bound")
        text = points_text(high or Decimal(0))
        return self.say(f"{verb}分不高于{text}分", f"at most {text} points{tail}")


def _plain(text: str) -> str:
    value = _decimal(text)
    return text if value is None else points_text(value)


def _number(text: str, language: str) -> str:
    value = _decimal(text)
    return text if value is None else number_text(value, language)


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) else None
