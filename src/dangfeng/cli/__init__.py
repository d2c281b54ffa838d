"""The command line (命令行): one file for each command; the only home of click.

Nothing is imported here, so that a command loads what it needs and no more.
"""

from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The entry point `dangfeng`.

    Args:
        arguments: The words after the name of the program; left out, those of the process.

    Raises:
        SystemExit: Always: 0 done, 1 the thing asked for was found wanting, 2 wrong usage.
    """
    import gc
    import sys

    # A command ends before there is garbage worth collecting, and looking for it costs a tenth of its time.
    gc.disable()
    from dangfeng.cli.running import run

    code = run(sys.argv[1:] if arguments is None else list(arguments))
    # Nor is anything looked through once more on the way out.
    gc.freeze()
    sys.exit(code)
