"""Terms of discipline cases (执纪词汇)."""

from dangfeng.vocabulary.base import Vocabulary


class DisciplineType(Vocabulary):
    """The six kinds of discipline, and duty offences beside them (涉及纪律)."""

    POLITICAL = "political", "政治纪律"
    ORGANISATIONAL = "organisational", "组织纪律"
    INTEGRITY = "integrity", "廉洁纪律"
    MASS = "mass", "群众纪律"
    WORK = "work", "工作纪律"
    LIFE = "life", "生活纪律"
    DUTY_OFFENCE = "duty-offence", "职务违法犯罪"


class CaseRole(Vocabulary):
    """Role of the person in a case, as the responsibility system weighs it (涉案人员身份)."""

    PRINCIPAL_LEADER = "principal-leader", "主要负责人"
    TEAM_MEMBER = "team-member", "班子成员"
    SECTION_LEVEL = "section-level", "科级干部"
    OTHER = "other", "其他人员"


class FoundBy(Vocabulary):
    """Who found the matter of a case (发现主体)."""

    OWN_UNIT = "own-unit", "本单位"
    STATIONED_GROUP = "stationed-group", "派驻纪检监察组"
    SUPERIOR = "superior", "上级机关"


class Form(Vocabulary):
    """The four forms of oversight over discipline compliance (监督执纪四种形态)."""

    FIRST = "first", "第一种形态"
    SECOND = "second", "第二种形态"
    THIRD = "third", "第三种形态"
    FOURTH = "fourth", "第四种形态"


class Measure(Vocabulary):
    """A measure short of a sanction, or a hand-over (处理措施)."""

    INQUIRY_CLOSED = "inquiry-closed", "谈话函询了结"
    VERIFICATION_CLOSED = "verification-closed", "初步核实了结"
    REMINDER_TALK = "reminder-talk", "提醒谈话"
    WARNING_TALK = "warning-talk", "警示谈话"
    CRITICISM_EDUCATION = "criticism-education", "批评教育"
    ORDERED_SELF_CRITICISM = "ordered-self-criticism", "责令检查"
    PUBLIC_APOLOGY = "public-apology", "责令公开道歉"
    CIRCULATED_CRITICISM = "circulated-criticism", "通报批评"
    ADMONITION = "admonition", "诫勉"
    SUSPEND_FOR_INSPECTION = "suspend-for-inspection", "停职检查"
    POST_TRANSFER = "post-transfer", "调整职务"
    REMOVE_FROM_POST = "remove-from-post", "免职"
    ORDERED_RESIGN = "ordered-resign", "责令辞职"
    JUDICIAL_REFERRAL = "judicial-referral", "移送司法机关"


class SanctionKind(Vocabulary):
    """A Party or governmental sanction (处分种类)."""

    PARTY_WARNING = "party-warning", "党内警告"
    PARTY_SERIOUS_WARNING = "party-serious-warning", "党内严重警告"
    PARTY_REMOVAL = "party-removal", "撤销党内职务"
    PARTY_PROBATION = "party-probation", "留党察看"
    PARTY_EXPULSION = "party-expulsion", "开除党籍"
    GOV_WARNING = "gov-warning", "政务警告"
    GOV_DEMERIT = "gov-demerit", "政务记过"
    GOV_MAJOR_DEMERIT = "gov-major-demerit", "政务记大过"
    GOV_DOWNGRADE = "gov-downgrade", "政务降级"
    GOV_REMOVAL = "gov-removal", "政务撤职"
    GOV_DISMISSAL = "gov-dismissal", "开除公职"
