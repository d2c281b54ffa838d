"""Parts of the year in which nothing happened for certain (缺少活动的季度、半年)."""

from collections.abc import Sequence

from dangfeng.model import Ledger, Record
from dangfeng.period import Per, Period
from dangfeng.quantity import highest
from dangfeng.value import Value, frozen
from dangfeng.vocabulary import Unit


@frozen(kw_only=True, eq=False, repr=False)
class Gap(Value):
    """Parts of a period without a record, of which so many at least are empty for certain.

    Attributes:
        per: How the period is cut.
        parts: The parts that no record of a known day lies in, with their numbers from 1.
        least: How many of them stay empty even if all records of unknown day lie in them.
    """

    per: Per
    parts: tuple[tuple[int, Period], ...]
    least: int

    @property
    def numbers(self) -> str:
        """The parts by their numbers, for sentences in English."""
        numbers = ", ".join(str(index) for index, _ in self.parts)
        return numbers if self.least == len(self.parts) else f"{numbers} (at least {self.least} of them)"

    @property
    def names(self) -> str:
        """The parts by their Chinese names."""
        names = "、".join(_called(index, self.per) for index, _ in self.parts)
        return names if self.least == len(self.parts) else f"{names}中至少有{self.least}个"

    @property
    def spans(self) -> str:
        """The days of the parts."""
        return ", ".join(str(part) for _, part in self.parts)


def gap_in(ledger: Ledger, records: Sequence[Record], per: Per) -> Gap | None:
    """The parts of the period that are over and empty; `None` if the records may fill them all."""
    parts = [(index, part) for index, part in enumerate(ledger.period.cut(per), start=1) if part.end <= ledger.today]
    reach = [(record, _reached(record, parts)) for record in records]
    hit = {next(iter(reached)) for _, reached in reach if len(reached) == 1}
    missed = tuple((index, part) for index, part in parts if index not in hit)
    open_to = {index for index, _ in missed}
    least = len(missed)
    for record, reached in reach:
        if len(reached) > 1:
            most, room = _most_times(record), len(reached & open_to)
            least -= room if most is None else min(max(most, 1), room)
    return Gap(per=per, parts=missed, least=least) if least > 0 else None


def _reached(record: Record, parts: Sequence[tuple[int, Period]]) -> set[int]:
    """The numbers of the parts that a record may lie in."""
    days = record.day_bounds or record.belongs_to
    return {index for index, part in parts if days is None or part.meets(days)}


def _most_times(record: Record) -> int | None:
    if record.total is None:
        return highest(record.times)
    count = record.total.count(Unit.TIMES)
    return None if count is None else highest(count)


def _called(index: int, per: Per) -> str:
    if per is Per.HALF_YEAR and index <= 2:
        return ("上半年", "下半年")[index - 1]
    if per is Per.QUARTER and index <= 4:
        return f"第{'一二三四'[index - 1]}季度"
    return f"第{index}个{per.zh}"
