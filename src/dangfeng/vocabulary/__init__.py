"""Closed vocabularies: each member with its stable English value for files and its Chinese term (词汇)."""

from dangfeng.vocabulary.acts import (
    DocumentType,
    ExpenseItem,
    ItemStatus,
    ListOwner,
    MeetingBody,
    RectificationSource,
    TalkKind,
)
from dangfeng.vocabulary.base import Vocabulary
from dangfeng.vocabulary.book import (
    CompletenessState,
    IncludesSingles,
    OrganLevel,
    Post,
    Rank,
    Scope,
    Source,
    Stage,
    Unit,
    VerdictResult,
)
from dangfeng.vocabulary.cases import CaseRole, DisciplineType, Form, FoundBy, Measure, SanctionKind

__all__ = [
    "CaseRole",
    "CompletenessState",
    "DisciplineType",
    "DocumentType",
    "ExpenseItem",
    "Form",
    "FoundBy",
    "IncludesSingles",
    "ItemStatus",
    "ListOwner",
    "Measure",
    "MeetingBody",
    "OrganLevel",
    "Post",
    "Rank",
    "RectificationSource",
    "SanctionKind",
    "Scope",
    "Source",
    "Stage",
    "TalkKind",
    "Unit",
    "VerdictResult",
    "Vocabulary",
]
