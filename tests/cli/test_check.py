"""`dangfeng check` on files that are broken in many ways at once."""

import json
import re
from pathlib import Path

from .samples import Runner

PLANTED = str(Path(__file__).parents[1] / "broken" / "files" / "twenty-five-defects.yaml")


def test_twenty_five_defects_are_twenty_five_problems_in_one_run(run: Runner) -> None:
    """What depends on lost records is not blamed as well."""
    planted = [
        (match[1], number, int(match[2]))
        for number, line in enumerate(Path(PLANTED).read_text(encoding="utf-8").splitlines(), 1)
        if (match := re.search(r"# (\S+\.\S+) (\d+)$", line))
    ]

    done = run("check", PLANTED, "--format", "json")

    found = json.loads(done.out)["problems"]
    assert done.code == 1
    assert [(each["code"], each["place"]["line"], each["place"]["column"]) for each in found] == planted
    assert len(planted) == 25
    assert run("check", PLANTED).out.startswith("共25处问题：无法读取25\n")
