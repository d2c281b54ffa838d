"""Books that every test of the command line may use, and what a run of it leaves."""

from collections.abc import Callable
from typing import NamedTuple

from dangfeng.catalogue import example_ledger_path, example_marks_path, shipped_rubric_path

RUBRIC = "responsibility-2021"
LEDGER = str(example_ledger_path("bureau-2021-full"))
MASKED = str(example_ledger_path("bureau-2021-masked"))
MARKS = str(example_marks_path("bureau-2021-full"))
RUBRIC_FILE = str(shipped_rubric_path(RUBRIC))

SMALL = """\
schema: dangfeng.ledger/1
unit: {name: 某市司法局}
period: 2021
records:
  - {kind: meeting, id: M01, on: 2021-03-05, body: party-group}
"""

TINY = """\
schema: dangfeng.rubric/1
title: 示例
version: "1"
sections:
  - id: A
    title: 甲
    points: 2
    items:
      - {id: A1, title: 子, points: 2, rules: [{id: A1-1, measure: {form: judged, points: 2}}]}
"""


class Done(NamedTuple):
    code: int
    out: str
    err: str


Runner = Callable[..., Done]
