"""Scorecards and problems as JSON: the tree, exact points, and schemas that hold them to it."""

import json
from collections.abc import Iterator
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from dangfeng.basis import Basis
from dangfeng.model import Ledger
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.report import problems_schema, problems_to_dict, scorecard_schema, scorecard_to_dict
from dangfeng.rubric.scorecard import Scorecard

from . import books


def valid(data: object, schema: object) -> None:
    """Fails unless the schema is one and the data, once written and read, keeps to it."""
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(json.dumps(data)))


def lines(found: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    for line in found:
        yield line
        yield from lines(line["lines"])


class TestScorecard:
    def test_keeps_to_its_schema(self, full: tuple[Ledger, Scorecard], masked: tuple[Ledger, Scorecard]) -> None:
        for card in (full[1], masked[1], books.card()):
            valid(scorecard_to_dict(card), scorecard_schema())

    def test_has_the_shape_that_others_rely_on(self) -> None:
        data = scorecard_to_dict(books.card())

        assert data["schema"] == "dangfeng.scorecard/1"
        assert data["notice"] == "自动测算，仅供核对，不作考核结论"
        assert (data["unit"], data["period"], data["as_of"]) == ("某市司法局", "2021", "2021-12-31")
        assert data["total"] == {
            "full": "100.00",
            "lower": "2.50",
            "recorded": "8.50",
            "upper": "11.00",
            "tight": True,
        }
        assert data["grades"] == ["良好", "一般"]
        assert data["undeclared"] == [{"kinds": ["talk"], "points": "2.5", "parts": ["A01-p"]}]

    def test_is_the_tree(self, full: tuple[Ledger, Scorecard]) -> None:
        _, card = full
        data = scorecard_to_dict(card)
        found = list(lines(data["lines"]))
        tree = list(card.total.walk())[1:]

        assert [(line["kind"], line["id"]) for line in found] == [(line.kind.value, line.id) for line in tree]
        assert [line["records"] for line in found] == [list(line.records) for line in tree]

    def test_contributions_add_up_as_texts(self, full: tuple[Ledger, Scorecard]) -> None:
        data = scorecard_to_dict(full[1])
        total = data["total"]
        assert isinstance(total, dict)

        for column in ("lower", "recorded", "upper"):
            parts = [Decimal(line["contribution"][column]) for line in data["lines"]]
            assert sum(parts) == Decimal(str(total[column]))

    def test_an_end_without_bound_is_null(self) -> None:
        data = scorecard_to_dict(books.card())
        found = {str(line["id"]): line for line in lines(data["lines"])}

        assert found["B01"]["lower"] is None
        assert found["B01"]["upper"] is None
        assert found["B01"]["recorded"] == "1.50"

    def test_gives_each_reason_in_both_languages(self, full: tuple[Ledger, Scorecard]) -> None:
        data = scorecard_to_dict(full[1])
        rules = [line for line in lines(data["lines"]) if line["kind"] == "rule"]

        assert rules
        for rule in rules:
            sentence = rule["sentence"]
            assert isinstance(sentence, dict)
            assert sentence["zh"]
            assert sentence["en"]

    def test_masks_names_unless_asked(self, full: tuple[Ledger, Scorecard]) -> None:
        ledger, card = full
        names = [member.name for member in ledger.roster]
        hidden = json.dumps(scorecard_to_dict(card), ensure_ascii=False)
        shown = json.dumps(scorecard_to_dict(card, show_names=True), ensure_ascii=False)

        assert not [name for name in names if name in hidden]
        assert [name for name in names if name in shown]

    def test_a_changed_scorecard_is_refused_by_the_schema(self) -> None:
        data = scorecard_to_dict(books.card())

        with pytest.raises(ValidationError):
            valid({**data, "extra": 1}, scorecard_schema())
        with pytest.raises(ValidationError):
            valid({**data, "total": {**data["total"], "lower": 2.5}}, scorecard_schema())


class TestProblems:
    PROBLEM = Problem(
        code="talk.test",
        gravity=Gravity.SHORTFALL,
        place=Place(file="a.yaml", line=3, column=5, record="T01", field="talkers", text="talkers: [张明远]"),
        params={"found": "张明远", "expected": "别人"},
        basis=Basis(document="责任制规定", article="第三条"),
    )

    def test_keep_to_their_schema(self, masked: tuple[Ledger, Scorecard]) -> None:
        valid(problems_to_dict((self.PROBLEM, *masked[1].problems)), problems_schema())
        valid(problems_to_dict(()), problems_schema())

    def test_name_place_parameters_and_basis(self) -> None:
        data = problems_to_dict((self.PROBLEM,), show_names=True)
        found = data["problems"]
        assert isinstance(found, list)
        first = found[0]
        assert isinstance(first, dict)

        assert first["place"] == {
            "file": "a.yaml",
            "line": 3,
            "column": 5,
            "cell": "",
            "record": "T01",
            "field": "talkers",
        }
        assert first["params"] == {"found": "张明远", "expected": "别人"}
        assert first["basis"] == "《责任制规定》第三条"

    def test_mask_names_of_name_fields(self) -> None:
        assert "张明远" not in json.dumps(problems_to_dict((self.PROBLEM,)), ensure_ascii=False)
