"""Names as they are typed: blanks between characters, several in one entry (姓名的写法)."""

import re

from dangfeng.files.misread import Misread
from dangfeng.quantity import HAN

# Most names need none of these expressions, which take longer to compile than a book of names to read.
_HAN = rf"[{HAN}×]"
#: A blank beside a single character is there to align short names: 李　静.
_GAP = rf"(?<={_HAN})\s+(?={_HAN}(?:\s|$))|(?<=^{_HAN})\s+(?={_HAN})"
#: Signs between names, but not inside brackets: 张三（书记、局长） is one person. `Smith, John` is one as well.
_BETWEEN = rf"(?:[、，；]|(?<={_HAN})\s*[,;]\s*(?={_HAN}))(?![^（(]*[）)])"
#: What ends in a post is no name of its own: 党组书记、局长张三.
_POST = r"(?:书记|[局厅部处科院庭所]长|主任|组长|主席|成员|委员|干部)$"
_AND_OTHERS = r".等\s*(?:[\d一二两三四五六七八九十百]+\s*余?\s*(?:名|位|个)?\s*(?:同志|干部|人|名|位))?$"


def bare_name(text: str) -> str:
    """A name without the blanks that align it: 李　静 is 李静; 党组书记 张明远 stays as it is.

    >>> bare_name("李　静"), bare_name("欧阳 静"), bare_name("Zhang Wei")
    ('李静', '欧阳静', 'Zhang Wei')
    """
    return re.sub(_GAP, "", text) if len(text.split()) > 1 else text


def several(text: str) -> tuple[str, ...]:
    """The names that an entry of a list holds, or a text that stands for the list: `赵六、钱七` are two.

    Raises:
        Misread: If it names one and counts the others: 吴十等3人.
    """
    if not any(sign in text for sign in "、，；,;等"):
        return (text,)
    parts = tuple(part.strip() for part in re.split(_BETWEEN, text) if part.strip())
    if any(re.search(_AND_OTHERS, part) for part in parts):
        raise Misread("and-others", "one name each")
    return (text,) if len(parts) < 2 or any(re.search(_POST, part) for part in parts) else parts
