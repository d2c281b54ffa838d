"""`dangfeng add`: records from a small file behind those of a ledger (追加记录)."""

from dangfeng.cli.commands import FILE, LEDGER, Command, argument, flag, option
from dangfeng.cli.console import Console
from dangfeng.cli.gathered import parts
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

_USAGE = Words(
    "dangfeng add 台账 追加文件 [--out 文件] [--overwrite]", "dangfeng add LEDGER SMALLFILE [--out FILE] [--overwrite]"
)
_ABOUT = Words(
    "把小文件里的记录续写到台账末尾：台账原有的内容和注释一字不动，未写编号的自动编号；编号重复的，一条也不写。",
    "Append the records of a small file to a ledger: what stands in it stays as it is, comments too; records without "
    "an id get the next free one. If an id is there already, nothing is written.",
)
_SMALL = Words("追加文件", "SMALLFILE")
_OUT = Words("写成新文件，原台账不动", "Write a new file and leave the ledger alone.")
_ADDED = Words("已追加{count}条：{ids}", "Added {count}: {ids}")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("ledger", LEDGER, language),
        argument("small", _SMALL, language),
        option("--out", FILE, _OUT, language),
        flag("--overwrite", OVERWRITE, language),
    ]
    return Command("add", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, ledger: str, small: str, out: str | None, overwrite: bool) -> int:
    """Append the records, or none of them."""
    from dangfeng.files import append_records, locate, read_additions
    from dangfeng.gathering import Part, add_records, joined_unit
    from dangfeng.problem import InvalidData
    from dangfeng.wording.persons import masker

    (book,) = parts((ledger,))
    reading = read_additions(small, book.ledger)
    if reading.problems or reading.value is None:
        raise InvalidData(reading.problems)
    found = reading.value
    # Records of another unit are refused before any is written.
    joined_unit((book, Part(name=small, ledger=found, places=reading.places)), [])
    try:
        whole = add_records(book.ledger, found.records)
    except InvalidData as error:
        raise InvalidData(locate(each, reading.places) for each in error.problems) from None
    append_records(ledger, found.records, whole, out=out, overwrite=overwrite)
    if not console.as_json:
        joint = ", " if console.language == "en" else "、"
        ids = masker(book.ledger, found)(joint.join(record.id for record in found.records))
        console.write(console.say(_ADDED, count=len(found.records), ids=ids))
    say_written(console, [out or ledger])
    return 0
