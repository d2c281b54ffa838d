"""Classes of values: made once for all, and attrs classes to those who ask."""

import copy
import inspect
import pickle
import weakref
from datetime import date

import attrs
import pytest

from dangfeng.fields import table
from dangfeng.model import KINDS, Evidence, Lecture, UnitCount
from dangfeng.rubric.where import Is, NotAfter
from dangfeng.value import Value, field, frozen
from dangfeng.vocabulary import Unit


@frozen(kw_only=True, eq=False, repr=False)
class Basket(Value):
    """What holds fruits, and keeps count."""

    fruits: tuple[str, ...]
    seen: list[str] = field(factory=list, init=False)
    count: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "count", len(self.fruits))


@frozen(kw_only=True, eq=False, repr=False)
class LabelledBasket(Basket):
    """A basket with a label."""

    label: str = "fruits"

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        self.seen.append(self.label)

    @property
    def spoken(self) -> str:
        """The label as people say it."""
        return f"{super().__repr__()}: {self.label}"


def test_attrs_knows_every_field_of_every_kind() -> None:
    for cls in KINDS.values():
        assert [each.name for each in attrs.fields(cls) if each.init] == [row.name for row in table(cls)]
        assert [each.default for each in attrs.fields(cls) if each.init] == [row.default for row in table(cls)]


def test_attrs_evolves_and_takes_apart() -> None:
    paper = Evidence(number="1", title="签到表")

    assert attrs.has(Evidence)
    assert attrs.evolve(paper, number="2") == Evidence(number="2", title="签到表")
    assert attrs.asdict(UnitCount(unit=Unit.TIMES, count=3)) == {"unit": Unit.TIMES, "count": 3}
    assert attrs.evolve(Basket(fruits=("pear",)), fruits=()).count == 0


def test_each_instance_has_defaults_of_its_own() -> None:
    first, second = LabelledBasket(fruits=("pear",)), LabelledBasket(fruits=())

    assert first.seen == ["fruits"]
    assert first.seen is not second.seen
    assert (first.count, second.count) == (1, 0)


def test_methods_reach_the_class_above() -> None:
    assert LabelledBasket(fruits=()).spoken == "LabelledBasket(fruits=(), label='fruits'): fruits"


def test_nothing_of_an_instance_can_be_changed() -> None:
    paper = Evidence(number="1")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        paper.number = "2"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del paper.number
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        paper.colour = "red"  # type: ignore[attr-defined]
    assert not hasattr(paper, "__dict__")


def test_copies_are_equal_and_instances_can_be_referred_to_weakly() -> None:
    lecture = Lecture(id="L1", on=date(2021, 5, 6), lecturer="张某")

    assert copy.deepcopy(lecture) == pickle.loads(pickle.dumps(lecture)) == lecture
    assert hash(copy.copy(lecture)) == hash(lecture)
    assert weakref.ref(lecture)() is lecture


def test_fields_are_given_by_place_where_their_class_admits_it() -> None:
    assert NotAfter("decided_on", "reported_on", days=3) == NotAfter(field="decided_on", other="reported_on", days=3)
    assert Is("kind", "a") == Is("kind", ("a",))
    match NotAfter("decided_on", "reported_on"):
        case NotAfter(first, second, days):
            assert (first, second, days) == ("decided_on", "reported_on", 0)


@pytest.mark.parametrize(
    ("values", "given", "said"),
    [
        ((), {"field": "a"}, r"NotAfter\(\) lacks 'other'"),
        ((), {"field": "a", "other": "b", "hours": 1}, r"NotAfter\(\) has no field 'hours'"),
        (("a", "b", 1, 2), {}, r"NotAfter\(\) has 3 fields that may be given by place, each once"),
        (("a", "b"), {"field": "a"}, r"NotAfter\(\) has 3 fields that may be given by place, each once"),
    ],
)
def test_what_does_not_fit_the_fields_is_a_type_error(
    values: tuple[object, ...], given: dict[str, object], said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        NotAfter(*values, **given)


def test_what_is_not_given_at_all_cannot_be() -> None:
    with pytest.raises(TypeError, match="no field 'count'"):
        Basket(fruits=(), count=3)  # type: ignore[call-arg]


def test_help_names_the_fields_of_a_class() -> None:
    fields = inspect.signature(Lecture).parameters
    assert list(fields)[:2] == ["id", "on"]
    assert fields["id"].kind is inspect.Parameter.KEYWORD_ONLY
    assert fields["on"].default is None
    assert list(inspect.signature(Is).parameters) == ["field", "values"]
