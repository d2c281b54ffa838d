"""Loading, checking and scoring as the ledger grows: copies of the shipped full year, over every kind of record.

    python benchmarks/growth.py [--tolerance 1] [--sizes 1250 2500 5000 10000] [--repeat 3]

For each size: seconds of processor time to load the ledger from YAML and from JSON, to check it and to score it with
every reason, the checks against the faster loading, and what each grew by since the size before. Goals: checks at most
twice the loading; from the smallest ledger to the largest, time grows with a power of the size of at most 1.3 (1 is a
straight line, 2 a square). Exit code 1: a goal was missed.
"""

import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from math import log
from pathlib import Path
from typing import TypeVar

from attrs import evolve

import dangfeng
from dangfeng.catalogue import example_ledger
from dangfeng.fields import DayShape, table
from dangfeng.model import DemocraticLifeMeeting, Expenditure, Ledger, Record, ResponsibilityList

T = TypeVar("T")
MOST_CHECKS, MOST_POWER = 2.0, 1.3
#: Fields that name another record, or the paper that it is.
REFERENCES = ("adopted_by", "meeting", "campaign")
NUMBERS = (
    "title",
    "number",
    "name",
    "case_number",
    "lead_number",
    "problem",
    "source_reference",
    "reference",
    "coverage",
)


def main() -> int:
    parser = ArgumentParser(description="Loading, checking and scoring as the ledger grows.")
    parser.add_argument("--tolerance", type=float, default=1.0, help="factor that a goal may be passed by")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1250, 2500, 5000, 10_000], help="numbers of records")
    parser.add_argument("--repeat", type=int, default=3, help="the best of so many runs counts")
    options = parser.parse_args()
    example, rubric = example_ledger("bureau-2021-full"), dangfeng.load_rubric("responsibility-2021")
    dangfeng.score(example, rubric)
    dangfeng.check(example)
    heads = ("records", "yaml", "json", "check", "score", "check/load")
    print(" ".join(f"{head:>10}" for head in heads), "  growth of each      problems")
    before: tuple[float, ...] = ()
    first: tuple[int, tuple[float, ...]] | None = None
    missed = False
    for size in options.sizes:
        larger = grown(example, size)
        with tempfile.TemporaryDirectory() as folder:
            loads = [loading(larger, Path(folder) / name, options.repeat) for name in ("year.yaml", "year.json")]
        checking, problems = best(options.repeat, lambda larger=larger: dangfeng.check(larger))
        scoring, _ = best(options.repeat, lambda larger=larger: dangfeng.score(larger, rubric))
        now = (*loads, checking, scoring)
        grew = [new / old for new, old in zip(now, before, strict=True)] if before else []
        share, count = checking / min(loads), sum(1 for _ in larger.all_records())
        missed |= share > MOST_CHECKS * options.tolerance
        figures = " ".join(f"{each:9.2f}s" for each in now)
        rates = " ".join(f"{each:4.2f}" for each in grew) or "-"
        print(f"{count:10} {figures} {share:10.2f}   {rates:19} {len(problems):8}", flush=True)
        before, first = now, first or (count, now)
        last = (count, now)
    powers = [power(first, last, each) for each in range(len(before))] if first and first != last else []
    missed |= any(each > MOST_POWER * options.tolerance for each in powers)
    print(f"power of growth: {' '.join(f'{each:.2f}' for each in powers) or '-'}")
    print(f"goals: check/load <= {MOST_CHECKS:g}, power of growth <= {MOST_POWER:g}")
    return 1 if missed else 0


def power(first: tuple[int, tuple[float, ...]], last: tuple[int, tuple[float, ...]], column: int) -> float:
    """The power of the size with which a time grew: 1 is a straight line."""
    return log(last[1][column] / first[1][column]) / log(last[0] / first[0])


def loading(ledger: Ledger, path: Path, repeat: int) -> float:
    """Seconds to load a ledger from a file of this kind."""
    dangfeng.save_ledger(ledger, path)
    return best(repeat, lambda: dangfeng.load_ledger(path))[0]


def best(repeat: int, run: Callable[[], T]) -> tuple[float, T]:
    """The shortest of several runs, and what the last one gave."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        result = run()
        times.append(time.process_time() - start)
    return min(times), result


def grown(example: Ledger, size: int) -> Ledger:
    """The example with so many records, entries of lists counted: copies of its single records, each of its own."""
    singles = [each for each in example.records if each.total is None]
    records, left = list(example.records), size - sum(1 for _ in example.all_records())
    copies = (copied(record, number) for number in range(1, size) for record in singles)
    while left > 0:
        record = next(copies)
        left -= 1 + (len(record.items) if isinstance(record, ResponsibilityList) else 0)
        records.append(record)
    return evolve(example, records=tuple(records))


def copied(record: Record, number: int) -> Record:
    """A record of the same kind some days later, under names and numbers of its own."""
    return evolve(record, **dict(changes(record, number)))


def changes(record: Record, number: int) -> Iterator[tuple[str, object]]:
    yield "id", f"{record.id}~{number}"
    later = shift(record, number)
    for row in table(type(record)):
        value = getattr(record, row.name)
        if isinstance(row.shape, DayShape) and isinstance(value, date):
            yield row.name, value + timedelta(days=later)
        elif (row.name in REFERENCES or row.name in NUMBERS) and isinstance(value, str) and "〔" not in value:
            yield row.name, f"{value}~{number}"
        elif row.name in NUMBERS and isinstance(value, str):
            yield row.name, value.replace("〕", f"〕{number}")
    if isinstance(record, Expenditure) and record.coverage is None:
        yield "coverage", f"第{number}处"
    if isinstance(record, ResponsibilityList):
        yield "items", tuple(copied(item, number) for item in record.items)


def shift(record: Record, number: int) -> int:
    """Days by which a copy lies later, so that all its days stay in the year."""
    if isinstance(record, DemocraticLifeMeeting):
        return 0
    last = max(
        (day for row in table(type(record)) if isinstance(day := getattr(record, row.name), date)), default=date.max
    )
    return number % 28 if last <= date(2021, 12, 3) else 0


if __name__ == "__main__":
    sys.exit(main())
