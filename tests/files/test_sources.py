"""Files that are no ledger at all, and places that cannot be written: a clear problem, nothing half-written."""

import os
import stat
from pathlib import Path
from tempfile import gettempdir

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dangfeng.files import from_dict, load_ledger, read_ledger, read_marks, read_rubric, save_ledger, to_dict
from dangfeng.files import source as source_module
from dangfeng.model import Ledger, UnitInfo
from dangfeng.period import Period
from dangfeng.problem import InvalidData, UnknownName

LEDGER = Ledger(unit=UnitInfo(name="某市司法局"), period=Period.year(2021))
TEXT = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"


def codes(path: Path) -> list[str]:
    return [problem.code for problem in read_ledger(path).problems]


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    reading = read_ledger(tmp_path / "2021.yaml")

    assert [(each.code, each.place.file) for each in reading.problems] == [
        ("file.missing", str(tmp_path / "2021.yaml"))
    ]
    assert reading.value is None
    assert reading.lost_kinds == {""}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["file.is-folder"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.yaml", b"", "file.empty"),
        ("a.yaml", b"\n  \n", "file.empty"),
        ("a.yaml", "# 只有说明\n".encode(), "file.empty"),
        ("a.json", b"", "file.empty"),
        ("a.yaml", TEXT.encode("gbk"), "file.wrong-encoding"),
        ("a.yaml", TEXT.encode("utf-16"), "file.wrong-encoding"),
        ("a.yaml", b"PK\x03\x04\x00\x00", "file.binary"),
        ("a.yaml", b"\xff\xff\xff", "file.binary"),
        ("a.xls", TEXT.encode(), "file.unknown-suffix"),
        ("a", TEXT.encode(), "file.unknown-suffix"),
        ("a.yaml", ("a: " + "[" * 100 + "]" * 100).encode(), "file.too-deep"),
        ("a.yaml", ("a: " + "[" * 200_000).encode(), "file.too-deep"),
        ("a.json", ("[" * 100 + "]" * 100).encode(), "file.too-deep"),
        ("a.json", ("[" * 200_000 + "]" * 200_000).encode(), "file.too-deep"),
        ("a.json", b'{"schema": "\\ud800"}', "file.control-character"),
        ("a.yaml", b'a: "\\ud800"\n', "yaml.syntax"),
        ("a.json", b'"a text"', "value.not-a-group"),
        ("a.yaml", "年份：2021".encode(), "yaml.full-width-colon"),
    ],
)
def test_what_is_no_ledger_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    assert codes(write(tmp_path / name, data)) == [code]


def test_the_line_of_the_first_wrong_byte_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", b"schema: dangfeng.ledger/1\n" + "unit: 某市司法局\n".encode("gbk"))

    assert [(each.place.line, each.param("encoding")) for each in read_ledger(path).problems] == [(2, "GBK")]


def test_a_file_above_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_module, "MOST_BYTES", 1_000_000)
    path = write(tmp_path / "a.yaml", b"#" * 1_000_001)

    assert [(each.code, each.param("limit")) for each in read_ledger(path).problems] == [("file.too-large", "1 MB")]


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    assert codes(tmp_path / ("长" * 200 + ".yaml")) == ["file.unreadable"]
    assert codes(Path("a\0.yaml")) == ["file.unreadable"]


def test_a_byte_order_mark_and_windows_lines_read_fine(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())

    assert load_ledger(path) == LEDGER


def test_an_alias_bomb_is_not_unfolded(tmp_path: Path) -> None:
    lines = [
        "a: &a [x, x]",
        *(f"{new}: &{new} [*{old}, *{old}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
    path = write(tmp_path / "a.yaml", "\n".join(lines).encode())

    assert codes(path) == ["yaml.alias"]


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_file_is_only_replaced_when_asked(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, b"kept")

    with pytest.raises(InvalidData) as caught:
        save_ledger(LEDGER, path)

    assert [each.code for each in caught.value.problems] == ["file.exists"]
    assert path.read_bytes() == b"kept"

    save_ledger(LEDGER, path, overwrite=True)

    assert load_ledger(path) == LEDGER
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.yaml", b"kept")
    monkeypatch.setattr(Path, "exists", lambda self: False)

    with pytest.raises(InvalidData) as caught:
        save_ledger(LEDGER, path)

    assert [each.code for each in caught.value.problems] == ["file.exists"]
    assert path.read_bytes() == b"kept"


@pytest.mark.parametrize("taken", [True, False])
def test_a_file_system_without_links_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, taken: bool
) -> None:
    path = tmp_path / "a.yaml"

    def no_link(source: object, target: Path) -> None:
        if taken:
            write(target, b"kept")
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", no_link)
    if taken:
        with pytest.raises(InvalidData):
            save_ledger(LEDGER, path)
        assert path.read_bytes() == b"kept"
    else:
        save_ledger(LEDGER, path)
        assert load_ledger(path) == LEDGER


def test_a_file_gets_the_permissions_of_new_files(tmp_path: Path) -> None:
    other = write(tmp_path / "other", b"")
    save_ledger(LEDGER, tmp_path / "a.yaml")

    assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("none/a.yaml", "file.unwritable"),
        ("a.txt", "file.unknown-suffix"),
        (".", "file.is-folder"),
        ("a" * 300 + ".yaml", "file.unwritable"),
        ("a\0.yaml", "file.unwritable"),
    ],
)
def test_what_cannot_be_written_is_said(tmp_path: Path, path: str, code: str) -> None:
    with pytest.raises(InvalidData) as caught:
        save_ledger(LEDGER, tmp_path / path)

    assert [each.code for each in caught.value.problems] == [code]
    assert list(tmp_path.iterdir()) == []


def test_half_a_character_in_a_free_field_is_not_written(tmp_path: Path) -> None:
    from dangfeng.files.saving import save

    with pytest.raises(InvalidData) as caught:
        save({"schema": "\ud800"}, tmp_path / "a.json")

    assert [each.code for each in caught.value.problems] == ["file.control-character"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [{"unit": object()}, {1: "a"}, {"a": b"x"}])
def test_what_is_no_plain_data_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(InvalidData) as caught:
        from_dict(data, "ledger")

    assert [each.code for each in caught.value.problems] == ["value.not-plain"]


def test_numbers_of_python_are_read_as_they_are_written() -> None:
    from datetime import date

    data = to_dict(LEDGER) | {"as_of": date(2021, 12, 31), "claims": ({"target": "A", "points": 24.5},)}

    ledger = from_dict(data, "ledger")

    assert ledger.as_of == date(2021, 12, 31)
    assert str(ledger.claims[0].points) == "24.5"


def test_data_that_holds_itself_is_refused() -> None:
    data: dict[str, object] = {}
    data["unit"] = data

    with pytest.raises(InvalidData) as caught:
        from_dict(data, "ledger")

    assert [each.code for each in caught.value.problems] == ["file.too-deep"]


def test_there_are_three_kinds_of_file() -> None:
    with pytest.raises(UnknownName):
        from_dict({}, "scorecard")


#: How many times as many examples were asked for.
TIMES = int(os.environ.get("DANGFENG_EXAMPLES", "1"))
JUNK = settings(max_examples=150 * TIMES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = st.sampled_from(
    ["schema: dangfeng.ledger/1\n", "records:\n", "- ", "  ", "kind: meeting\n", "id: M1\n", "{", "}"]
)


@JUNK
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
@example(b"\xef\xbb\xbf")
@example(b"? ")
@example(b"a: !!python/object/apply:os.system ['true']")
def test_junk_raises_nothing_but_our_errors(data: bytes) -> None:
    folder = Path(gettempdir())
    for suffix in (".yaml", ".json"):
        path = folder / f"junk-{os.getpid()}{suffix}"
        path.write_bytes(data)
        try:
            for read in (read_ledger, read_rubric, read_marks):
                assert read(path).problems
        finally:
            path.unlink()


@JUNK
@given(st.lists(WORDS | st.text(max_size=4), max_size=30).map("".join))
def test_words_of_a_ledger_in_any_order_raise_nothing_but_our_errors(text: str) -> None:
    path = Path(gettempdir(), f"words-{os.getpid()}.yaml")
    path.write_text(text, encoding="utf-8", errors="replace")
    try:
        assert read_ledger(path).problems
    finally:
        path.unlink()


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)
FIELDS = st.dictionaries(st.sampled_from(["kind", "id", "on", "total", "times", "evidence", "extra", "verdict"]), PLAIN)


@JUNK
@given(st.lists(FIELDS.map(lambda fields: {"kind": "talk", "id": "T1"} | fields), max_size=2), PLAIN)
def test_any_data_under_known_keys_raise_nothing_but_our_errors(records: list[object], other: object) -> None:
    data = to_dict(LEDGER) | {"records": records, "completeness": other}
    try:
        from_dict(data, "ledger")
    except InvalidData as error:
        assert error.problems  # noqa: PT017 - both ends are right: it is read, or refused with problems
