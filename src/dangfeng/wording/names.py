"""Names of persons, masked (姓名脱敏): in messages, on pages and where an error quotes the user's line."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dangfeng.fields import GroupShape, ManyShape, NameShape, key_of, table
from dangfeng.model import KINDS, Ledger, Member
from dangfeng.quantity import HAN, Masked, looks_masked

#: Surnames of two characters, one after the other.
_COMPOUND = (
    "欧阳上官司马诸葛东方皇甫尉迟公孙令狐慕容宇文长孙司徒司空夏侯端木轩辕南宫"
    "独孤呼延钟离闻人东郭西门申屠公冶太史澹台淳于单于万俟百里拓跋赫连纳兰完颜"
)
#: Common surnames: they tell a person from an office where the last character could be either's.
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳"
    "盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
)
#: What only an office's name ends in.
_OFFICE_ENDS = ("组", "局", "委", "室", "院", "办", "中心", "支部", "公司", "大队", "机关", "单位", "全体")
#: What the name of an office or a place may end in, and a person's too.
_PERHAPS_OFFICE = "科处部会所队站厅署团司院县市区镇乡村"
#: What a post is called; beside one there may be a name, as in 副局长李红.
_POST = (
    "(?:书记|秘书长|董事长|[局厅部处科股所站队组院庭校会厂镇乡县市区州省]长|主任|主席|成员|组员|委员|常委|政委|干部|"
    "调研员|科员|专员|巡视员|同志|总师|工程师|经理|负责人|负责同志|领导)"
)
#: Words before a post that begin with what is elsewhere a surname.
_NO_NAMES = ("常务", "高级", "纪检", "纪委", "司法", "安全", "单位", "全面", "全体", "文化", "边防", "车队", "党组")
#: What parts the names of a person of several: 阿依古丽·买买提, as different keyboards write it.
_DOTS = "·•‧・"
_HAN = rf"[{HAN}]+(?:[{_DOTS}][{HAN}]+)*"
_LATIN = r"[A-Z][a-zA-Z'-]*(?: [A-Z][a-zA-Z'-]*){1,2}"
_KIND_WORDS = frozenset(cls.ZH for cls in KINDS.values())
_LATIN_OFFICES = ("office", "group", "committee", "section", "bureau", "department", "branch", "party", "unit", "team")


def masked_name(name: str | Masked) -> str:
    """A person's name with the given name masked: 张明远 → 张某; the name of an office or a post as it is.

    >>> masked_name("张明远"), masked_name("欧阳娜"), masked_name("派驻纪检监察组"), masked_name("Zhang Mingyuan")
    ('张某', '欧阳某', '派驻纪检监察组', 'Zhang M.')
    >>> masked_name("副局长李红"), masked_name("局党组成员甲")
    ('副局长李某', '局党组成员甲')
    """
    if isinstance(name, Masked):
        return name.shown
    parted = _parted(name)
    if parted is None:
        return name
    before, text, after = parted
    if re.fullmatch(_LATIN, text):
        first, *rest = text.split(" ")
        return " ".join((first, *(f"{word[0]}." for word in rest)))
    return f"{before}{text[: 2 if len(text) > 2 and _is_compound(text) else 1]}某{after}"


def is_person(text: str) -> bool:
    """Whether a text in a place for names holds a person's name rather than an office or a post, not masked yet."""
    # `about` names a kind of record in one place and a person in another.
    of_kind = len(text) > 1 and any(word.startswith(text) for word in _KIND_WORDS)
    return not of_kind and _parted(text) is not None


def name_in(text: str) -> str:
    """The name alone of a person, without the post beside it; empty if the text names nobody.

    >>> name_in("副局长李红"), name_in("李 红（主持工作）"), name_in("办公室")
    ('李红', '李红', '')
    """
    parted = _parted(text)
    return parted[1] if parted else ""


def _parted(text: str) -> tuple[str, str, str] | None:
    """A person's name with the post before or behind it; `None` if there is no name, or it is masked already."""
    text = _without_gaps(text)
    if looks_masked(text) or re.search(r"某[甲乙丙丁戊己庚辛壬癸]?\d*$", text):
        return None
    if re.fullmatch(_LATIN, text):
        return None if any(word.lower() in _LATIN_OFFICES for word in text.split(" ")) else ("", text, "")
    noted = re.fullmatch(r"(.+?)([（(].*[)）]|等.{0,8})", text)
    if noted:
        inner = _parted(noted[1])
        return inner and (inner[0], inner[1], inner[2] + noted[2])
    before = re.fullmatch(rf"(.*{_POST})(.{{2,4}})", text)
    if before and _has_surname(before[2]) and _is_name(before[2]):
        return before[1], before[2], ""
    behind = re.fullmatch(rf"(.[^副]{{1,2}}?)(副?{_POST})", text)
    if behind and _has_surname(behind[1]) and behind[1] not in _NO_NAMES and _is_name(behind[1]):
        return "", behind[1], behind[2]
    # A post by itself, also one of several that are told apart: 党组成员甲.
    if re.search(rf"{_POST}[甲乙丙丁戊己庚辛壬癸一二三四五六七八九十]?$", text):
        return None
    return ("", text, "") if _is_name(text) else None


def _is_name(text: str) -> bool:
    """Whether Chinese characters alone read as a name rather than an office."""
    if not re.fullmatch(_HAN, text):
        return False
    if any(dot in text for dot in _DOTS):
        return True
    if not 2 <= len(text) <= 4 or text.endswith(_OFFICE_ENDS):
        return False
    return text[-1] not in _PERHAPS_OFFICE or text[0] in _SURNAMES


def _has_surname(text: str) -> bool:
    return text[0] in _SURNAMES or _is_compound(text)


def _is_compound(text: str) -> bool:
    return any(_COMPOUND[at : at + 2] == text[:2] for at in range(0, len(_COMPOUND), 2))


def _without_gaps(name: str) -> str:
    """A name without the blank that is set between the two characters of a short one: 李 四."""
    return re.sub(rf"(?<=[{HAN}])\s+(?=[{HAN}])", "", name.strip())


def mask_names(text: str, names: Iterable[str]) -> str:
    """*text* with each of the names masked wherever it stands.

    >>> mask_names("由张明远主持，张明远作党课", ["张明远"])
    '由张某主持，张某作党课'
    """
    for name in sorted(set(names), key=lambda each: (-len(each), each)):
        if name.strip() and masked_name(name) != name:
            text = text.replace(name, masked_name(name))
    return text


class Quoted(NamedTuple):
    """A line of a file, fit to be shown.

    Attributes:
        text: The line with names masked.
        column: The column asked for, moved to where it is now; counted from 1.
        names: The names that were masked.
    """

    text: str
    column: int
    names: tuple[str, ...]


def masked_line(text: str, column: int = 0) -> Quoted:
    """A line of a user's file with the values of name fields masked; *column* (from 1) moves with the text.

    A value in a list of its own, `- 张明远`, is masked if it begins with a common surname.
    """
    pieces: list[str] = []
    names: list[str] = []
    end, moved = 0, column
    for start, stop in _name_spans(text):
        name = _unescaped(text[start:stop])
        mask = masked_name(name)
        pieces += [text[end:start], mask]
        end = stop
        names.append(name)
        if column > stop:
            moved += len(mask) - (stop - start)
        elif column > start + 1:
            moved -= max(0, column - start - len(mask))
    return Quoted("".join((*pieces, text[end:])), moved, tuple(names))


def _name_spans(text: str) -> list[tuple[int, int]]:
    spans = []
    for match in (*_keyed().finditer(text), *_grouped().finditer(text)):
        values = match.group("values")
        spans += [
            (match.start("values") + piece.start(), match.start("values") + piece.end())
            for piece in re.finditer(r"[^\s\[\]{}、,，;；\"'#][^\[\]{}、,，;；\"'#]*(?<!\s)", values)
            if is_person(_unescaped(piece.group()))
        ]
    entry = re.match(rf"\s*-\s+[\"']?([{HAN}]{{2,3}})[\"']?\s*$", text)
    if entry and entry.group(1)[0] in _SURNAMES and is_person(entry.group(1)):
        spans.append(entry.span(1))
    return sorted(set(spans))


def _unescaped(text: str) -> str:
    r"""A value of a file with the characters that it writes as their numbers: `\u5f20` is 张."""
    if "\\" not in text:
        return text
    number = r"\\(?:u([0-9a-fA-F]{4})|U(000[0-9a-fA-F]{5}|0010[0-9a-fA-F]{4}))"
    plain = re.sub(number, lambda hit: chr(int(hit[1] or hit[2], 16)), text)
    # JSON writes a character beyond U+FFFF as two numbers.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def named_in(text: str) -> tuple[str, ...]:
    """Persons that a file names in its fields for names, line by line, whether it can be read or not."""
    keyed = (name for line in text.splitlines() for name in masked_line(line).names)
    return tuple(dict.fromkeys((*keyed, *addressed(text))))


def addressed(text: str) -> Iterator[str]:
    """Persons that a free text calls 同志.

    >>> list(addressed("关于钱向东同志的谈话记录"))
    ['钱向东']
    """
    for hit in re.finditer(rf"([{_SURNAMES}][{HAN}]{{1,2}})同志", text):
        if hit[1] not in _NO_NAMES and is_person(hit[1]):
            yield hit[1]


def is_name_field(path: str) -> bool:
    """Whether the last step of a field's path holds names."""
    return re.sub(r"\[.*?\]", "", path).rsplit(".", 1)[-1] in name_keys()


@lru_cache(maxsize=1)
def name_keys() -> frozenset[str]:
    """Keys, English and Chinese, whose values may be names of persons: from the field tables and by custom."""
    keys = {"name", "姓名", "by", "核实人", "评分人", "declared_by", "填报人", "confirmed_by", "审核人", "联系人"}
    for cls in KINDS.values():
        keys.update(_keys_in(cls))
    return frozenset(keys)


def _keys_in(cls: type) -> Iterator[str]:
    """Keys of a class, and of the groups inside it, whose values may be names."""
    for row in table(cls):
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        if isinstance(shape, NameShape):
            yield from (key_of(row.name), row.zh)
        elif isinstance(shape, GroupShape) and row.name != "items":
            yield from _keys_in(shape.cls)


def _group_keys_in(cls: type) -> Iterator[str]:
    """Keys of a class whose values are groups about a person; a name alone may stand there by mistake."""
    for row in table(cls):
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        if isinstance(shape, GroupShape) and row.name != "items":
            if shape.cls is Member or any(
                isinstance(each.shape, NameShape) and each.required for each in table(shape.cls)
            ):
                yield from (key_of(row.name), row.zh)
            yield from _group_keys_in(shape.cls)


@lru_cache(maxsize=1)
def _grouped() -> re.Pattern[str]:
    found = {key for cls in (*KINDS.values(), Ledger) for key in _group_keys_in(cls)}
    keys = "|".join(sorted(map(re.escape, found), key=len, reverse=True))
    return re.compile(rf"""(?<![\w-])["']?(?:{keys})["']?\s*[:：=]\s*\[?(?P<values>[^\[\]{{}}:：#]*)(?=\]|$)""")


@lru_cache(maxsize=1)
def _keyed() -> re.Pattern[str]:
    keys = "|".join(sorted(map(re.escape, name_keys()), key=len, reverse=True))
    return re.compile(rf"""(?<![\w-])["']?(?:{keys})["']?\s*[:：=]\s*(?P<values>\[[^\]]*\]?|[^,，{{}}#]*)""")
