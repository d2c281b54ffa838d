"""Help and wrong usage, in the language that was asked for."""

import pytest

from dangfeng.cli.running import asked_language
from dangfeng.wording import width

from .samples import LEDGER, RUBRIC, Runner

COMMANDS = ("demo", "new", "check", "score", "explain", "report", "rubric", "convert", "schema")
ALL = [(name,) for name in COMMANDS] + [("rubric", "show"), ("rubric", "check")]


def chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("words", [(), *ALL])
def test_help_in_both_languages(run: Runner, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    zh = run(*words, "--help")
    monkeypatch.setenv("DANGFENG_LANG", "en")
    en = run(*words, "--help")
    assert zh.code == en.code == 0
    assert zh.out.startswith("用法：dangfeng")
    assert en.out.startswith("Usage: dangfeng")
    assert not chinese(en.out)
    assert "Options" not in zh.out
    assert max(map(width, (zh.out + en.out).splitlines())) <= 92
    for option in ("--help", "--format", "--language") if words and words != ("rubric",) else ("--help",):
        assert option in zh.out
        assert option in en.out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_follows_the_language_option(run: Runner, language: str) -> None:
    assert chinese(run("score", "--language", language, "--help").out) == (language == "zh")


def test_the_program_alone_shows_its_help(run: Runner) -> None:
    for words in ((), ("rubric",)):
        done = run(*words)
        assert done.code == 2
        assert not done.out
        assert "用法：" in done.err
    assert "各命令的用法" in run().err
    assert all(f"  {name} " in run().err for name in COMMANDS)


def test_version(run: Runner) -> None:
    done = run("--version")
    assert done.code == 0
    assert done.out.startswith("dangfeng 0.")


WRONG = {
    ("scre",): ("没有“scre”这个命令", "score"),
    ("qqq",): ("可用的有", "demo"),
    ("rubric", "shw", "x"): ("没有“shw”", "show"),
    ("score", LEDGER): ("缺少--rubric",),
    ("score",): ("缺少台账",),
    ("check", "a", "b", "c"): ("多出了参数：b、c",),
    ("check", "a", "--formt", "json"): ("没有--formt", "--format"),
    ("check", "a", "--zzz"): ("没有--zzz",),
    ("check", "a", "--format", "yaml"): ("--format不能是“yaml”", "text、json"),
    ("check", "a", "--format"): ("--format后面要写内容",),
    ("check", "a", "--language", "fr"): ("zh、en",),
    ("schema", "records"): ("ledger、rubric、marks、scorecard、problems",),
    ("schema",): ("缺少ledger|rubric",),
    ("--zzz",): ("没有--zzz",),
    ("check", "a", "--show-names=1"): ("--show-names",),
}


@pytest.mark.parametrize("words", WRONG)
def test_wrong_usage_exits_2_with_words(run: Runner, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.code == 2
    assert not done.out
    assert done.err.startswith("用法有误：")
    for part in WRONG[words]:
        assert part in done.err


@pytest.mark.parametrize("words", WRONG)
def test_wrong_usage_in_english(run: Runner, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.setenv("DANGFENG_LANG", "en")
    done = run(*words)
    assert done.code == 2
    assert done.err.startswith("Wrong usage: ")
    assert not chinese(done.err)


def test_the_language_option_also_rules_what_is_wrong(run: Runner) -> None:
    assert run("explain", LEDGER, "A8", "--rubric", RUBRIC, "--language=en").err.startswith("There is no 'A8'")


def test_the_language_may_stand_before_the_command(run: Runner) -> None:
    assert "shortfall" in run("--language", "en", "check", LEDGER).out
    assert "未达要求" in run("--language", "zh", "check", LEDGER).out
    assert run("--language", "fr", "check", LEDGER).code == 2


def test_asked_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked_language(["check", "--language", "en"]) == "en"
    assert asked_language(["check", "--language=en"]) == "en"
    assert asked_language(["check", "--language", "fr"]) == "zh"
    assert asked_language(["check", "--language"]) == "zh"
    assert asked_language([]) == "zh"
    monkeypatch.setenv("DANGFENG_LANG", "en")
    assert asked_language([]) == "en"
