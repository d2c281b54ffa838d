"""Ledgers, rubrics and marks inside the classes of others, converted by cattrs."""

import attrs
import cattrs
import pytest

from dangfeng import InvalidData, Ledger, Marks, Rubric
from dangfeng.catalogue import example_ledger, example_marks, load_rubric
from dangfeng.files import add_cattrs_hooks


@attrs.frozen
class Dossier:
    """What another program keeps of a unit."""

    ledger: Ledger
    rubric: Rubric
    marks: list[Marks]


@pytest.fixture(params=[cattrs.BaseConverter, cattrs.Converter])
def converter(request: pytest.FixtureRequest) -> cattrs.BaseConverter:
    made: cattrs.BaseConverter = request.param()
    add_cattrs_hooks(made)
    return made


def test_a_class_that_holds_them_is_converted_there_and_back(converter: cattrs.BaseConverter) -> None:
    marks = example_marks("bureau-2021-full")
    assert marks is not None
    dossier = Dossier(example_ledger("bureau-2021-masked"), load_rubric("responsibility-2021"), [marks])

    data = converter.unstructure(dossier)

    assert data["ledger"]["schema"] == "dangfeng.ledger/1"
    assert converter.structure(data, Dossier) == dossier


def test_nothing_in_them_is_coerced(converter: cattrs.BaseConverter) -> None:
    data = converter.unstructure(example_ledger("bureau-2021-masked"))
    data["records"][0]["colour"] = "red"

    with pytest.raises(InvalidData):
        converter.structure(data, Ledger)
