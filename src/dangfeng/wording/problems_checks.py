"""The texts of the problems that checks find (核对文本)."""

from types import MappingProxyType

from dangfeng.wording.problems_checks_acts import ACTS
from dangfeng.wording.problems_checks_cases import CASES
from dangfeng.wording.problems_checks_records import RECORDS
from dangfeng.wording.problems_checks_sanctions import SANCTIONS
from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
CHECKS: MappingProxyType[str, ProblemText] = MappingProxyType({**RECORDS, **ACTS, **CASES, **SANCTIONS})
