"""The map of the real report: each row has a record and an item that looks at it, or a reason why not."""

import re
from pathlib import Path

import pytest

from dangfeng.catalogue import example_ledger, shipped_rubric
from dangfeng.rubric.measures import Judged

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "report-map.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if re.match(r"\| [一二三开结]", line)
]
RECORDS = {record.id: record for record in example_ledger("bureau-2021-masked").all_records()}
RUBRIC = shipped_rubric("responsibility-2021")


def kinds_of(item):
    """The kinds of record that an item looks at."""
    rules = [rule for part in (item.parts or (item,)) for rule in part.rules]
    return {rule.measure.of.kind for rule in rules if not isinstance(rule.measure, Judged)}


ITEMS = {item.id: kinds_of(item) for section in RUBRIC.sections for item in section.items}


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}-{row[1][:8]}" for row in ROWS])
def test_each_row_has_its_records_and_items(row):
    _, _, records, items, why = row
    if records == "—":
        assert why
        return
    kinds = {RECORDS[id].KIND for id in records.split("、")}
    looked_at = set().union(*(ITEMS[id] for id in items.split("、")))
    assert kinds & looked_at or why
    if not why:
        assert all(kinds & ITEMS[id] for id in items.split("、")), items


def test_every_record_of_the_example_stands_in_the_map():
    named = {id for row in ROWS for id in row[2].split("、")}

    assert set(RECORDS) <= named


def test_every_item_stands_in_the_map():
    named = {id for row in ROWS for id in row[3].split("、")}

    assert set(ITEMS) - named <= {"A06"}  # the report does not say that the Party group took up strict governance
