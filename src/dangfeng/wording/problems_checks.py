"""The texts of the problems that checks find (核对文本)."""

from types import MappingProxyType

from dangfeng.wording.problems_checks_acts import ACTS
from dangfeng.wording.problems_checks_cases import CASES
from dangfeng.wording.problems_checks_decisions import DECISIONS
from dangfeng.wording.problems_checks_education import EDUCATION
from dangfeng.wording.problems_checks_figures import FIGURES
from dangfeng.wording.problems_checks_meetings import MEETINGS
from dangfeng.wording.problems_checks_money import MONEY
from dangfeng.wording.problems_checks_records import RECORDS
from dangfeng.wording.problems_checks_sanctions import SANCTIONS
from dangfeng.wording.problems_checks_statements import STATEMENTS
from dangfeng.wording.problems_checks_supervision import SUPERVISION
from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
CHECKS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        **RECORDS,
        **FIGURES,
        **ACTS,
        **MEETINGS,
        **EDUCATION,
        **SUPERVISION,
        **DECISIONS,
        **MONEY,
        **STATEMENTS,
        **CASES,
        **SANCTIONS,
    }
)
