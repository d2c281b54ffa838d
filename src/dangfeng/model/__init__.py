"""The nouns of a unit's year: records and the ledger that holds them (台账与记录)."""

from dangfeng.model.case import Case, Sanction
from dangfeng.model.document import IssuedRule
from dangfeng.model.expenditure import Expenditure
from dangfeng.model.lecture import Lecture
from dangfeng.model.ledger import (
    KINDS,
    AnyRecord,
    Claim,
    Completeness,
    Ledger,
    Member,
    UnitInfo,
    assume_complete,
)
from dangfeng.model.meeting import Meeting
from dangfeng.model.record import Evidence, Record, Subset, Total, UnitCount, Verdict
from dangfeng.model.rectification import RectificationItem
from dangfeng.model.responsibility import ResponsibilityItem, ResponsibilityList
from dangfeng.model.talk import Talk

__all__ = [
    "KINDS",
    "AnyRecord",
    "Case",
    "Claim",
    "Completeness",
    "Evidence",
    "Expenditure",
    "IssuedRule",
    "Lecture",
    "Ledger",
    "Meeting",
    "Member",
    "Record",
    "RectificationItem",
    "ResponsibilityItem",
    "ResponsibilityList",
    "Sanction",
    "Subset",
    "Talk",
    "Total",
    "UnitCount",
    "UnitInfo",
    "Verdict",
    "assume_complete",
]
