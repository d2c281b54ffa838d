"""What commands say of the files they wrote (写出的文件)."""

from collections.abc import Sequence

from dangfeng.cli.console import Console
from dangfeng.wording.language import Words

OVERWRITE = Words("文件已有时覆盖", "Replace files that are there.")
_WRITTEN = Words("已写入：{file}", "Written: {file}")
WRITTEN = "dangfeng.written/1"


def say_written(console: Console, files: Sequence[str]) -> None:
    """Name the files that were written."""
    if console.as_json:
        console.write_json({"schema": WRITTEN, "files": list(files)})
        return
    for file in files:
        console.write(console.say(_WRITTEN, file=file))
