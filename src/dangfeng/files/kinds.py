"""Words for kinds, their fields and the values of those, brought to the form that is stored (类别与字段)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    FlagShape,
    ManyShape,
    NameShape,
    PeriodShape,
    Shape,
    TextShape,
    field_named,
)
from dangfeng.files import days, numbers, values
from dangfeng.files.keys import keys
from dangfeng.files.misread import Misread, narrow
from dangfeng.files.names import bare_name
from dangfeng.files.nodes import Scalar, shown
from dangfeng.files.reading import Spot
from dangfeng.files.values import close
from dangfeng.model import KINDS
from dangfeng.quantity import Bounded

#: Kinds by their English and Chinese words.
KIND_WORDS: Mapping[str, str] = MappingProxyType(
    {cls.KIND: cls.KIND for cls in KINDS.values()} | {cls.ZH: cls.KIND for cls in KINDS.values()}
)


def read_kind(spot: Spot) -> str:
    """The word of a kind, from its English or Chinese word.

    Raises:
        Refused: If there is no such kind.
    """
    word = plain_word(spot)
    kind = KIND_WORDS.get(narrow(word))
    if kind is None and word.partition("，")[0].strip() in KIND_WORDS:
        raise spot.refuse("yaml.full-width-comma", found=word[:80], expected="an ASCII comma and a blank")
    if kind is None:
        hint = close(word, tuple(KIND_WORDS))
        raise spot.refuse("record.unknown-kind", found=word, expected=" | ".join(KINDS), hint=hint)
    return kind


def plain_word(spot: Spot) -> str:
    """The text of a node that is to be a single word.

    Raises:
        Refused: If it is something else, or nothing.
    """
    node = spot.node
    if not isinstance(node, Scalar):
        raise spot.refuse("value.not-single", found=shown(node), expected="a single value")
    if node.is_blank:
        raise spot.refuse("value.blank", found="nothing", expected="a word")
    return node.text


def read_field_name(spot: Spot, admits: Callable[[Shape], bool], expected: str) -> str:
    """The name of a field of the kind that is spoken of, from its English or Chinese name.

    Args:
        spot: Where the name stands.
        admits: Which fields will do here.
        expected: What those are called in a message.

    Raises:
        Refused: If the kind has no such field, or not one that will do.
    """
    word = plain_word(spot)
    name = field_of(spot, spot.kind, word)
    row = field_named(KINDS[spot.kind], name)
    if row is None or not admits(row.shape):
        raise spot.refuse("rubric.wrong-field", found=word, expected=expected, kind=KINDS[spot.kind].ZH)
    return name


def field_of(spot: Spot, kind: str, word: str, at: Scalar | None = None) -> str:
    """The field of a kind that a word names.

    Raises:
        Refused: If the kind has no such field.
    """
    cls = KINDS[kind]
    known = keys(cls)
    name = known.get(narrow(word))
    if name is None:
        hint = close(narrow(word), tuple(known))
        listed = " | ".join(key for key in known if key.isascii() is word.isascii())
        raise spot.refuse("rubric.unknown-field", found=word, expected=listed, at=at, hint=hint, kind=cls.ZH)
    return name


def stored(spot: Spot, shape: Shape) -> str:
    """A single value as conditions and subsets keep it: enum words in English, yes and no as true and false.

    Raises:
        Refused: If the field cannot have such a value.
    """
    text = plain_word(spot)
    try:
        return _stored(text, shape)
    except Misread as misread:
        raise spot.misread(misread, text) from None


def _stored(text: str, shape: Shape) -> str:
    match shape:
        case ManyShape(item=item):
            return _stored(text, item)
        case ChoiceShape(options=options):
            return str(values.read_choice(text, options).value)
        case FlagShape():
            return "true" if values.read_flag(text) else "false"
        case CountShape():
            return _exactly(numbers.read_count(text))
        case DecimalShape(money=True):
            return _exactly(numbers.read_amount(text))
        case DecimalShape(percent=True):
            return _exactly(numbers.read_percent(text))
        case DecimalShape():
            return _exactly(numbers.read_decimal(text))
        case DayShape():
            return _exactly(days.read_day(text))
        case PeriodShape():
            return str(days.read_period(text))
        case NameShape():
            return bare_name(text)
        case TextShape():
            return text
    raise AssertionError(f"{shape} has no single values")


def _exactly(value: object) -> str:
    if isinstance(value, Bounded):
        raise Misread("not-exact", "an exact value")
    return numbers.plain_decimal(value) if isinstance(value, Decimal) else str(value)


def is_comparable(shape: Shape) -> bool:
    """Whether a field has single values that a condition can name."""
    if isinstance(shape, ManyShape):
        return is_comparable(shape.item) and not isinstance(shape.item, ManyShape)
    return isinstance(
        shape,
        TextShape | NameShape | FlagShape | CountShape | DecimalShape | DayShape | PeriodShape | ChoiceShape,
    )
