"""Scoring measured against the same rubric written by hand: both give the same points; how long does each take?

    python benchmarks/score_cost.py [--ledgers 1000] [--rounds 40] [--tolerance 1] [--report-only]

The ledger measured is the shipped `bureau-2021-full` with its marks, the rubric prepared. The three take turns, each
time on a ledger that nobody has scored before, so that nothing kept from an earlier scoring can help; making it, and
turning it into the plain objects of `by_hand`, is not counted. Exit code 1: the points differ, or a ratio is above
its goal (not with `--report-only`).
"""

import gc
import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable
from statistics import median
from time import thread_time

import by_hand
import generate
from attrs import evolve

from dangfeng.catalogue import example_ledger, example_marks, load_rubric
from dangfeng.model import Ledger
from dangfeng.rubric.marks import Marks
from dangfeng.scoring import prepare, score, score_totals
from dangfeng.scoring.prepare import Prepared

RUBRIC, EXAMPLE = "responsibility-2021", "bureau-2021-full"
#: How many times as long as by hand it may take: the points alone; every line with the ids of its records.
GOALS = {"score_totals": 2.5, "score": 8.0}
IN_A_ROUND = 20


def differences(ledger: Ledger, marks: Marks, prepared: Prepared, *, lines: bool = False) -> list[str]:
    """Where the engine and the hand-written function differ; also the lines of the scorecard, if asked for."""
    judged = by_hand.judged(marks)
    expected = by_hand.score(by_hand.Year.of(ledger), judged)
    points = {**expected.parts, **expected.items, **expected.sections, "total": expected.total}
    columns = score_totals(ledger, prepared, marks=marks).lines()
    found = {id: value.lower for id, value in columns.items()}
    problems = [f"{id}: by hand {points[id]}, totals {found.get(id)}" for id in points if points[id] != found.get(id)]
    unknown = {rule[:-2] for rule in by_hand.JUDGED if rule not in judged}
    wide = [id for id in expected.parts if id not in unknown and len(set(columns[id])) > 1]
    problems += [f"{id}: everything is known, yet {columns[id]}" for id in wide]
    if lines:
        card = score(ledger, prepared, marks=marks)
        shown = {each.id: each.value_units.lower for each in card.total.walk() if each.value_units is not None}
        problems += [f"{id}: by hand {points[id]}, line {shown[id]}" for id in points if points[id] != shown[id]]
    return problems


def agree(number: int) -> bool:
    """Whether both give the same points on so many ledgers, and every rule was put to the test."""
    prepared = prepare(load_rubric(RUBRIC))
    seen: dict[str, set[int]] = defaultdict(set)
    records = wrong = 0
    for seed in range(number):
        ledger, marks = generate.ledger(seed), generate.marks(seed)
        records += sum(1 for _ in ledger.all_records())
        for id, points in by_hand.score(by_hand.Year.of(ledger), by_hand.judged(marks)).parts.items():
            seen[id].add(points)
        found = differences(ledger, marks, prepared, lines=seed % 10 == 0)
        wrong += bool(found)
        for problem in found if wrong <= 5 else ():
            print(f"seed {seed}: {problem}")
    same = sorted(id for id, points in seen.items() if len(points) < 2)
    print(f"{number} ledgers, {records} records: {number - wrong} agree on every part, item, section and the total")
    if same:
        print(f"parts that came out the same every time: {', '.join(same)}")
    return not wrong and not same


def measured(rounds: int) -> dict[str, list[float]]:
    """Seconds of processor time of each scoring, by name; the contestants take turns."""
    prepared, ledger, marks = prepare(load_rubric(RUBRIC)), example_ledger(EXAMPLE), example_marks(EXAMPLE)
    judged = by_hand.judged(marks)
    contestants: dict[str, tuple[Callable[[], object], Callable[[object], object]]] = {
        "by_hand": (lambda: by_hand.Year.of(ledger), lambda year: by_hand.score(year, judged)),
        "score_totals": (lambda: evolve(ledger), lambda each: score_totals(each, prepared, marks=marks)),
        "score": (lambda: evolve(ledger), lambda each: score(each, prepared, marks=marks)),
    }
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    gc.disable()
    for turn in range(-2, rounds):
        for name, (fresh, run) in contestants.items():
            for given in [fresh() for _ in range(IN_A_ROUND)]:
                begun = thread_time()
                run(given)
                if turn >= 0:  # the first turns are for warming up
                    taken[name].append(thread_time() - begun)
        gc.collect()
    gc.enable()
    return taken


def report(taken: dict[str, list[float]], tolerance: float) -> bool:
    """Print the times; whether the medians are within the goals."""
    base = taken["by_hand"]
    within = True
    print(f"{EXAMPLE}, rubric prepared, {len(base)} scorings each")
    print(f"{'':14}{'median µs':>12}{'least µs':>12}{'x by hand':>12}{'of least':>12}{'goal':>8}")
    for name, seconds in taken.items():
        ratio, of_least = median(seconds) / median(base), min(seconds) / min(base)
        goal = GOALS.get(name)
        within = within and (goal is None or ratio <= goal * tolerance)
        limit = "" if goal is None else f"{goal:g}"
        times = f"{median(seconds) * 1e6:12.0f}{min(seconds) * 1e6:12.0f}"
        print(f"{name:14}{times}{ratio:12.2f}{of_least:12.2f}{limit:>8}")
    return within


def main() -> int:
    parser = ArgumentParser(description="Scoring against the same rubric written by hand.")
    parser.add_argument("--ledgers", type=int, default=1000, help="how many generated ledgers both must agree on")
    parser.add_argument("--rounds", type=int, default=40, help="how many rounds are measured")
    parser.add_argument("--tolerance", type=float, default=1.0, help="factor that a goal may be passed by")
    parser.add_argument("--report-only", action="store_true", help="exit 0 also above the goals")
    options = parser.parse_args()
    agreed = agree(options.ledgers) and not differences(
        example_ledger(EXAMPLE), example_marks(EXAMPLE), prepare(load_rubric(RUBRIC)), lines=True
    )
    within = report(measured(options.rounds), options.tolerance)
    return 0 if agreed and (within or options.report_only) else 1


if __name__ == "__main__":
    sys.exit(main())
