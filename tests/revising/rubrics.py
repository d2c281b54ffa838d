"""Small rubrics for tests of revisions: a text that is changed by replacing words in it."""

from pathlib import Path

from dangfeng import Rubric, load_rubric

#: A rule on a line of its own.
CASE_RULE = """\
          - {id: A2-1, wording: 每起扣1分, measure: {form: count, of: case}, deduct: {form: each, points: 1}}
"""
WHERE = "{body: party-group, discussion: true}"
TEXT = f"""\
schema: dangfeng.rubric/1
title: 考核细则
version: "1"
in_force_from: 2021-01-01
basis: [《某办法》]
groups: [{{id: g, policy: highest}}]
sections:
  - id: A
    title: 组织领导
    points: 10
    items:
      - id: A1
        title: 会议
        points: 6
        rules:
          - id: A1-1
            wording: 每季度1次
            measure: {{form: periods, of: {{kind: meeting, where: {WHERE}}}, per: quarter}}
            award: {{form: each, points: 1}}
          - id: A1-2
            measure: {{form: ratio, of: meeting, part: {{minutes: true}}, when_none: zero}}
            award: {{form: ratio-steps, steps: [{{at_least: 95%, points: 2}}, {{at_least: 80%, points: 1}}]}}
      - id: A2
        title: 案件
        start: full
        points: 4
        rules:
{CASE_RULE}bonus:
  title: 加分项
  cap: 2
  rules:
    - id: X1
      measure: {{form: count, of: honour}}
      award: {{form: by-level, field: level, levels: [{{value: city, points: 1}}, {{value: provincial, points: 2}}]}}
grades:
  - {{title: 优秀, at_least: 9}}
  - {{title: 合格, at_least: 6}}
  - {{title: 不合格, at_least: 0}}
vetoes:
  - {{id: V1, title: 主要负责人被立案, measure: {{form: judged, points: 1}}, effect: lowest}}
"""


def rubric(folder: Path, *changes: tuple[str, str]) -> Rubric:
    """The rubric with some words replaced, each of which is there once."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file = folder / f"{len(list(folder.iterdir()))}.yaml"
    file.write_text(text, encoding="utf-8")
    return load_rubric(str(file))
