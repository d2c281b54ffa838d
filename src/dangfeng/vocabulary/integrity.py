"""Terms of decisions, reports, petitions, risks and results (决策、报告、信访、风险、结果词汇)."""

from dangfeng.vocabulary.base import Vocabulary


class MatterKind(Vocabulary):
    """Kind of major matter (重大事项类型): the four of 三重一大, and what is reported upward."""

    MAJOR_DECISION = "major-decision", "重大决策"
    KEY_APPOINTMENT = "key-appointment", "重要干部任免"
    MAJOR_PROJECT = "major-project", "重要项目安排"
    LARGE_FUNDS = "large-funds", "大额资金使用"
    REPORT = "report", "请示报告事项"


class DisclosureKind(Vocabulary):
    """What is reported or registered (报告登记类型)."""

    PERSONAL_MATTERS = "personal-matters", "个人有关事项报告"
    PERSONAL_MATTERS_CHECK = "personal-matters-check", "个人有关事项查核"
    INTERFERENCE = "interference", "干预过问案件记录"
    FAMILY_EVENTS = "family-events", "操办婚丧喜庆报告"
    FAMILY_BUSINESS = "family-business", "家属经商办企业报告"
    OTHER = "other", "其他报告"


class DisclosureFinding(Vocabulary):
    """What a check of such reports found (核查结果)."""

    IN_ORDER = "in-order", "核查一致"
    OMISSION = "omission", "漏报"
    CONCEALMENT = "concealment", "隐瞒不报"


class GiftKind(Vocabulary):
    """What was handed in (上交财物类型)."""

    GIFT = "gift", "礼品"
    CASH = "cash", "礼金"
    RED_PACKET = "red-packet", "红包"
    VOUCHER = "voucher", "有价证券、购物卡"


class CountedThing(Vocabulary):
    """What a yearly count of papers and meetings counts (统计事项)."""

    DOCUMENTS = "documents", "印发文件"
    MEETINGS = "meetings", "召开会议"
    BRIEFINGS = "briefings", "编发简报"
    INSPECTIONS = "inspections", "督查检查考核"
    APPS = "apps", "政务应用程序、工作群"


class PledgeKind(Vocabulary):
    """Kind of responsibility letter or pledge (责任书、承诺书类型)."""

    PRINCIPAL = "principal", "主体责任书", "责任书", "党风廉政建设责任书", "目标管理责任书"
    SUPERVISORY = "supervisory", "监督责任书"
    DUAL_DUTY = "dual-duty", "“一岗双责”责任书"
    INTEGRITY = "integrity", "廉洁承诺书", "廉政承诺书", "承诺书"
    RISK = "risk", "风险防控承诺书"
    FAMILY = "family", "家庭助廉承诺书"
    OTHER = "other", "其他责任书"


class RiskGrade(Vocabulary):
    """Grade of an integrity risk (风险等级); 一级 is high."""

    HIGH = "high", "高"
    MIDDLE = "middle", "中"
    LOW = "low", "低"


class RiskClass(Vocabulary):
    """Class of an integrity risk (风险类别)."""

    POST = "post", "岗位职责"
    PROCEDURE = "procedure", "业务流程"
    INSTITUTION = "institution", "制度机制"
    ENVIRONMENT = "environment", "外部环境"
    MORALS = "morals", "思想道德"


class LeadWay(Vocabulary):
    """How a lead is handled (线索处置方式)."""

    TALK_INQUIRY = "talk-inquiry", "谈话函询"
    FURTHER_INQUIRY = "further-inquiry", "再次谈话函询"
    VERIFICATION = "verification", "初步核实"
    HELD = "held", "暂存待查"
    CLOSED = "closed", "予以了结"


class PetitionWay(Vocabulary):
    """How a petition came (信访方式)."""

    LETTER = "letter", "来信"
    VISIT = "visit", "来访"
    CALL = "call", "来电"
    NETWORK = "network", "网络"
    FORWARDED = "forwarded", "上级转办"
    OTHER = "other", "其他方式"


class PetitionMatter(Vocabulary):
    """What a petition is (信访性质)."""

    ACCUSATION = "accusation", "检举控告"
    APPEAL = "appeal", "申诉"
    CRITICISM = "criticism", "批评建议"
    OUTSIDE = "outside", "业务范围外"
    NO_SUBSTANCE = "no-substance", "无实质内容"


class HonourKind(Vocabulary):
    """Kind of honour or publicity (表彰宣传类型)."""

    COMMENDATION = "commendation", "表彰"
    ADOPTED_EXPERIENCE = "adopted-experience", "经验推广"
    PUBLICITY = "publicity", "宣传报道"
    RESEARCH = "research", "调研成果"


class ResultKind(Vocabulary):
    """Kind of a result that others gave the unit (外部结果类型)."""

    ASSESSMENT = "assessment", "考核结果"
    SURVEY = "survey", "民意调查"
    RANKING = "ranking", "评比排名"
    CRITICISM_NOTICE = "criticism-notice", "通报批评"


class UseKind(Vocabulary):
    """What a result was used for (结果运用方式)."""

    BONUS = "bonus", "目标奖、绩效"
    PROMOTION = "promotion", "提拔任用"
    RANK_RISE = "rank-rise", "职级晋升"
    AWARD = "award", "评先评优"
    ACCOUNTABILITY = "accountability", "约谈问责"


class ClaimKind(Vocabulary):
    """What a statement claims (陈述类型)."""

    ALL_RECTIFIED = "all-rectified", "全部整改"
    FALLING = "falling", "逐年下降"
    FULL_RATE = "full-rate", "达到100%"
    NONE_OCCURRED = "none-occurred", "没有发生"
    OTHER = "other", "其他陈述"
