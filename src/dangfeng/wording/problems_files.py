"""The texts of the problems that reading and writing files finds (文件问题文本)."""

from types import MappingProxyType

from dangfeng.wording.problems_files_reading import FILES_READING
from dangfeng.wording.problems_files_rubrics import FILES_RUBRICS
from dangfeng.wording.problems_files_values import FILES_VALUES
from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
FILES: MappingProxyType[str, ProblemText] = MappingProxyType({**FILES_READING, **FILES_VALUES, **FILES_RUBRICS})
