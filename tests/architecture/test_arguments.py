"""A thing of the wrong class is refused at the door, with what to do; calls are passed on as they are."""

import inspect
import pickle

import pytest

import dangfeng
from dangfeng import scoring
from dangfeng.catalogue import example_ledger_path

LEDGER = dangfeng.load_ledger(example_ledger_path("bureau-2021-full"))
RUBRIC = dangfeng.load_rubric("responsibility-2021")
LOAD = "dangfeng.load_ledger(path) gives a Ledger"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: dangfeng.check("2021.yaml"), ("check() takes a Ledger as ledger, not the text '2021.yaml'", LOAD)),
        (lambda: dangfeng.score("2021.yaml", RUBRIC), ("not the text '2021.yaml'", LOAD)),
        (lambda: dangfeng.score(ledger="2021.yaml", rubric=RUBRIC), ("not the text '2021.yaml'", LOAD)),
        (lambda: dangfeng.score(LEDGER, "responsibility-2021"), ("Rubric", "dangfeng.load_rubric(name_or_path)")),
        (lambda: dangfeng.score(LEDGER, RUBRIC, marks="m.yaml"), ("a Marks or None", "dangfeng.load_marks(path)")),
        (lambda: dangfeng.score_totals(LEDGER, None), ("Rubric", "not None")),
        (lambda: dangfeng.explain(LEDGER), ("class Ledger", "dangfeng.score(ledger, rubric) gives a Scorecard")),
        (lambda: dangfeng.audit(LEDGER, "x"), ("audit() takes a Rubric",)),
        (lambda: dangfeng.write_report(LEDGER, "card", "a.md"), ("Scorecard as card",)),
        (lambda: dangfeng.save_ledger("a.yaml", LEDGER), (LOAD,)),
        (lambda: dangfeng.merge("a.yaml"), ("a list, each a Ledger", LOAD)),
        (lambda: dangfeng.merge([LEDGER, "a.yaml"]), ("not the text 'a.yaml'", LOAD)),
        (lambda: dangfeng.merge(LEDGER), ("not one of class Ledger", LOAD)),
        (
            lambda: dangfeng.add_records(LEDGER, "M1"),
            ("a list, each a record", "not the text 'M1'", "dangfeng.Meeting"),
        ),
        (lambda: dangfeng.add_records(LEDGER, [{"kind": "meeting"}]), ("each a record", "not one of class dict")),
        (lambda: dangfeng.to_dict(3), ("not one of class int", LOAD, "gives a Marks")),
    ],
)
def test_what_was_got_and_what_to_do_is_said(call, said):
    with pytest.raises(TypeError) as caught:
        call()

    assert all(each in str(caught.value) for each in said), caught.value


def test_what_fits_is_passed_on():
    card = dangfeng.score(LEDGER, RUBRIC, marks=None, prior=None)

    assert card == dangfeng.score(LEDGER, dangfeng.prepare(RUBRIC))
    assert dangfeng.merge(each for each in (LEDGER,)).ledger.records == LEDGER.records
    meeting = dangfeng.Meeting(id="NEW-1")
    assert meeting in dangfeng.add_records(LEDGER, [meeting]).records
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'rubric'"):
        dangfeng.audit(LEDGER)


def test_functions_can_be_pickled_and_keep_their_signatures():
    for name in dangfeng.__all__:
        thing = getattr(dangfeng, name)
        if inspect.isfunction(thing):
            assert pickle.loads(pickle.dumps(thing)) is thing, name
    assert inspect.signature(dangfeng.score) == inspect.signature(scoring.score)
    assert dangfeng.score.__doc__ == scoring.score.__doc__


def test_functions_without_such_arguments_are_the_rooms_own():
    from dangfeng.files import load_ledger

    assert dangfeng.load_ledger is load_ledger
