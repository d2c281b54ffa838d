"""How a check puts what it found into a `Problem`."""

from dangfeng.basis import Basis
from dangfeng.model import Record
from dangfeng.problem import Gravity, Place, Problem


def contradiction(
    code: str,
    record: Record | None,
    field: str,
    *,
    found: object,
    expected: object,
    basis: Basis | None = None,
    **more: object,
) -> Problem:
    """Records that cannot all be true (矛盾)."""
    return _problem(Gravity.CONTRADICTION, code, record, field, found, expected, basis, more)


def shortfall(
    code: str,
    record: Record | None,
    field: str,
    *,
    found: object,
    expected: object,
    basis: Basis | None = None,
    **more: object,
) -> Problem:
    """A duty that, by what is recorded, is not met (未达要求)."""
    return _problem(Gravity.SHORTFALL, code, record, field, found, expected, basis, more)


def oddity(
    code: str,
    record: Record | None,
    field: str,
    *,
    found: object,
    expected: object,
    basis: Basis | None = None,
    **more: object,
) -> Problem:
    """Possible, but somebody should look (疑点)."""
    return _problem(Gravity.ODDITY, code, record, field, found, expected, basis, more)


def _problem(
    gravity: Gravity,
    code: str,
    record: Record | None,
    field: str,
    found: object,
    expected: object,
    basis: Basis | None,
    more: dict[str, object],
) -> Problem:
    place = Place(record=record.id if record else "", field=field)
    params = {"found": found, "expected": expected, **more}
    return Problem(
        code=code, gravity=gravity, place=place, params=tuple((k, str(v)) for k, v in params.items()), basis=basis
    )
