"""Loading and checking a rubric of 200 items, against the time PyYAML takes to compose its file.

    python benchmarks/lint_cost.py [--items 200] [--rounds 7] [--tolerance 1]

The items are those of the shipped rubric under new ids, as often as it takes. What loads and checks, and what composes,
take turns in one process; the fastest round of each counts. PyYAML composes with its own parser, as `yaml.compose` does
by itself, and with libyaml's, which this library reads with too. Exit code 1: the first ratio is above its goal.
"""

import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import thread_time

import yaml
from attrs import evolve

from dangfeng.catalogue import load_rubric
from dangfeng.files import read_rubric, save_rubric
from dangfeng.linting import lint
from dangfeng.rubric.rubric import Item, Rubric, Section

#: How many times as long as composing it may take.
GOAL = 3.0


def grown(rubric: Rubric, items: int) -> Rubric:
    """The rubric with so many items, those it has under new ids."""
    number, sections = count(1), []
    have = sum(len(section.items) for section in rubric.sections)
    for section in rubric.sections:
        wanted = round(len(section.items) * items / have)
        found = [_renamed(section.items[place % len(section.items)], next(number)) for place in range(wanted)]
        sections.append(_with_items(section, found))
    return evolve(rubric, sections=tuple(sections))


def _with_items(section: Section, items: list[Item]) -> Section:
    points = sum(item.points or sum(part.points for part in item.parts) for item in items)
    return evolve(section, items=tuple(items), points=points)


def _renamed(item: Item, number: int) -> Item:
    def named(id: str) -> str:
        return f"{id}.{number}"

    parts = tuple(
        evolve(part, id=named(part.id), rules=tuple(evolve(rule, id=named(rule.id)) for rule in part.rules))
        for part in item.parts
    )
    rules = tuple(evolve(rule, id=named(rule.id)) for rule in item.rules)
    return evolve(item, id=named(item.id), parts=parts, rules=rules)


def fastest(calls: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The fastest round of each, in seconds of processor time; they take turns."""
    found: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            started = thread_time()
            call()
            found[name].append(thread_time() - started)
    return {name: min(times) for name, times in found.items()}


def main() -> int:
    """Measure, print, and hold against the goal."""
    parser = ArgumentParser(description="Loading and checking a rubric against composing its file.")
    parser.add_argument("--items", type=int, default=200, help="items of the rubric")
    parser.add_argument("--rounds", type=int, default=7, help="rounds; the fastest counts")
    parser.add_argument("--tolerance", type=float, default=1.0, help="factor that the goal may be passed by")
    options = parser.parse_args()
    rubric = grown(load_rubric("responsibility-2021"), options.items)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rubric.yaml")
        save_rubric(rubric, path)
        text = path.read_text(encoding="utf-8")

        def load_and_lint() -> int:
            reading = read_rubric(path)
            assert reading.value is not None
            return len(lint(reading.value, places=reading.places))

        found = load_and_lint()
        times = fastest(
            {
                "load": lambda: read_rubric(path),
                "load and lint": load_and_lint,
                "compose": lambda: yaml.compose(text),
                "compose with libyaml": lambda: yaml.compose(text, Loader=yaml.CSafeLoader),
            },
            options.rounds,
        )
    lines, items = text.count("\n"), sum(len(section.items) for section in rubric.sections)
    sys.stdout.write(f"{items} items, {lines} lines, {found} findings\n")
    for name, seconds in times.items():
        sys.stdout.write(f"{name}: {seconds * 1000:.0f} ms\n")
    ratio = times["load and lint"] / times["compose"]
    above = ratio > GOAL * options.tolerance
    sys.stdout.write(f"load and lint: {ratio:.2f} x compose, goal {GOAL} x: {'above the goal' if above else 'ok'}\n")
    other = times["load and lint"] / times["compose with libyaml"]
    sys.stdout.write(f"load and lint: {other:.2f} x compose with libyaml, no goal\n")
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
