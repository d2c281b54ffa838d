"""Names that are nearly on the roster."""

import pytest

from dangfeng.model import ResponsibilityItem, Talk
from dangfeng.quantity import Masked

from .books import codes

NEAR, OFF = "record.name-near-roster", "list-item.leader-not-on-roster"


@pytest.mark.parametrize(
    ("leader", "found"),
    [("张明元", {NEAR}), ("张远明", {NEAR}), ("王小川", {OFF}), ("李思齐", set()), (Masked("张×"), set())],
)
def test_a_leader_is_asked_about_once(leader: str | Masked, found: set[str]) -> None:
    assert codes(ResponsibilityItem(id="I1", leader=leader)) & {NEAR, OFF} == found


def test_each_talker_is_looked_at() -> None:
    assert NEAR in codes(Talk(id="T1", talkers=("李思齐", "张远明")))
