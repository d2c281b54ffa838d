"""The house: layers, one home for each library, small modules, nothing of anybody's machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "dangfeng"
MODULES = sorted(SOURCE.rglob("*.py"))
#: Rooms that alone may import a library; attrs is welcome everywhere.
HOMES = {
    "annotated_types": "constraints.py",
    "cattrs": "files",
    "yaml": "files",
    "openpyxl": "files",
    "babel": "wording",
    "jinja2": "report",
    "markupsafe": "report",
    "docx": "report",
    "altair": "report",
    "click": "cli",
    "duckdb": "batch",
    "sqlglot": "batch",
    "hypothesis": "testing",
}
MOST_LINES = 400


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def test_rooms_import_only_from_rooms_below_them() -> None:
    from importlinter.api import read_configuration
    from importlinter.cli import lint_imports

    assert read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_each_library_has_one_home() -> None:
    strangers = [
        f"{path.relative_to(SOURCE)} imports {name}"
        for path in MODULES
        for name in _imported(path)
        if name in HOMES and path.relative_to(SOURCE).parts[0] != HOMES[name]
    ]

    assert not strangers


def test_every_room_is_in_the_contract() -> None:
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rooms = {path.name if path.is_dir() else path.stem for path in SOURCE.iterdir() if path.suffix in ("", ".py")}

    missing = [room for room in rooms if not room.startswith("__") and f'"dangfeng.{room}"' not in contract]

    assert not missing


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_type_is_ignored() -> None:
    ignored = [
        f"{path.relative_to(SOURCE)}:{number}"
        for path in MODULES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*type:\s*ignore", line)
    ]

    assert not ignored


def test_nothing_names_a_place_on_somebodys_machine() -> None:
    roots = "|".join(("work", "home", "root", "Users", "opt", "mnt", "tmp", "private"))
    machine = re.compile(rf"(?<![\w.<~:/-])/(?:{roots})/\w|\b[A-Z]:\\\\?Users")

    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _own_files()
        for number, line in enumerate(_lines(path), 1)
        if machine.search(line)
    ]

    assert not found


def _own_files() -> list[Path]:
    """The files of the repository, or of the unpacked archive where there is no git."""
    try:
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        names = [Path(name) for name in listing.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        own = ("src", "tests", "docs", "examples", "benchmarks")
        names = [path.relative_to(ROOT) for folder in own for path in (ROOT / folder).rglob("*")]
        names += [path.relative_to(ROOT) for path in ROOT.iterdir()]
    kept = [ROOT / name for name in names if not {"__pycache__", "_build"} & set(name.parts)]
    return [path for path in kept if path.is_file()]


def _lines(path: Path) -> list[str]:
    """The lines of a text file; none of a picture."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []


def test_no_word_is_used_that_offices_do_not_use() -> None:
    avoided = re.compile("下界|上界|提分|证书|封账")
    pages = [
        path for path in _own_files() if path.suffix in (".py", ".md", ".yaml", ".j2") and "tests" not in path.parts
    ]

    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in pages
        for number, line in enumerate(_lines(path), 1)
        if avoided.search(line)
    ]

    assert not found
