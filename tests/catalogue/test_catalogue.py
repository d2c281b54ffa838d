import pytest

from dangfeng import catalogue
from dangfeng.problem import InvalidData, UnknownName


def test_what_is_shipped_has_names():
    assert catalogue.rubric_names() == ("responsibility-2021",)
    assert catalogue.example_names() == ("bureau-2021-full", "bureau-2021-masked")


@pytest.mark.parametrize("name", catalogue.example_names())
def test_examples_load(name):
    assert catalogue.example_ledger(name).unit.name == "某市司法局"
    assert catalogue.example_worked_path(name).is_file()


def test_marks_belong_to_the_full_example_alone():
    marks = catalogue.example_marks("bureau-2021-full")
    assert marks is not None
    assert [mark.target for mark in marks.marks] == ["B04-3-1", "C11-2-1", "V02"]
    assert marks.rubric == catalogue.shipped_rubric("responsibility-2021").title
    assert catalogue.example_marks("bureau-2021-masked") is None


def test_a_rubric_loads_by_name_and_by_path(tmp_path):
    by_name = catalogue.load_rubric("responsibility-2021")
    path = catalogue.shipped_rubric_path("responsibility-2021")
    copy = tmp_path / "own"
    copy.write_bytes(path.read_bytes())
    assert by_name == catalogue.load_rubric(path) == catalogue.load_rubric(str(path))
    with pytest.raises(InvalidData):
        catalogue.load_rubric(copy.with_suffix(".yaml"))


def test_a_name_wins_over_a_file_called_like_it(tmp_path, monkeypatch):
    (tmp_path / "responsibility-2021").write_text("not a rubric", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert catalogue.load_rubric("responsibility-2021").version == "2021.1"


@pytest.mark.parametrize(
    "ask",
    [
        catalogue.load_rubric,
        catalogue.shipped_rubric,
        catalogue.shipped_rubric_path,
        catalogue.example_ledger,
        catalogue.example_ledger_path,
        catalogue.example_marks,
        catalogue.example_worked_path,
    ],
)
def test_an_unknown_name_says_what_there_is(ask):
    with pytest.raises(UnknownName) as caught:
        ask("nothing-of-the-kind")
    assert caught.value.known


def test_a_name_nearly_right_is_suggested():
    with pytest.raises(UnknownName) as caught:
        catalogue.load_rubric("responsibilty-2021")
    assert caught.value.close == ("responsibility-2021",)


@pytest.mark.parametrize("folder", ["rubrics", "examples"])
def test_files_name_no_real_place_and_no_machine(folder):
    # The city and county of the public report that the masked example was made from.
    real = ("\u5b5d\u611f", "\u4e91\u68a6")
    root = catalogue.shipped_rubric_path("responsibility-2021").parent.parent
    for path in (root / folder).iterdir():
        text = path.read_text(encoding="utf-8")
        assert not [word for word in real if word in text], path.name


@pytest.mark.parametrize("name", ["", "细" * 500, "nul\0byte"])
def test_a_name_that_can_be_no_file_is_unknown(name):
    with pytest.raises(UnknownName):
        catalogue.load_rubric(name)
