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
    OTHER_OFFENCE = "other-offence", "其他违法犯罪", "涉法行为"


class CaseSubject(Vocabulary):
    """Whom a case is about (审查对象类型)."""

    PERSON = "person", "个人"
    ORGANISATION = "organisation", "组织"


class CaseRole(Vocabulary):
    """Role of the person in a case, as the responsibility system weighs it (涉案人员身份)."""

    PRINCIPAL_LEADER = "principal-leader", "主要负责人"
    TEAM_MEMBER = "team-member", "班子成员"
    SECTION_LEVEL = "section-level", "科级干部"
    OTHER = "other", "其他人员"


class CaseMatter(Vocabulary):
    """What a case is about, as far as a rule of its own looks at it (问题类型)."""

    OMISSION = "omission", "漏报个人有关事项"
    CONCEALMENT = "concealment", "隐瞒不报个人有关事项"
    IMPROPER_BUSINESS = "improper-business", "违规经商办企业"
    INTERFERENCE = "interference", "干预司法、过问案件"
    FORMALISM = "formalism", "形式主义、官僚主义"
    EXTRAVAGANCE = "extravagance", "享乐主义、奢靡之风"
    DINING = "dining", "违规吃喝", "违规公款吃喝"
    GIFTS = "gifts", "违规收送礼品礼金", "违规收送名贵特产和礼品礼金"
    OFFICIAL_CARS = "official-cars", "违规配备使用公务用车"
    ALLOWANCES = "allowances", "违规发放津补贴或福利"
    TRAVEL = "travel", "违规旅游", "公款旅游"
    CEREMONIES = "ceremonies", "违规操办婚丧喜庆", "大操大办婚丧喜庆"
    BUILDINGS = "buildings", "楼堂馆所问题"
    AROUND_THE_PEOPLE = "around-the-people", "群众身边不正之风和腐败问题"
    OTHER = "other", "其他问题"


class FoundBy(Vocabulary):
    """Who found the matter of a case (发现主体)."""

    OWN_UNIT = "own-unit", "本单位"
    STATIONED_GROUP = "stationed-group", "派驻纪检监察组"
    SUPERIOR = "superior", "上级机关"


class LeadSource(Vocabulary):
    """Where the lead of a case came from, as registers of leads say it (线索来源)."""

    PETITION = "petition", "信访举报"
    ASSIGNED = "assigned", "上级交办"
    JUDICIAL_BODY = "judicial-body", "公检法机关移交"
    SUPERVISION = "supervision", "监督检查中发现"
    INVESTIGATION = "investigation", "审查调查中发现"
    AUDIT = "audit", "审计中发现"
    INSPECTION = "inspection", "巡视巡察中发现"
    ENFORCEMENT_BODY = "enforcement-body", "其他行政执法机关移交"
    OTHER = "other", "其他来源"


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
    STOP_VIOLATION = "stop-violation", "责令停止违规行为"
    RETURN_GAINS = "return-gains", "责成退出所得"
    TIME_LIMITED_FIX = "time-limited-fix", "限期整改"
    ORDERED_SELF_CRITICISM = "ordered-self-criticism", "责令检查"
    ORDERED_UNDERTAKING = "ordered-undertaking", "责令具结悔过"
    PUBLIC_APOLOGY = "public-apology", "责令公开道歉"
    LIFE_MEETING_CRITICISM = "life-meeting-criticism", "民主生活会批评帮助"
    CIRCULATED_CRITICISM = "circulated-criticism", "通报批评"
    ADMONITION = "admonition", "诫勉"
    SUSPEND_FOR_INSPECTION = "suspend-for-inspection", "停职检查"
    POST_TRANSFER = "post-transfer", "调整职务"
    REMOVE_FROM_POST = "remove-from-post", "免职"
    TAKE_BLAME_RESIGN = "take-blame-resign", "引咎辞职"
    ORDERED_RESIGN = "ordered-resign", "责令辞职"
    EARLY_RETIREMENT = "early-retirement", "提前退休"
    CANCEL_HONOUR = "cancel-honour", "取消荣誉"
    EXTEND_PROBATIONARY_PERIOD = "extend-probationary-period", "延长预备期"
    CANCEL_PROBATIONARY_MEMBERSHIP = "cancel-probationary-membership", "取消预备党员资格"
    END_DELEGATE_STATUS = "end-delegate-status", "终止代表资格"
    LOWER_RETIREMENT_BENEFIT = "lower-retirement-benefit", "降低退休待遇"
    DEMOTION = "demotion", "降职"
    REORGANISE = "reorganise", "改组党组织"
    DISSOLVE = "dissolve", "解散党组织"
    JUDICIAL_REFERRAL = "judicial-referral", "移送司法机关"
    SENTENCED_THEN_EXPELLED = "sentenced-then-expelled", "判刑后开除党籍、公职"


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

    @property
    def is_party(self) -> bool:
        """Whether it is a Party sanction (党纪处分), not a governmental one (政务处分)."""
        return self.name.startswith("PARTY_")


class SanctionFamily(Vocabulary):
    """Whose sanction it is: the Party's, the supervision organ's, the appointing unit's (处分类别)."""

    PARTY = "party", "党纪处分"
    GOVERNMENTAL = "governmental", "政务处分"
    APPOINTING_UNIT = "appointing-unit", "任免机关、单位处分"


class OrganKind(Vocabulary):
    """What kind of organ decided, filed or approved (机关类型)."""

    DISCIPLINE = "discipline", "纪委"
    SUPERVISION = "supervision", "监委"
    STATIONED_GROUP = "stationed-group", "派驻纪检监察组"
    PARTY_GROUP = "party-group", "党组（党委）"
    APPOINTING_UNIT = "appointing-unit", "任免机关、单位"
    OTHER = "other", "其他机关"


class Handling(Vocabulary):
    """How persons were dealt with, as totals say it without naming each sanction (处理类型)."""

    SANCTION = "sanction", "党纪政务（政纪）处分", "党纪政务处分", "党纪政纪处分", "党政纪处分"
    PARTY_SANCTION = "party-sanction", "党纪处分"
    GOVERNMENTAL_SANCTION = "governmental-sanction", "政务（政纪）处分", "政务处分", "政纪处分", "行政处分"
    ORGANISATIONAL = "organisational", "组织处理"
    EDUCATION = "education", "批评教育帮助"
    REFERRED = "referred", "移送司法机关"


class ReferralOutcome(Vocabulary):
    """What came of a hand-over to the judiciary (移送结果)."""

    PENDING = "pending", "办理中"
    PROSECUTED = "prosecuted", "已起诉"
    NOT_PROSECUTED = "not-prosecuted", "不起诉"
    CONVICTED = "convicted", "判决有罪"
    ACQUITTED = "acquitted", "判决无罪"
    RETURNED = "returned", "退回"


class CaseMoneyKind(Vocabulary):
    """Money of a case, of five kinds that registers keep apart (涉案款项类别)."""

    COLLECTED = "collected", "收缴"
    CONFISCATED = "confiscated", "没收"
    RESTITUTION = "restitution", "责令退赔"
    HANDED_IN = "handed-in", "登记上交"
    LOSS_RECOVERED = "loss-recovered", "追缴损失"


class UnitHandling(Vocabulary):
    """What a unit did by its own rules; no sanction (单位内部处理)."""

    CONTRACT_ENDED = "contract-ended", "解聘"
    FINE = "fine", "经济处罚"
    PAY_WITHHELD = "pay-withheld", "扣发绩效"
    POST_CHANGED = "post-changed", "内部调岗"
    DUTIES_SUSPENDED = "duties-suspended", "停止执行职务"
    CONFINED = "confined", "禁闭"
    OTHER = "other", "其他内部处理"


class Advancement(Vocabulary):
    """What the effect of a sanction stands against (晋升奖励)."""

    PROMOTION = "promotion", "晋升职务"
    RANK_RISE = "rank-rise", "晋升职级"
    AWARD = "award", "表彰奖励"
    EXCELLENT = "excellent", "年度考核优秀"
    BONUS = "bonus", "发放奖金"
