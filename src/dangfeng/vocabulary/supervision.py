"""Terms of inspections and letters (检查、巡察、建议词汇)."""

from dangfeng.vocabulary.base import Vocabulary


class InspectionKind(Vocabulary):
    """Kind of an inspection that the unit makes (检查类型)."""

    RESEARCH = "research", "调研督导"
    SITE_CHECK = "site-check", "实地检查"
    URGING = "urging", "督促指导"
    SUPERVISION = "supervision", "督导检查"
    POLICE = "police", "警务督察"
    JUDICIAL = "judicial", "审务、检务督察", "审务督察", "检务督察"
    ENFORCEMENT = "enforcement", "执法检查"
    UNANNOUNCED = "unannounced", "明察暗访"
    OTHER = "other", "其他检查"


class TargetKind(Vocabulary):
    """What kind of unit is inspected (检查对象类型)."""

    DIRECT_UNIT = "direct-unit", "直属单位"
    COUNTY = "county", "县（市、区）机关"
    GRASS_ROOTS = "grass-roots", "基层单位"
    SECTION = "section", "内设科室"
    PROFESSION = "profession", "行业机构"


class LetterKind(Vocabulary):
    """Kind of letter of the supervising side (建议、提示类型)."""

    SUPERVISORY = "supervisory", "监察建议"
    DISCIPLINE_INSPECTION = "discipline-inspection", "纪律检查建议"
    COMBINED = "combined", "纪检监察建议"
    WORK_NOTICE = "work-notice", "工作提示"
    JUDICIAL = "judicial", "司法建议、检察建议"


class Addressee(Vocabulary):
    """Whom such a letter is addressed to (主送对象)."""

    UNIT = "unit", "单位"
    PARTY_ORGANISATION = "party-organisation", "党组织"


class ReceivedKind(Vocabulary):
    """Kind of inspection or audit that the unit is subject to (接受检查类型)."""

    PROVINCIAL_INSPECTION = "provincial-inspection", "巡视"
    CITY_INSPECTION = "city-inspection", "巡察"
    LOOK_BACK = "look-back", "巡视巡察“回头看”"
    WITHIN_SYSTEM = "within-system", "系统内巡查督察", "司法巡查", "系统内巡察"
    AUDIT = "audit", "审计"
    RESPONSIBILITY_CHECK = "responsibility-check", "责任制检查考核"
    SPECIAL_CHECK = "special-check", "专项督查"
