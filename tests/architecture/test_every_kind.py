"""Every kind of record through every verb: a kind that lacks one is not shipped.

The samples are those that `dangfeng new` prints, so that each record has every field that a person may fill in.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dangfeng.checks import check
from dangfeng.cli.blank import blank_ledger, blank_text
from dangfeng.fields import table
from dangfeng.files import from_dict, json_schema, load_ledger, read_ledger, save_ledger, to_dict
from dangfeng.model import KINDS, Ledger, Record
from dangfeng.period import Period
from dangfeng.problem import Gravity, InvalidData
from dangfeng.report import to_markdown
from dangfeng.report.outline import outline
from dangfeng.rubric.rubric import Rubric
from dangfeng.scoring import score
from dangfeng.wording import explain, kind_label
from strategies import instances

YEAR = Period.year(2021)
LANGUAGES = ("zh", "en")
EMPTY = blank_ledger(YEAR)
SCORED = [kind for kind, cls in KINDS.items() if cls.SCORED]


@cache
def form(language: str) -> str:
    return blank_text(YEAR, "en" if language == "en" else "zh")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The long form with its examples taken out of their comments."""
    path = tmp_path_factory.mktemp("form") / "form.yaml"
    body = form("zh")[form("zh").index("schema:") :]
    path.write_text(re.sub(r"(?m)^( *)# (?=(?:[- ] )*(?:- )?[^\s:#]+:(?: |$))", r"\1", body), encoding="utf-8")
    found = read_ledger(path)
    assert not found.problems
    return found.value


@dataclass(frozen=True)
class Sample:
    """A ledger with the records of one kind alone, and one of them that is no total."""

    ledger: Ledger
    record: Record


def sample_of(kind: str, samples: Ledger) -> Sample:
    mine = tuple(record for record in samples.records if kind == record.KIND)
    return Sample(evolve(samples, records=mine), [record for record in mine if not record.total][-1])


@pytest.fixture(params=KINDS)
def sample(request: pytest.FixtureRequest, samples: Ledger) -> Sample:
    return sample_of(request.param, samples)


def counting(kind: str) -> Rubric:
    """A rubric of one rule, which counts the records of a kind."""
    rule = {"id": "R", "measure": {"form": "count", "of": kind}, "award": {"form": "each", "points": "1", "most": "9"}}
    part = {"id": "P", "title": "一", "points": "9", "rules": [rule]}
    items = [{"id": "I", "title": "一", "parts": [part]}]
    sections = [{"id": "S", "title": "一", "points": "9", "items": items}]
    head = {"schema": "dangfeng.rubric/1", "title": "自拟示例", "version": "1", "sections": sections}
    return from_dict(head, "rubric")


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_it_is_written_to_a_file_and_read_back(sample: Sample, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"book{suffix}"
    save_ledger(sample.ledger, path)

    assert load_ledger(path) == sample.ledger


def test_it_is_in_the_schema(sample: Sample) -> None:
    found = list(schema().iter_errors(to_dict(sample.ledger)))

    assert not found, found[0].message


@cache
def schema() -> Draft202012Validator:
    return Draft202012Validator(json_schema("ledger"))


def test_it_is_checked(sample: Sample) -> None:
    assert {problem.gravity for problem in check(sample.ledger)} <= set(Gravity) - {Gravity.UNREADABLE}


@pytest.mark.parametrize("kind", SCORED)
def test_it_is_measured_and_explained_with_its_record(kind: str, samples: Ledger) -> None:
    sample = sample_of(kind, samples)
    card = score(sample.ledger, counting(kind))
    line = card.line("R")

    assert line is not None
    assert line.recorded is not None
    assert line.recorded >= 1
    assert sample.record.id in line.records
    for language in LANGUAGES:
        text = explain(card, language=language)
        assert sample.record.id in text
        assert kind_label(kind, language, plural=True).lower() in text.lower()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in SCORED])
def test_what_is_never_scored_cannot_be_measured(kind: str) -> None:
    with pytest.raises(InvalidData):
        counting(kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_speaks_of_it(sample: Sample, language: str) -> None:
    card = score(EMPTY, counting("meeting"))
    text = to_markdown(outline(sample.ledger, card, language=language), language=language)

    assert leads(text) - silence(language)
    assert f'<a id="record-{sample.record.id}">' in text


@cache
def silence(language: str) -> set[str]:
    """What the report speaks of where there is no record."""
    card = score(EMPTY, counting("meeting"))
    return leads(to_markdown(outline(EMPTY, card, language=language), language=language))


def leads(text: str) -> set[str]:
    """The opening phrases of numbered paragraphs."""
    return set(re.findall(r"(?m)^(?:（.+?）|\\?\(\d+\) )\*\*(.+?)\*\*", text))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_generated(kind: str) -> None:
    seen = count()

    @settings(max_examples=2, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def generate(data: st.DataObject) -> None:
        assert isinstance(data.draw(instances(KINDS[kind])), KINDS[kind])
        next(seen)

    generate()
    assert next(seen)


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_form_asks_for_it(kind: str) -> None:
    assert f"  # - 类别: {KINDS[kind].ZH}\n" in form("zh")
    assert f"  # - kind: {kind}\n" in form("en")
    assert f"  - {{kind: {kind}, state: open}}\n" in form("en")


def test_samples_have_every_field_of_their_kind(samples: Ledger) -> None:
    singles = {type(record): record for record in samples.all_records() if not record.total}
    common = {row.name for row in table(Record)}
    empty = {
        f"{cls.KIND}.{row.name}"
        for cls in KINDS.values()
        for row in table(cls)
        if row.name not in common and getattr(singles[cls], row.name) in (None, ())
    }

    assert set(singles) == set(KINDS.values())
    assert not empty
