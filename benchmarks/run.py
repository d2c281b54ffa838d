"""Runs every benchmark of this folder, one after the other, each in a process of its own.

    python benchmarks/run.py [--tolerance 1] [--report-only]

Exit code 1: one of them missed a goal (not with `--report-only`).
"""

import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

FOLDER = Path(__file__).parent
#: What the benchmarks are made of.
PARTS = {"by_hand.py", "generate.py", "run.py", "year.py"}


def main() -> int:
    parser = ArgumentParser(description="Runs every benchmark of this folder.")
    parser.add_argument("--tolerance", type=float, default=1.0, help="factor that a goal may be passed by")
    parser.add_argument("--report-only", action="store_true", help="exit 0 also above the goals")
    options = parser.parse_args()
    missed = []
    for script in sorted(FOLDER.glob("*.py")):
        if script.name in PARTS:
            continue
        print(f"== {script.name}", flush=True)
        command = [sys.executable, str(script), "--tolerance", str(options.tolerance)]
        if subprocess.run(command, check=False).returncode:
            missed.append(script.name)
    print(f"missed: {', '.join(missed)}" if missed else "all within their goals")
    return 1 if missed and not options.report_only else 0


if __name__ == "__main__":
    sys.exit(main())
