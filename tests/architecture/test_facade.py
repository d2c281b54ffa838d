"""The façade: what it names, and what importing it costs."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import dangfeng

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference" / "api" / "index.md"
LAZY = ("yaml", "babel", "jinja2", "click", "cattrs", "duckdb", "sqlglot", "hypothesis", "openpyxl", "docx", "altair")


def test_public_names_are_sorted_and_named_once() -> None:
    assert list(dangfeng.__all__) == sorted(set(dangfeng.__all__))


def test_every_public_name_can_be_had() -> None:
    missing = [name for name in dangfeng.__all__ if getattr(dangfeng, name, None) is None]

    assert not missing


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(dangfeng.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name: f"{node.module}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dangfeng.")
        for alias in node.names
    }

    assert sorted(imported) == list(dangfeng.__all__)
    assert {name: f"dangfeng.{room}" for name, room in dangfeng._ROOM_OF.items()} == imported


def test_the_reference_lists_the_public_names() -> None:
    listed = re.findall(
        r"^\| \{py:obj\}`~?dangfeng(?:\.\w+)*\.(\w+)`", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert listed == list(dangfeng.__all__)


def test_importing_loads_no_library_that_is_not_needed_yet() -> None:
    code = f"import sys, dangfeng; print([name for name in {LAZY!r} if name in sys.modules])"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    assert not hasattr(dangfeng, "no_such_name")
    assert dir(dangfeng) == sorted(dangfeng.__all__)
