"""What the clauses of sentences name, made ready to print from a sentence's parameters (句中事实)."""

import re
from datetime import date

from dangfeng.fields import DecimalShape, field_named
from dangfeng.model import KINDS
from dangfeng.rubric.scorecard import Sentence
from dangfeng.vocabulary import Stage
from dangfeng.wording.labels import field_label, kind_label, value_labels
from dangfeng.wording.language import Words
from dangfeng.wording.names import masked_name
from dangfeng.wording.scale_facts import said_of_scale
from dangfeng.wording.unsure import is_hidden, number_word, unsure_text
from dangfeng.wording.values import counter, day_text, decimal_of, money_text, number_text, plain_points, span_text

#: Counting words of parts of the period.
_PERIODS = {
    "month": (Words("月", "month"), Words("个月", " months")),
    "quarter": (Words("季度", "quarter"), Words("个季度", " quarters")),
    "half-year": (Words("半年", "half-year"), Words("个半年", " half-years")),
    "year": (Words("年", "year"), Words("个年度", " years")),
}
#: What records of kinds without a unit of counting are counted in.
_UNITLESS = {
    "assertion": "条",
    "document-meeting-count": "项",
    "expenditure": "项",
    "publicity-month": "次",
    "responsibility-list": "份",
}
#: What kinds that are counted in persons have one of for each person.
_OF_EACH = {"duty-report": "份", "pledge": "份", "integrity-file": "份"}
#: English sentences do not repeat these counting words: "2 recorded", not "2 times recorded".
_SUMS = ("sum", "sum-ratio", "year-over-year")
_COUNTS = (("late_count", "late"), ("absent_count", "absent"))
_SILENT = ("times", "次", "items", "项", "pieces", "件", "copies", "份", "entries", "条")


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
        self.at_least = [str(value) for name, value in sentence.params if name == "at_least" and value is not None]
        self.money = self._is_money()
        self.named: dict[str, str] = {name: value for name, value in self.given.items() if value != ""}
        for part in (self._amounts, self._numbers, self._ratios, self._scales, self._days, self._people):
            self._keep(part())

    def _keep(self, found: dict[str, str]) -> None:
        for name, text in found.items():
            self.named.pop(name, None)
            if text:
                self.named[name] = text

    def say(self, zh: str, en: str) -> str:
        """One of two texts."""
        return Words(zh, en).in_(self.language)

    def _is_money(self) -> bool:
        """Whether what is summed is an amount of money."""
        if self.measure not in _SUMS:
            return False
        kind = KINDS.get(self.given.get("kind", ""))
        row = field_named(kind, self.given.get("field", "")) if kind else None
        if row is not None:
            return isinstance(row.shape, DecimalShape) and row.shape.money
        # Without the field's name, a kind that is not counted can only be summed by amounts.
        return self.measure == "year-over-year" or not (self.given.get("unit") or (kind and kind.UNITS))

    # -- amounts of points

    def amount(self, text: str) -> str:
        """Points with their verb: 得2分 or 扣2分."""
        plain = plain_points(text)
        if self.language == "en":
            return f"{plain} point{'' if plain == '1' else 's'}{' off' if self.deducts else ''}"
        return f"{'扣' if self.deducts else '得'}{plain}分"

    def points(self, text: str) -> str:
        """Points without a verb."""
        plain = plain_points(text)
        return self.say(f"{plain}分", f"{plain} point{'' if plain == '1' else 's'}")

    def _amounts(self) -> dict[str, str]:
        found = {name: self.amount(self.given[name]) for name in ("points", "extra") if self.given.get(name)}
        # "base" is an amount of points for base-plus; a ratio has base_low and base_high instead.
        found["base_points"] = self.amount(self.given["base"]) if self.given.get("base") else ""
        for name in ("otherwise", "later", "never", "per_day", "late", "absent"):
            text = self.given.get(name, "")
            found[name] = self.amount(text) if text and plain_points(text) != "0" else ""
        if found["late"] == found["absent"]:
            found["late_or_absent"], found["late"], found["absent"] = found["late"], "", ""
        found["full"] = self.amount(self.given["full"]) if self.given.get("full") else ""
        cap = self.given.get("cap", "")
        found["cap"] = f"{self.say('最多', 'at most ')}{self.amount(cap)}" if cap else ""
        plain = ("points_mark", "most_points", "least")
        found |= {name: self.points(self.given[name]) for name in plain if self.given.get(name)}
        if found.get("least"):
            found["least"] = plain_points(self.given["least"])
        found["steps"] = self._steps()
        return found

    def _steps(self) -> str:
        steps = [step.strip().rpartition(":") for step in self.given.get("steps", "").split(";") if step.strip()]
        kind, levels = self.given.get("kind", ""), [level.strip() for level, _, _ in steps]
        names = value_labels(levels, self.language, kind, self.given.get("field", ""))
        texts = (self._step(level, name, step[2]) for level, name, step in zip(levels, names, steps, strict=True))
        return self.say("；", "; ").join(texts)

    def _step(self, level: str, name: str, points: str) -> str:
        day = re.fullmatch(r"[≤<=]*\s*(\d\d)-(\d\d)", level)
        if day:
            month, number = int(day.group(1)), int(day.group(2))
            english = date(2000, month, 1).strftime("%B") if self.language == "en" else ""
            words = self.say(f"{month}月{number}日及以前", f"by {number} {english}: ")
        elif level.startswith(("≥", ">=")):
            least = level.lstrip("≥>= ")
            word = self.counter(one=least == "1") if least.isdecimal() else ""
            words = self.say(f"达到{least}{word}", f"at least {least}{word}: ")
        elif level.startswith(("≤", "<=")):
            words = self.say(f"不超过{level.lstrip('≤<= ')}", f"at most {level.lstrip('≤<= ')}: ")
        else:
            words = self.say(name, f"{name}: ")
        return f"{words}{self.amount(points.strip())}"

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
        unit = self.given.get("unit") or _UNITLESS.get(self.given.get("kind", ""), "times")
        return "" if self.language == "en" and unit in _SILENT else counter(unit, self.language, one=one)

    def _unit_of_each(self, *, one: bool) -> str:
        """What is counted of each member: not persons, also where records are counted in them."""
        if self.measure == "members" and self.given.get("unit") == "persons":
            return self.say(_OF_EACH.get(self.given.get("kind", ""), "次"), "")
        return self._unit(one=one)

    def counted(self, low: str, high: str) -> str:
        """A number or range with its counting word."""
        if self.money:
            return self._money(low, high)
        # A sum may be of anything, minutes for one: the unit in which records are counted says nothing of it.
        word = "" if self.measure in _SUMS else self.counter(one=low == high == "1")
        return f"{span_text(_number(low, self.language), _number(high, self.language), self.language)}{word}"

    def _numbers(self) -> dict[str, str]:
        given, found = self.given, {}
        kind = given.get("kind", "")
        found["kind"] = kind_label(kind, self.language, plural=True) if kind else ""
        found["one"] = self.say(f"1{self.counter()}", self.counter(one=True) or " one")
        for name, source in (("n", "n"), ("part", "part"), ("whole", "whole"), *_COUNTS):
            if given.get(f"{source}_low"):
                found[name] = self.counted(given[f"{source}_low"], given.get(f"{source}_high", ""))
        for name in ("due", "need", "most"):
            if given.get(name):
                found[name] = self.counted(given[name], given[name])
        if given.get("need") and given.get("need") != given.get("due"):
            found["own_need"], found["due_of"] = found["need"], found.get("due", "")
        else:
            found["all_due"] = found.get("due", "")
        if "need" not in found and "due" in found:
            found["need"] = found["due"]
        if self.scale == "base-plus":
            found["base_need"], found["need"] = found.get("need", ""), ""
        if given.get("field") and self.measure in _SUMS:
            found["field"] = field_label(given["field"], self.language, kind)
        else:
            found["plain_n"], found["plain_part"] = found.get("n", ""), found.get("part", "")
        if given.get("none") == "certain" and self.measure in ("ratio", "sum-ratio"):
            found["part"] = found["plain_part"] = found["whole"] = ""
        found |= self._thresholds() | self._held_against_need() | {"recorded": self._recorded()}
        return found | self._unsure(("n", "part", "whole")) | self._nobody()

    def _nobody(self) -> dict[str, str]:
        """That no member is due, in place of numbers that are all 0: most often nobody has entered the roster."""
        if self.measure != "members" or self.given.get("due") != "0":
            return {}
        told = self.say(
            "班子名册中没有应达标的成员（名册未填的，先填班子成员）",
            "no member of the roster is due (enter the roster first if it is missing)",
        )
        return {
            **dict.fromkeys(("all_due", "due_of", "own_need", "base_need", "n", "short", "reached"), ""),
            "nobody": told,
        }

    def _thresholds(self) -> dict[str, str]:
        """What `at_least` means depends on the form: so many in each part, for each member, or for the whole rule."""
        given, found = self.given, {"at_least": ""}
        per, least = given.get("per", ""), next(iter(self.at_least), "")
        cells = self.measure in ("periods", "members")
        found["per"] = _PERIODS[per][0].in_(self.language) if per in _PERIODS else per
        each = f"{least}{self._unit_of_each(one=least == '1')}" if least else ""
        if each and cells:
            found["at_least" if per else "member_at_least"] = each
        if self.scale == "zero-item":
            fewer = given.get("fewer_than", "")
            # Of cells, the first "at least" is that of each cell.
            reach = next(iter(self.at_least[1 if cells else 0 :]), "")
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
            return self.say("没有符合条件的记录", "no such record")
        if is_hidden(low, high):
            word = number_word(self.counter(), self.language)
            if low == "0":
                return self.say(f"符合条件的{word}待核实", f"{word} to be verified")
            return self.say(f"有记录，{word}待核实", f"on record, {word} to be verified")
        return self.say(f"记录{self.counted(low, high)}", f"{self.counted(low, high)} recorded")

    def _unsure(self, names: tuple[str, ...]) -> dict[str, str]:
        """The numbers of which nothing can be said, in one clause; a bound of a masked number is not printed either."""
        given = self.given
        found = [name for name in names if is_hidden(given.get(f"{name}_low", ""), given.get(f"{name}_high", ""))]
        if not found or self.measure == "count":
            return {}
        field = field_label(given["field"], self.language, given.get("kind")) if given.get("field") else ""
        word = number_word("" if self.measure in _SUMS else self.counter(), self.language, money=self.money)
        said = unsure_text(self.measure, found, word, field, self.language)
        return {**dict.fromkeys((*found, *(f"plain_{name}" for name in found)), ""), "unsure": said}

    def _held_against_need(self) -> dict[str, str]:
        """How many are missing from the number needed, and whether it is reached; empty if that cannot be told."""
        need = _integer(self.given.get("need") or self.given.get("due", ""))
        low, high = _integer(self.given.get("n_low", "")), _integer(self.given.get("n_high", ""))
        if need is None or low is None:
            return {}
        most, least = max(0, need - low), 0 if high is None else max(0, need - high)
        number = self.counted(str(least or most), str(most))
        if not most:
            found = {"short": self.say("不缺", "none missing"), "reached": self.say("已达到", "reached")}
            # What it would have given or cost is what it gives, or of no account.
            settled = self.scale in ("enough", "missing") and self.given.get("result_low")
            return {**found, "points": "", "otherwise": ""} if settled else found
        if not least:
            short = self.say(f"最多缺{number}", f"at most {number} missing")
            if is_hidden(str(low), self.given.get("n_high", "")):
                short = self.say("缺多少待核实", "how many are missing to be verified")
            return {"short": short, "reached": self.say("尚不能确定是否达到", "perhaps reached")}
        short = self.say(f"缺{number}", f"{number} missing")
        if self.measure == "members" and self.given.get("open") == "true":
            short = self.say(f"现有记录缺{number}", f"{number} missing on record")
        return {"short": short, "reached": self.say("未达到", "not reached")}

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
            # Over possibly nothing there is no best ratio to say.
            found["ratio"] = span_text(given["ratio_low"], given.get("ratio_high") or given["ratio_low"], self.language)
        for name in ("now", "base"):
            if given.get(f"{name}_low"):
                low, high = given[f"{name}_low"], given.get(f"{name}_high", "")
                found[name] = self.counted(low, high)
        found |= self._unsure(("part", "whole", "now", "base"))
        if found.get("unsure") and given.get("ratio_low") == "0%" and given.get("ratio_high") in (None, "", "100%"):
            # Anything is no ratio.
            found["ratio"] = ""
        found["nothing"] = self._nothing()
        return found

    def _scales(self) -> dict[str, str]:
        return said_of_scale(self)

    def _nothing(self) -> str:
        sure, perhaps = ("没有可计对象", "nothing to count"), ("可能没有可计对象", "perhaps nothing to count")
        if self.measure == "year-over-year":
            sure, perhaps = ("上年为零", "nothing the year before"), ("上年可能为零", "perhaps nothing the year before")
        texts = {"certain": self.say(*sure), "possible": self.say(*perhaps)}
        return texts.get(self.given.get("none", ""), "")

    def _money(self, low: str, high: str) -> str:
        def end(text: str) -> str:
            value = decimal_of(text)
            return text if value is None else money_text(value, self.language)

        return span_text(end(low), end(high), self.language)

    def _days(self) -> dict[str, str]:
        if self.measure != "earliest":
            return {}
        low, high = (self._day(self.given.get(name, "")) for name in ("day_low", "day_high"))
        if not low and not high:
            return {"day": self.say("没有符合条件的记录", "no such record")}
        if not low:
            return {"day": self.say(f"最早不晚于{high}", f"the earliest not after {high}")}
        if not high:
            return {"day": self.say(f"最早为{low}，也可能没有", f"the earliest on {low}, or perhaps none")}
        if low == high:
            return {"day": self.say(f"最早为{low}", f"the earliest on {low}")}
        return {"day": self.say(f"最早在{low}至{high}之间", f"the earliest between {low} and {high}")}

    def _day(self, text: str) -> str:
        try:
            return day_text(date.fromisoformat(text), self.language)
        except ValueError:
            return text

    def _people(self) -> dict[str, str]:
        given, found = self.given, {}
        joint = self.say("、", ", ")
        names = [name for name in given.get("members_missing", "").split("、") if name]
        shown = joint.join(self._name(name) for name in names)
        # Who is not certainly there has fallen short only if nothing further can be there.
        certain = given.get("n_low") == given.get("n_high")
        sure = certain and given.get("open") != "true"
        found["members_missing"], found["members_unsure"] = (shown, "") if sure else ("", shown)
        titles = joint.join(given.get("missing_titles", "").split("、"))
        found["missing_titles"], found["unsure_titles"] = (titles, "") if certain else ("", titles)
        found["by"] = self._name(given.get("by", ""))
        stage = next((each for each in Stage if given.get("stage") in (each.value, each.zh)), None)
        if stage:
            found["stage"] = self.say(stage.zh, stage.value.replace("-", " "))
        kinds = re.split(r"\s*[、,;]\s*", given.get("kinds", ""))
        found["kinds"] = joint.join(kind_label(kind, self.language) for kind in kinds if kind)
        return found

    def _name(self, name: str) -> str:
        return name if self.show_names else masked_name(name)


def _number(text: str, language: str) -> str:
    value = decimal_of(text)
    return text if value is None else number_text(value, language)


def _integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) else None
