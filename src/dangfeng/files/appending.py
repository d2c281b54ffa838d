"""Records written behind those of a ledger file, which keeps its text and its comments (续写台账)."""

import json
import re
from os import PathLike
from pathlib import Path

from dangfeng.files.key_language import has_chinese_keys
from dangfeng.files.ledger_reading import LedgerReader
from dangfeng.files.loading import parse, reading_of
from dangfeng.files.nodes import Node, Row, Scalar, Table
from dangfeng.files.saving import to_dict, write_whole
from dangfeng.files.source import Format, Source, format_of, read_source, refuse
from dangfeng.files.unstructuring import JSON, Unstructurer
from dangfeng.model import Ledger
from dangfeng.model.ledger import AnyRecord
from dangfeng.problem import InvalidData, Place

_KEYS = ("records", "记录")
_BOM = b"\xef\xbb\xbf"


def append_records(
    path: str | PathLike[str],
    records: tuple[AnyRecord, ...],
    whole: Ledger,
    *,
    out: str | PathLike[str] | None = None,
    overwrite: bool = False,
) -> None:
    """Write records behind those of a ledger file (续写台账).

    Everything that stands in the file stays as it is written, comments too, and what is added has keys in the language
    of the file. What was written is read again before the file is replaced: it has to be exactly *whole*.

    Args:
        path: The ledger file.
        records: What is added.
        whole: The ledger with them.
        out: Where to write; left out, the file itself is replaced. A file that cannot be continued as it is laid out
            is written there in the usual layout.
        overwrite: Whether a file at *out* may be replaced.

    Raises:
        InvalidData: If the file cannot be continued and there is no *out*, or cannot be written.
    """
    source = read_source(path)
    target = Path(path) if out is None else Path(out)
    root, _ = parse(source)
    chinese = has_chinese_keys(root)
    added = [Unstructurer(chinese).variant(record) for record in records]
    text = _continued(source, root, added, chinese=chinese) if format_of(target) is source.format else None
    if text is None or not _says(source, text, whole):
        if out is None:
            refuse("add.layout", Place(file=str(path)), found=path, expected="")
        from dangfeng.files.saving import save

        save(to_dict(whole, chinese_keys=chinese), target, overwrite=overwrite)
        return
    with Path(path).open("rb") as stream:
        marked = stream.read(len(_BOM)) == _BOM
    write_whole(target, f"\ufeff{text}" if marked else text, overwrite=overwrite or out is None)


def _continued(source: Source, root: Node, records: list[JSON], *, chinese: bool) -> str | None:
    """The text of the file with the records behind its own; `None` if its layout has no place for them."""
    assert isinstance(root, Table), "it was read as a ledger before"
    entry = next(((key, node) for key, node in root.entries if key.text.strip() in _KEYS), None)
    if source.format is Format.JSON:
        return None if entry is None else _in_json(source, entry[1], records)
    if not records:
        return source.text
    return _in_yaml(source, root, entry, records, _KEYS[chinese])


def _says(source: Source, text: str, whole: Ledger) -> bool:
    """Whether the text is the ledger that is meant, and nothing else."""
    new = Source(source.name, text, source.format)
    try:
        root, problems = parse(new)
    except InvalidData:
        return False
    reading = reading_of(root, new, "ledger", LedgerReader().ledger, problems)
    return not reading.problems and reading.value == whole


# -- YAML --------------------------------------------------------------------------------------------------------------


def _in_yaml(
    source: Source, root: Table, entry: tuple[Scalar, Node] | None, records: list[JSON], word: str
) -> str | None:
    ending = "\r\n" if "\r\n" in source.text else "\n"
    lines = [f"{line}{ending}" for line in source.lines]
    key, node = entry if entry is not None else (None, None)
    head: list[str] = []
    if isinstance(node, Row) and node.items:
        first = re.match(r"(\s*)-\s", lines[node.items[0].line - 1])
        if first is None:
            return None
        place, indent = _behind(root, key, lines), first.group(1)
    elif key is None or node is None:
        if root.column != 1 or lines[root.line - 1].lstrip("\ufeff").startswith("{"):
            return None
        place, indent = _last(lines), ""
        head = [f"{word}:{ending}"]
    else:
        empty = re.fullmatch(r"(\S+\s*:)\s*(?:\[\s*\])?\s*(#.*?)?\s*", lines[key.line - 1])
        if empty is None:
            return None
        lines[key.line - 1] = f"{empty.group(1)}  {empty.group(2) or ''}".rstrip() + ending
        place, indent = key.line, "  "
    new = [*head, *(f"{indent}{line}{ending}" for line in _block(records))]
    # The last piece of a text that ends in a line break is no line.
    rest = lines[place:-1] if not source.lines[-1] else lines[place:]
    return "".join([*lines[:place], *new, *rest])


def _block(records: list[JSON]) -> list[str]:
    """The records as lines of a list that is not indented."""
    from dangfeng.files.yaml_writing import to_yaml

    return to_yaml({"records": records}).rstrip("\n").split("\n")[1:]


def _behind(root: Table, key: Scalar | None, lines: list[str]) -> int:
    """The number of lines before the place behind the last record: before the next key and the comments over it."""
    start = 0 if key is None else key.line
    following = min((other.line for other, _ in root.entries if other.line > start), default=None)
    if following is None:
        return _last(lines)
    place = following - 1
    while place > start and re.match(r"#|\s*$", lines[place - 1]):
        place -= 1
    return place


def _last(lines: list[str]) -> int:
    place = len(lines)
    while place and not lines[place - 1].strip():
        place -= 1
    return place


# -- JSON --------------------------------------------------------------------------------------------------------------


def _in_json(source: Source, node: Node, records: list[JSON]) -> str | None:
    if not isinstance(node, Row) or not node.line:
        return None
    start = sum(len(line) + 1 for line in source.text.split("\n")[: node.line - 1]) + node.column - 1
    _, end = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode(source.text, start)
    inside = source.text[start : end - 1].rstrip()
    margin = re.match(r"\s*", source.lines[node.line - 1])
    indent = margin.group() if margin else ""
    written = json.dumps(records, ensure_ascii=False, indent=2)[1:-1].rstrip()
    added = "\n".join(f"{indent}{line}" if line else line for line in written.split("\n"))
    comma = "," if node.items and records else ""
    return f"{source.text[:start]}{inside}{comma}{added}\n{indent}{source.text[end - 1 :]}"
