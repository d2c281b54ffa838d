"""Closed vocabularies: each member with its stable English value for files and its Chinese term (词汇)."""

from enum import Enum
from typing import Self


class Vocabulary(Enum):
    """A closed list of terms; `value` is the word in files, `zh` the Chinese term."""

    zh: str

    def __new__(cls, value: str, zh: str) -> Self:
        """A member from its two words."""
        member = object.__new__(cls)
        member._value_ = value
        member.zh = zh
        return member

    # Members are singletons: identity hashing spares every look-up a call into Python code.
    __hash__ = object.__hash__


class Scope(Vocabulary):
    """Whom a record covers (统计范围)."""

    OWN = "own", "机关本级"
    WITH_SUBORDINATES = "with-subordinates", "含直属单位"
    WHOLE_SYSTEM = "whole-system", "全系统"


class Source(Vocabulary):
    """Where a record comes from (来源)."""

    SELF_REPORTED = "self-reported", "自报"
    ASSESSORS = "assessors", "考核组发现"
    STATIONED_GROUP = "stationed-group", "派驻纪检监察组提供"
    OTHER_OFFICE = "other-office", "其他单位提供"
    NOTICE_FROM_ABOVE = "notice-from-above", "上级通报"


class VerdictResult(Vocabulary):
    """What a reviewer held of a record (核实结论)."""

    TRUE = "true", "属实"
    PARTLY_TRUE = "partly-true", "部分属实"
    REJECTED = "rejected", "不予认定"


class Unit(Vocabulary):
    """What is counted (计量单位). Different units are never mixed."""

    TIMES = "times", "次"
    SESSIONS = "sessions", "场"
    TERMS = "terms", "期"
    BATCHES = "batches", "批"
    PIECES = "pieces", "件"
    ITEMS = "items", "项"
    PERSONS = "persons", "人"
    PERSON_TIMES = "person-times", "人次"


class IncludesSingles(Vocabulary):
    """Whether a total contains the single records of its kind in its span (是否含逐条记录)."""

    YES = "yes", "含"
    NO = "no", "不含"
    UNKNOWN = "unknown", "不明"


class CompletenessState(Vocabulary):
    """How complete the book is for one kind (报送状态)."""

    COMPLETE = "complete", "已报齐"
    NIL = "nil", "零报告"
    OPEN = "open", "未报齐"
    NOT_APPLICABLE = "not-applicable", "不涉及"


class Post(Vocabulary):
    """A member's place in the leadership (班子职务)."""

    SECRETARY = "secretary", "党组书记"
    DEPUTY_SECRETARY = "deputy-secretary", "党组副书记"
    MEMBER = "member", "党组成员"
    OTHER_LEADER = "other-leader", "其他班子成员"


class Rank(Vocabulary):
    """Rank of a cadre (职级层次)."""

    CITY_LEVEL = "city-level", "市厅级"
    COUNTY_LEVEL = "county-level", "县处级正职"
    DEPUTY_COUNTY_LEVEL = "deputy-county-level", "县处级副职"
    SECTION_LEVEL = "section-level", "乡科级正职"
    DEPUTY_SECTION_LEVEL = "deputy-section-level", "乡科级副职"
    STAFF = "staff", "科员及以下"


class OrganLevel(Vocabulary):
    """Level of an organ, highest first (机关层级)."""

    CENTRAL = "central", "中央"
    PROVINCIAL = "provincial", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"
    UNIT = "unit", "本单位"


class ListOwner(Vocabulary):
    """Whose responsibility list it is (清单主体)."""

    PARTY_GROUP = "party-group", "党组"
    SECRETARY = "secretary", "党组书记"
    MEMBER = "member", "班子成员"
    SECTION = "section", "科室"


class ItemStatus(Vocabulary):
    """State of an entry to be carried out (办理状态)."""

    OPEN = "open", "未完成"
    IN_PROGRESS = "in-progress", "推进中"
    DONE = "done", "已完成"


class MeetingBody(Vocabulary):
    """Which body met (会议类型)."""

    PARTY_GROUP = "party-group", "党组会议"
    STUDY_GROUP = "study-group", "党组理论学习中心组"
    WORK_MEETING = "work-meeting", "工作会议"
    ON_SITE = "on-site", "现场推进会"
    ALL_STAFF = "all-staff", "干部职工大会"
    BRANCH = "branch", "党支部会议"
    OTHER = "other", "其他会议"


class TalkKind(Vocabulary):
    """Kind of talk (谈话类型)."""

    ROUTINE = "routine", "日常谈话"
    PRE_APPOINTMENT = "pre-appointment", "任前谈话"
    REMINDER = "reminder", "提醒谈话"
    WARNING = "warning", "警示谈话"
    ADMONITION = "admonition", "诫勉谈话"
    COLLECTIVE = "collective", "集体谈话"
    SUMMONS = "summons", "约谈"
    DUTY = "duty", "履责谈话"


class DisciplineType(Vocabulary):
    """The six kinds of discipline, and duty offences beside them (涉及纪律)."""

    POLITICAL = "political", "政治纪律"
    ORGANISATIONAL = "organisational", "组织纪律"
    INTEGRITY = "integrity", "廉洁纪律"
    MASS = "mass", "群众纪律"
    WORK = "work", "工作纪律"
    LIFE = "life", "生活纪律"
    DUTY_OFFENCE = "duty-offence", "职务违法犯罪"


class DocumentType(Vocabulary):
    """Type of an issued rule or document (文件类型)."""

    RULE = "rule", "制度"
    PLAN = "plan", "工作方案"
    STUDY_PLAN = "study-plan", "学习计划"
    WORK_POINTS = "work-points", "工作要点"
    SETTING_UP = "setting-up", "机构成立文件"
    STUDY_BOOKLET = "study-booklet", "学习资料"
    NOTICE = "notice", "通知"
    REPORT = "report", "报告"
    SUMMARY = "summary", "总结"


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


class ExpenseItem(Vocabulary):
    """Item of expenditure (支出项目). 会议费 and 培训费 stand beside the three public expenses, not inside them."""

    OVERSEAS_TRAVEL = "overseas-travel", "因公出国（境）费"
    VEHICLE_PURCHASE = "vehicle-purchase", "公务用车购置费"
    VEHICLE_OPERATION = "vehicle-operation", "公务用车运行维护费"
    VEHICLES = "vehicles", "公务用车购置及运行维护费"
    RECEPTION = "reception", "公务接待费"
    MEETINGS = "meetings", "会议费"
    TRAINING = "training", "培训费"
    MEETINGS_AND_TRAINING = "meetings-and-training", "会议培训费"


class RectificationSource(Vocabulary):
    """What a point to be put right comes from (问题来源)."""

    INSPECTION = "inspection", "巡察反馈"
    AUDIT = "audit", "审计"
    CAMPAIGN = "campaign", "专项治理"
    SUGGESTION = "suggestion", "监察建议、工作提示"
    LIFE_MEETING = "life-meeting", "民主生活会"
    SELF_CHECK = "self-check", "自查"
    OTHER = "other", "其他"


class Stage(Vocabulary):
    """Stage at which a mark was given, earliest first (评分环节)."""

    SELF = "self", "自评"
    FIRST_REVIEW = "first-review", "初核"
    SECOND_REVIEW = "second-review", "复核"
    FINAL = "final", "审定"
