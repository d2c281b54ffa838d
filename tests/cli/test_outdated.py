"""A rubric that rests on an instrument of another time is remarked on, with the day."""

from .samples import SMALL, TINY, Runner

BASIS = "basis: [《纪检监察机关派驻机构工作规则》]\n"


def test_what_a_rubric_rests_on_is_held_against_the_period(run: Runner, write) -> None:
    write("b.yaml", SMALL)
    write("r.yaml", TINY + BASIS)
    given = ("score", "b.yaml", "--rubric", "r.yaml")

    zh, en = run(*given).err, run(*given, "--language", "en").err

    assert "提示：细则引用的《纪检监察机关派驻机构工作规则》自2022年6月22日起施行，晚于考核期2021年。" in zh
    assert "is in force from 22 June 2022 on; the period is 2021." in en
    assert not run(*given, "--format", "json").err
