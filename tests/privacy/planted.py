"""Ledgers full of planted persons: a name in every field for names, names and numbers in every free text."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve

from dangfeng.fields import table
from dangfeng.model import KINDS, Claim, Completeness, Evidence, Ledger, Member, Record, UnitInfo, Verdict
from dangfeng.model.record import with_values
from dangfeng.period import Period
from dangfeng.problem import InvalidValue
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.shapes import ManyShape, NameShape, TextShape
from dangfeng.vocabulary import CompletenessState, Post, VerdictResult

#: Two persons of one surname among them, and two of compound surnames, two with rare characters.
NAMES = ("张明远", "张志强", "欧阳娜", "诸葛青云", "孙晓梅", "李红", "王𠮷", "赵㐂文")
#: Named in free text alone.
ADDRESSED = "钱向东"
NUMBERS = ("110105199003071234", "11010519491231002X", "13912345678", "138 0013 8000")
TEXT = f"与张明远、李 红谈话，{ADDRESSED}同志在场，电话13912345678、138 0013 8000，身份证110105199003071234"
_ALONE = frozenset({"id", "extra", "total", "unknowns", "times", "verdict", "evidence", "belongs_to", "filed_by"})


def _filled(cls: type[Record], number: int) -> Record:
    """A record of a kind with every field for names and every text that its class allows."""
    evidence = (Evidence(number=f"{number}", title=f"张明远谈话记录13912345678（{number}）", kept_at="李红处"),)
    record = cls(
        id=f"{cls.KIND}-{number}", filed_by="孙晓梅", evidence=evidence, extra=(("联系人", "诸葛青云"), ("备注", TEXT))
    )
    for place, row in enumerate(table(cls)):
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        name = NAMES[(number + place) % len(NAMES)]
        if isinstance(shape, NameShape):
            value: object = name
        elif isinstance(shape, TextShape) and shape.pattern is None and row.name not in _ALONE:
            value = TEXT[: shape.most] if getattr(shape, "most", None) else TEXT
        else:
            continue
        try:
            record = with_values(record, {row.name: (value,) if isinstance(row.shape, ManyShape) else value})
            evolve(record)
        except InvalidValue:
            record = with_values(record, {row.name: getattr(cls(id="x"), row.name)})
    return record


def _records() -> Iterator[Record]:
    for number, cls in enumerate(KINDS.values(), 1):
        yield evolve(_filled(cls, number), on=date(2021, 5, 6))


def ledger() -> Ledger:
    """A year in which everybody is named everywhere."""
    records = tuple(_records())
    rejected = Verdict(result=VerdictResult.REJECTED, reason=TEXT, by="欧阳娜")
    records = (*records[:-1], evolve(records[-1], verdict=rejected))
    posts = (Post.SECRETARY, Post.MEMBER, Post.MEMBER)
    return Ledger(
        unit=UnitInfo(name="某市司法局"),
        period=Period.year(2021),
        roster=tuple(Member(name=name, post=post) for name, post in zip(NAMES[:3], posts, strict=True)),
        completeness=(
            Completeness(kind="talk", state=CompletenessState.COMPLETE, declared_by="孙晓梅", confirmed_by="李红"),
        ),
        claims=(Claim(target="A", points=Decimal(25), words=f"{TEXT}，公务接待费下降"),),
        attachments=(Evidence(number="9", title=TEXT, sha256="1" * 64),),
        records=records,
    )


def marks() -> Marks:
    """Marks by persons, with persons in their reasons."""
    return Marks(marks=(Mark(target="A01", points=Decimal(1), reason=TEXT, by="欧阳娜", fact=TEXT, answer=TEXT),))
