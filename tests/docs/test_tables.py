"""Pages of the reference that are written from the library say what the library says."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from dangfeng.cli.app import App

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def tables() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("docs_tables", DOCS / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("docs_tables", None)


def test_pages_are_up_to_date(tables: ModuleType) -> None:
    stale = [name for name, text in tables.pages().items() if (DOCS / name).read_text(encoding="utf-8") != text]

    assert not stale, "run: python docs/tables.py"


def test_every_problem_code_has_its_paragraph(tables: ModuleType) -> None:
    listed = re.findall(r"^### (\S+)$", (DOCS / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)

    texts = (tables.CHECKS, tables.FILES, tables.SCORING, tables.GATHERING, tables.LINT, tables.WORKBOOK)
    assert sorted(listed) == sorted(code for each in texts for code in each)


def test_every_check_says_how_grave_its_problems_are(tables: ModuleType) -> None:
    assert set(tables._gravities()) == set(tables.CHECKS)


def test_every_command_and_option_is_described() -> None:
    page = (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
    missing = []
    for path, options in _commands():
        section = page.partition(f"`dangfeng {path}")[2].partition("\n## ")[0]
        missing += [f"{path} {option}" for option in ["", *options] if not section or option not in section]

    assert not missing


def _commands() -> Iterator[tuple[str, list[str]]]:
    everywhere = {"--format", "--language", "--help"}
    app = App("en")
    pending = [("", app)]
    while pending:
        path, group = pending.pop()
        context = group.make_context("dangfeng", [], resilient_parsing=True)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            inner = f"{path} {name}".strip()
            if hasattr(command, "list_commands"):
                pending.append((inner, command))
                continue
            options = [option for each in command.params for option in each.opts if option.startswith("--")]
            yield inner, [option for option in options if option not in everywhere]


def test_both_readmes_set_up_alike() -> None:
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md"))

    blocks = re.compile(r"^```(?:sh|bat|python)\n.*?^```", re.MULTILINE | re.DOTALL)

    assert blocks.findall(english) == blocks.findall(chinese)
    assert len(re.findall(r"^```sh$", english, re.MULTILINE)) == 2
    assert "自动测算，仅供核对，不作考核结论" in english
    assert "自动测算，仅供核对，不作考核结论" in chinese


def test_links_between_the_readmes_and_pages_hold() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in (ROOT / "README.md", ROOT / "README.zh-CN.md", ROOT / "CONTRIBUTING.md")
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert not broken
