"""Terms of education, the life meeting and appraisal (教育、民主生活会、测评词汇)."""

from dangfeng.vocabulary.base import Vocabulary


class EducationForm(Vocabulary):
    """Form of an education activity (教育形式)."""

    STUDY_CLASS = "study-class", "读书班"
    ROTATION = "rotation", "集中轮训", "轮训"
    EVENING_CLASS = "evening-class", "支部夜校"
    TRAINING = "training", "专题培训", "培训班", "集中培训"
    WARNING_MEETING = "warning-meeting", "警示教育大会", "警示教育会"
    TALK = "talk", "廉政讲座", "专题讲座"
    FIRST_CLASS = "first-class", "廉政第一课"
    FILM = "film", "观看警示教育片"
    COURT_HEARING = "court-hearing", "旁听庭审"
    OWN_CASE = "own-case", "以案示警"
    CASE_CIRCULAR = "case-circular", "案例通报"
    BASE_VISIT = "base-visit", "参观教育基地"
    KNOWLEDGE_TEST = "knowledge-test", "知识测试"
    CONTEST = "contest", "演讲征文竞赛"
    DISCUSSION = "discussion", "大讨论"
    THEMED_DAY = "themed-day", "主题党日"
    FAMILY_ACTIVITY = "family-activity", "家风建设活动"
    REMINDER = "reminder", "廉政提醒"
    EXHIBITION = "exhibition", "展览展播"
    CULTURE = "culture", "廉洁文化活动", "廉政文化活动", "廉洁文化", "廉政文化"
    OTHER = "other", "其他形式"


class EducationSubject(Vocabulary):
    """Subject of education (教育专题)."""

    POLITICAL = "political", "政治教育"
    PARTY_HISTORY = "party-history", "党史教育"
    WARNING = "warning", "警示教育"
    MODELS = "models", "英模教育"
    LAW_AND_DISCIPLINE = "law-and-discipline", "纪法教育"
    FAMILY = "family", "家风教育"
    INTEGRITY_CULTURE = "integrity-culture", "廉洁文化"
    OTHER = "other", "其他专题"


class Audience(Vocabulary):
    """Whom education is for (教育对象)."""

    LEADERS = "leaders", "班子成员"
    MIDDLE_CADRES = "middle-cadres", "中层干部"
    NEW_APPOINTEES = "new-appointees", "新任职干部"
    ALL_STAFF = "all-staff", "全体干部职工"
    PARTY_MEMBERS = "party-members", "党员"
    FAMILY = "family", "干部家属"
    CLOSE_STAFF = "close-staff", "身边工作人员"
    SUBORDINATE_UNITS = "subordinate-units", "直属单位人员"


class Occasion(Vocabulary):
    """What an activity was held on the occasion of (时机)."""

    BEFORE_HOLIDAY = "before-holiday", "节假日前"
    BEFORE_TRAVEL = "before-travel", "出国（境）前"
    BEFORE_TRAINING = "before-training", "外出培训前"
    NEW_POST = "new-post", "任职前后"
    RETIREMENT = "retirement", "退休前"
    PUBLICITY_MONTH = "publicity-month", "宣传教育月"
    OTHER = "other", "其他时机"


class LifeMeetingStep(Vocabulary):
    """A step of the democratic-life meeting, in the order prescribed (民主生活会环节)."""

    PLAN = "plan", "方案"
    STUDY = "study", "学习"
    OPINIONS = "opinions", "征求意见"
    TALKS = "talks", "谈心谈话"
    PAPERS = "papers", "对照检查材料"
    MEETING = "meeting", "召开会议"
    FIX_PLAN = "fix-plan", "整改方案"
    REPORT_UP = "report-up", "上报情况"


class ReportPart(Vocabulary):
    """What a duty-and-integrity report speaks of (述责述廉内容)."""

    DUTY = "duty", "履行责任"
    INTEGRITY = "integrity", "廉洁自律"
    FAMILY = "family", "家属和身边人员"
    PROBLEMS = "problems", "存在问题"
    NEXT_STEPS = "next-steps", "下步打算"


class AppraisalObject(Vocabulary):
    """What a ballot is about (测评对象)."""

    TEAM = "team", "领导班子"
    MEMBERS = "members", "班子成员"
    SECTIONS = "sections", "内设科室"
    UNITS = "units", "直属单位"
    APPOINTMENTS = "appointments", "选拔任用工作"


class AppraisalSubject(Vocabulary):
    """What a ballot asks (测评内容)."""

    RESPONSIBILITY = "responsibility", "落实主体责任"
    RESULTS = "results", "工作实绩"
    STYLE = "style", "作风状况"
    INTEGRITY = "integrity", "廉洁自律"
    POLITICAL = "political", "政治表现"
    OTHER = "other", "其他内容"
