"""What sentences say of a scale: what is allowed, steps off a mark, how records go together (计分方式用语)."""

from typing import TYPE_CHECKING

from dangfeng.wording.labels import field_label
from dangfeng.wording.language import Words
from dangfeng.wording.values import plain_points

if TYPE_CHECKING:
    from dangfeng.wording.facts import Facts

_STEPS = {
    "begun": Words("（不足的按一档计）", " begun"),
    "full": Words("（满一档计一档）", " in full"),
    "exact": Words("（按比例计）", " in proportion"),
}
_COMBINED = {
    "highest": Words("多条的取最高", "of several the highest counts"),
    "lowest": Words("多条的取最低", "of several the lowest counts"),
    "mean": Words("多条的取平均", "of several the mean counts"),
}


def said_of_scale(facts: "Facts") -> dict[str, str]:
    """What the clauses of a scale may name, beyond plain amounts of points; what is not known is empty."""
    given, say = facts.given, facts.say
    least = given.get("least_points", "")
    some = least and plain_points(least) != "0"
    found = {
        "allowed": _allowed(facts) if facts.scale == "no-more-than" else "",
        "steps_off": _steps_off(facts),
        "least_points": f"{say('最低', 'at least ')}{facts.amount(least)}" if some else "",
        "combined": _COMBINED[given["combine"]].in_(facts.language) if given.get("combine") else "",
    }
    if given.get("field"):
        found["of_field"] = field_label(given["field"], facts.language, given.get("kind", ""))
    return found


def _allowed(facts: "Facts") -> str:
    most = facts.given.get("at_most", "")
    if most == "0":
        return facts.say("没有的", "if there are none")
    number = f"{most}{facts.counter(one=most == '1')}"
    return facts.say(f"不超过{number}的", f"if there are no more than {number}") if most else ""


def _steps_off(facts: "Facts") -> str:
    """What each step below or above a mark costs."""
    points, mark, step, side = (facts.given.get(name, "") for name in ("points", "mark", "step", "side"))
    if not (points and mark and step and side):
        return ""
    number = step.removesuffix("%")
    width = facts.say(f"{number}个百分点", f"{number} percentage points") if step.endswith("%") else step
    counted = _STEPS.get(facts.given.get("count", ""), Words("", "")).in_(facts.language)
    each = facts.amount(points)
    if facts.scale == "by-number":
        plain = plain_points(points)
        each = facts.say(f"减{plain}分", f"{plain} point{'' if plain == '1' else 's'} less")
    if facts.language == "en":
        return f"{each} for each {width}{counted} {side} {mark}"
    away, word = ("高于", "高") if side == "above" else ("低于", "低")
    return f"{away}{mark}的，每{word}{width}{counted}{each}"
