"""What importing costs, and what scoring one unit costs from a cold start, against the libraries alone.

Medians of alternating runs, each in a process of its own; ratios are printed, and one above its goal exits 1.

    python benchmarks/import_cost.py [--runs 21] [--tolerance 1.0]
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

from dangfeng.catalogue import example_ledger_path

Command = Sequence[str]

IMPORT_GOAL = 2.2
SCORE_GOAL = 2.5


def seconds(command: Command) -> float:
    """How long a command takes, from start to end of its process."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "DANGFENG_LANG": "zh"})
    return time.perf_counter() - started


def ratio(ours: Command, theirs: Command, runs: int) -> tuple[float, float, float]:
    """The ratio of two commands, and the median of each; they take turns, so that both meet the same machine."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    mine, others = (statistics.median(column) for column in zip(*pairs, strict=True))
    return mine / others, mine, others


def main() -> int:
    """Measure, print, and hold against the goals."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=21, help="runs of each command")
    parser.add_argument("--tolerance", type=float, default=1.0, help="factor that a goal may be passed by")
    options = parser.parse_args()
    python = [sys.executable, "-c"]
    score = "from dangfeng.cli import program; program()"
    ledger = str(example_ledger_path("bureau-2021-full"))
    cases = (
        ("import dangfeng", [*python, "import dangfeng"], "import attrs, cattrs", IMPORT_GOAL),
        ("import every public name", [*python, "from dangfeng import *"], "import attrs, cattrs", None),
        (
            "dangfeng score, one unit, cold",
            [*python, score, "score", ledger, "--rubric", "responsibility-2021"],
            "import attrs, cattrs, click, babel, json",
            SCORE_GOAL,
        ),
    )
    failed = False
    for title, ours, libraries, goal in cases:
        found, mine, others = ratio(ours, [*python, libraries], options.runs)
        above = goal is not None and found > goal * options.tolerance
        failed |= above
        verdict = "no goal" if goal is None else f"goal {goal} x: {'above the goal' if above else 'ok'}"
        times = f"{mine * 1000:.0f} ms / {others * 1000:.0f} ms"
        sys.stdout.write(f"{title}: {found:.2f} x `{libraries}` ({times}), {verdict}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
