"""The nouns of a unit's year: records and the ledger that holds them (台账与记录)."""

from dangfeng.model.action import Action, Progress
from dangfeng.model.appraisal import BallotQuestion, DemocraticAppraisal, DutyIntegrityReport, OptionVotes
from dangfeng.model.campaign import SpecialCampaign
from dangfeng.model.case import Case
from dangfeng.model.case_parts import (
    AdvancementGiven,
    Approval,
    CaseMoney,
    CasePerson,
    InternalHandling,
    MeasureTaken,
    Sanction,
)
from dangfeng.model.decision import MajorMatter
from dangfeng.model.disclosure import Disclosure, GiftHandedIn, Pledge
from dangfeng.model.document import IssuedRule
from dangfeng.model.education import EducationActivity, PublicityMonth
from dangfeng.model.expenditure import Expenditure
from dangfeng.model.figures import DocumentMeetingCount, Reception
from dangfeng.model.inspection import DoubleRandomInspection, FieldInspection
from dangfeng.model.lead import LeadDisposal, LeadTransfer
from dangfeng.model.lecture import Lecture
from dangfeng.model.ledger import KINDS, AnyRecord, Claim, Completeness, Ledger, Member, UnitInfo, assume_complete
from dangfeng.model.life_meeting import DemocraticLifeMeeting
from dangfeng.model.meeting import Absence, Meeting
from dangfeng.model.outcome import ExternalResult, Honour, ResultUse
from dangfeng.model.petition import OpinionsCollected, Petition
from dangfeng.model.record import Evidence, Record, Subset, Total, UnitCount, Verdict
from dangfeng.model.rectification import RectificationItem
from dangfeng.model.responsibility import ResponsibilityItem, ResponsibilityList
from dangfeng.model.risk import IntegrityFile, IntegrityRisk
from dangfeng.model.statement import Assertion, OtherActivity, OwnProblem
from dangfeng.model.supervision import InspectionReceived, SupervisionLetter
from dangfeng.model.talk import Talk

__all__ = [
    "KINDS",
    "Absence",
    "Action",
    "AdvancementGiven",
    "AnyRecord",
    "Approval",
    "Assertion",
    "BallotQuestion",
    "Case",
    "CaseMoney",
    "CasePerson",
    "Claim",
    "Completeness",
    "DemocraticAppraisal",
    "DemocraticLifeMeeting",
    "Disclosure",
    "DocumentMeetingCount",
    "DoubleRandomInspection",
    "DutyIntegrityReport",
    "EducationActivity",
    "Evidence",
    "Expenditure",
    "ExternalResult",
    "FieldInspection",
    "GiftHandedIn",
    "Honour",
    "InspectionReceived",
    "IntegrityFile",
    "IntegrityRisk",
    "InternalHandling",
    "IssuedRule",
    "LeadDisposal",
    "LeadTransfer",
    "Lecture",
    "Ledger",
    "MajorMatter",
    "MeasureTaken",
    "Meeting",
    "Member",
    "OpinionsCollected",
    "OptionVotes",
    "OtherActivity",
    "OwnProblem",
    "Petition",
    "Pledge",
    "Progress",
    "PublicityMonth",
    "Reception",
    "Record",
    "RectificationItem",
    "ResponsibilityItem",
    "ResponsibilityList",
    "ResultUse",
    "Sanction",
    "SpecialCampaign",
    "Subset",
    "SupervisionLetter",
    "Talk",
    "Total",
    "UnitCount",
    "UnitInfo",
    "Verdict",
    "assume_complete",
]
