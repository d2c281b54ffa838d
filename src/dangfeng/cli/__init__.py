"""The command line (命令行): one file for each command; the only home of click.

Nothing is imported here, so that a command loads what it needs and no more.
"""

from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command line.

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


def program() -> NoReturn:
    """The entry point `dangfeng`: `main` over the words of the process, which ends with it.

    A program that is done leaves what it made to the system: taking apart modules and records one by one takes longer
    than reading a page. Everything is written by then, files by whoever opened them; what is still held back for the
    console is written here. Whoever watches the program, such as a debugger or what measures coverage, has its say on
    the way out: then it ends as others do, and so does a program whose console fails.
    """
    import os
    import sys
    from threading import active_count

    code: object = None
    try:
        main()
    except SystemExit as left:
        code = left.code
        if not isinstance(code, int) or sys.gettrace() or sys.getprofile() or active_count() > 1:
            raise
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):
        # There is no console, or it is gone: the interpreter knows what to say.
        sys.exit(code)
    os._exit(code)
