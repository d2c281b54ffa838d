"""What ledgers have beside their records, joined: unit, roster, claims, attachments (台账首部合并)."""

from collections.abc import Hashable, Iterator
from copy import copy
from typing import TypeVar

from dangfeng.fields import Noun, table
from dangfeng.gathering.clues import said, said_zh, same
from dangfeng.gathering.parts import Part, remark
from dangfeng.model import Claim, Evidence, Member, UnitInfo
from dangfeng.problem import InvalidData, Problem

N = TypeVar("N", Claim, Evidence)


def joined_unit(parts: tuple[Part, ...], found: list[Problem]) -> UnitInfo:
    """The unit of all parts; what one part leaves out another may give.

    Raises:
        InvalidData: If the parts are of different units.
    """
    first = parts[0]
    unit = first.ledger.unit
    strangers = [part for part in parts if part.ledger.unit.name != unit.name]
    if strangers:
        raise InvalidData(
            remark(
                "merge.other-unit",
                part.place(field="unit.name"),
                found=part.ledger.unit.name,
                expected=unit.name,
                other=first.name,
            )
            for part in strangers
        )
    for part in parts[1:]:
        unit = _filled(unit, part.ledger.unit, part, first, "unit.", found, "merge.unit-differs")
    return unit


G = TypeVar("G", UnitInfo, Member)


def _filled(mine: G, other: G, part: Part, first: Part, path: str, found: list[Problem], code: str) -> G:
    """One description of a unit or member out of two; where the two differ, the first is kept and that is said."""
    filled = copy(mine)
    for row in table(type(mine)):
        held, theirs = getattr(mine, row.name), getattr(other, row.name)
        if held == theirs or theirs is None:
            continue
        if held is None:
            object.__setattr__(filled, row.name, theirs)
            continue
        found.append(
            remark(
                code,
                part.place(field=f"{path}{row.name}"),
                found=said(theirs),
                found_zh=said_zh(theirs),
                other_value=said(held),
                other_value_zh=said_zh(held),
                other=first.name,
                field_zh=row.zh,
                name=getattr(other, "name", ""),
            )
        )
    # What one says and what the other adds may make no sense together.
    return mine if tuple(filled.nonsense()) else filled


def joined_roster(parts: tuple[Part, ...], found: list[Problem]) -> tuple[Member, ...]:
    """The members of all parts, each once: known by name and first day in post."""
    kept: dict[tuple[str, object], tuple[Member, Part]] = {}
    for part in parts:
        for index, member in enumerate(part.ledger.roster):
            key = (member.name, member.since)
            mine, first = kept.get(key, (member, part))
            path = f"roster[{index}]."
            kept[key] = (_filled(mine, member, part, first, path, found, "merge.member-differs"), first)
    members = [member for member, _ in kept.values()]
    found += _stays(kept, parts)
    found += _gone(parts)
    return tuple(members)


def _stays(kept: dict[tuple[str, object], tuple[Member, Part]], parts: tuple[Part, ...]) -> Iterator[Problem]:
    """One name with two first days in post, from different parts: two stays, or one of the days is wrong."""
    first: dict[str, tuple[Member, Part]] = {}
    for member, part in kept.values():
        mine, other = first.setdefault(member.name, (member, part))
        if other is not part and mine.since != member.since:
            yield remark(
                "merge.member-twice",
                part.place(field=_path_of(part, member, "since")),
                found=said(member.since),
                other_value=said(mine.since),
                other=other.name,
                name=member.name,
            )


def _path_of(part: Part, member: Member, name: str) -> str:
    index = next((index for index, each in enumerate(part.ledger.roster) if each.name == member.name), 0)
    return f"roster[{index}].{name}"


def _gone(parts: tuple[Part, ...]) -> Iterator[Problem]:
    """A member of an earlier period whom a later one no longer has, without a last day in post."""
    for part in parts:
        later = [each for each in parts if each.ledger.period.start > part.ledger.period.end and each.ledger.roster]
        for index, member in enumerate(part.ledger.roster if later else ()):
            missing = next((each for each in later if member.name not in {m.name for m in each.ledger.roster}), None)
            if missing is not None and member.until is None:
                place = part.place(field=f"roster[{index}].until")
                yield remark("merge.member-gone", place, found="—", name=member.name, other=missing.name)


def joined_claims(parts: tuple[Part, ...], found: list[Problem]) -> tuple[Claim, ...]:
    """The claims of all parts; two that give one target different points are both kept, and named."""
    first: dict[Hashable, tuple[Claim, Part]] = {}
    for part in parts:
        for index, claim in enumerate(part.ledger.claims):
            mine, other = first.setdefault(claim.target, (claim, part))
            # What a part says in two ways by itself is for a check to find.
            if other is not part and claim.points != mine.points and claim not in other.ledger.claims:
                found.append(
                    remark(
                        "merge.claim-differs",
                        part.place(field=f"claims[{index}].points"),
                        found=claim.points,
                        other_value=mine.points,
                        other=other.name,
                        target=claim.target,
                    )
                )
    return _once([part.ledger.claims for part in parts])


def joined_attachments(parts: tuple[Part, ...], found: list[Problem]) -> tuple[Evidence, ...]:
    """The papers of all parts; two with one number and different content are both kept, and named."""
    first: dict[str, tuple[Evidence, Part]] = {}
    for part in parts:
        for index, paper in enumerate(part.ledger.attachments):
            mine, other = first.setdefault(paper.number or "", (paper, part)) if paper.number else (paper, part)
            if other is not part and _surely_other(mine, paper) and paper not in other.ledger.attachments:
                found.append(
                    remark(
                        "merge.attachment-differs",
                        part.place(field=f"attachments[{index}].number"),
                        found=paper.number,
                        other=other.name,
                    )
                )
    return _once([part.ledger.attachments for part in parts])


def _surely_other(one: Noun, two: Noun) -> bool:
    return any(same(getattr(one, row.name), getattr(two, row.name)) is False for row in table(type(one)))


def _once(lists: list[tuple[N, ...]]) -> tuple[N, ...]:
    """The entries of several lists: what several lists have is there as often as in the one that has it most often."""
    kept: list[N] = []
    for entries in lists:
        rest = list(kept)
        for entry in entries:
            if entry in rest:
                rest.remove(entry)
            else:
                kept.append(entry)
    return tuple(kept)
