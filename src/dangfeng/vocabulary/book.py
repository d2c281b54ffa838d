"""Terms of the book as a whole: sources, counting, completeness, posts, ranks (台账通用词汇)."""

from dangfeng.vocabulary.base import Vocabulary


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
    TERMS = "terms", "期", "轮"
    BATCHES = "batches", "批"
    PIECES = "pieces", "件", "起", "宗"
    ITEMS = "items", "项", "个", "类", "方面", "个方面"
    PERSONS = "persons", "人", "名", "位"
    PERSON_TIMES = "person-times", "人次"
    COPIES = "copies", "份", "本", "册"
    ENTRIES = "entries", "条"


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

    SECRETARY = "secretary", "党组书记", "党委书记", "党工委书记"
    DEPUTY_SECRETARY = "deputy-secretary", "党组副书记", "党委副书记", "党工委副书记"
    MEMBER = "member", "党组成员", "党委委员", "党委常委", "党工委委员"
    OTHER_LEADER = "other-leader", "其他班子成员"


class Rank(Vocabulary):
    """Rank of a cadre, highest first; then groups of persons that registers keep beside ranks (职级层次)."""

    PROVINCIAL_LEVEL = "provincial-level", "省部级"
    CITY_LEVEL = "city-level", "市厅级", "地厅级", "厅局级", "厅级"
    #: Whole tiers, of which it is not said whether principal or deputy.
    COUNTY_TIER = "county-tier", "县处级", "处级"
    COUNTY_LEVEL = "county-level", "县处级正职"
    DEPUTY_COUNTY_LEVEL = "deputy-county-level", "县处级副职"
    SECTION_TIER = "section-tier", "乡科级", "科级"
    SECTION_LEVEL = "section-level", "乡科级正职"
    DEPUTY_SECTION_LEVEL = "deputy-section-level", "乡科级副职"
    STAFF = "staff", "科员及以下", "一般干部"
    VILLAGE = "village", "村（社区）干部", "农村干部", "村干部"
    INSTITUTION = "institution", "事业单位人员"
    ENTERPRISE = "enterprise", "企业人员"
    OTHER = "other", "其他人员"


class OrganLevel(Vocabulary):
    """Level of an organ, highest first (机关层级)."""

    CENTRAL = "central", "中央"
    PROVINCIAL = "provincial", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"
    UNIT = "unit", "本单位"


class Stage(Vocabulary):
    """Stage at which a mark was given, earliest first (评分环节)."""

    SELF = "self", "自评"
    FIRST_REVIEW = "first-review", "初核"
    SECOND_REVIEW = "second-review", "复核"
    FINAL = "final", "审定"
