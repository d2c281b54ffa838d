"""Terms of what a unit does in its year (工作词汇)."""

from dangfeng.vocabulary.base import Vocabulary


class ListOwner(Vocabulary):
    """Whose responsibility list it is (清单主体)."""

    PARTY_GROUP = "party-group", "党组", "党委", "党工委"
    SECRETARY = "secretary", "党组书记", "党委书记", "党工委书记"
    MEMBER = "member", "班子成员"
    SECTION = "section", "科室"


class ItemStatus(Vocabulary):
    """State of an entry to be carried out (办理状态)."""

    OPEN = "open", "未完成"
    MEASURES_SET = "measures-set", "已制定措施"
    IN_PROGRESS = "in-progress", "推进中"
    ON_SCHEDULE = "on-schedule", "按序时进度"
    BASICALLY_DONE = "basically-done", "基本完成"
    LONG_TERM = "long-term", "长期坚持"
    DONE = "done", "已完成"


class MeetingBody(Vocabulary):
    """Which body met (会议类型)."""

    PARTY_GROUP = "party-group", "党组会议", "党组会", "党委会议", "党委会", "党工委会议", "党工委会", "常委会会议"
    STUDY_GROUP = "study-group", "党组理论学习中心组", "党委理论学习中心组", "党工委理论学习中心组", "理论学习中心组"
    OFFICE = (
        "office",
        "办公会议",
        *("行政办公会议", "局长办公会议", "院长办公会议", "校长办公会议", "总经理办公会议", "主任办公会议"),
    )
    SPECIAL = "special", "专题会议", "专题会"
    PLENARY = "plenary", "全体会议", "全会"
    WORK_MEETING = "work-meeting", "工作会议", "动员部署会", "动员大会"
    ON_SITE = "on-site", "现场推进会"
    ALL_STAFF = "all-staff", "干部职工大会"
    BRANCH = "branch", "党支部会议"
    BRANCH_LIFE = "branch-life", "组织生活会"
    LEADING_GROUP = "leading-group", "领导小组会议"
    STAFF_CONGRESS = "staff-congress", "职工代表大会"
    REGULAR = "regular", "例会"
    COORDINATION = "coordination", "调度会"
    OTHER = "other", "其他会议"


class TalkKind(Vocabulary):
    """Kind of talk (谈话类型)."""

    ROUTINE = "routine", "日常谈话"
    PRE_APPOINTMENT = "pre-appointment", "任前谈话", "任前廉政谈话"
    INTEGRITY = "integrity", "廉政谈话", "廉洁谈话", "廉政约谈"
    HEART_TO_HEART = "heart-to-heart", "谈心谈话"
    REMINDER = "reminder", "提醒谈话", "提醒约谈", "约谈提醒"
    WARNING = "warning", "警示谈话", "警示约谈"
    ADMONITION = "admonition", "诫勉谈话", "诫勉约谈"
    COLLECTIVE = "collective", "集体谈话", "集体约谈", "集体廉政谈话"
    SUMMONS = "summons", "约谈"
    DUTY = "duty", "履责谈话"
    ACCOUNTABILITY = "accountability", "问责约谈"
    SUPERVISION = "supervision", "监督谈话"
    ENCOURAGEMENT = "encouragement", "勉励谈话"


class DocumentType(Vocabulary):
    """Type of an issued rule or document (文件类型)."""

    RULE = "rule", "制度", "规定", "办法", "细则"
    PLAN = "plan", "工作方案", "实施方案", "整改方案"
    LIST = "list", "清单"
    CIRCULAR = "circular", "通报"
    STUDY_PLAN = "study-plan", "学习计划"
    WORK_POINTS = "work-points", "工作要点"
    SETTING_UP = "setting-up", "机构成立文件"
    STUDY_BOOKLET = "study-booklet", "学习资料"
    NOTICE = "notice", "通知"
    REPORT = "report", "报告"
    SUMMARY = "summary", "总结"


class ExpenseItem(Vocabulary):
    """Item of expenditure (支出项目). 会议费 and 培训费 stand beside the three public expenses, not inside them."""

    OVERSEAS_TRAVEL = "overseas-travel", "因公出国（境）费"
    VEHICLE_PURCHASE = "vehicle-purchase", "公务用车购置费"
    VEHICLE_OPERATION = "vehicle-operation", "公务用车运行维护费"
    VEHICLES = "vehicles", "公务用车购置及运行维护费"
    RECEPTION = "reception", "公务接待费"
    BUSINESS_ENTERTAINMENT = "business-entertainment", "业务招待费"
    MEETINGS = "meetings", "会议费"
    TRAINING = "training", "培训费"
    MEETINGS_AND_TRAINING = "meetings-and-training", "会议培训费"
    THREE_PUBLIC = "three-public", "“三公”经费合计"
    NON_PRODUCTIVE = "non-productive", "“三公”及非生产性支出"
    STUDY_EDUCATION = "study-education", "学习教育专项经费"
    OTHER = "other", "其他经费"


class RectificationSource(Vocabulary):
    """What a point to be put right comes from (问题来源)."""

    INSPECTION = "inspection", "巡察反馈", "巡视反馈", "巡视巡察反馈"
    AUDIT = "audit", "审计"
    CAMPAIGN = "campaign", "专项治理"
    SUGGESTION = "suggestion", "监察建议、工作提示"
    LIFE_MEETING = "life-meeting", "民主生活会"
    SUPERVISORY_CHECK = "supervisory-check", "督导检查"
    CASE_REFORM = "case-reform", "以案促改"
    PETITION = "petition", "信访反映"
    SELF_CHECK = "self-check", "自查"
    OTHER = "other", "其他"


class ProblemLevel(Vocabulary):
    """At which level a feedback counts its problems (问题层级): 4个方面9项31个."""

    ASPECT = "aspect", "方面"
    CATEGORY = "category", "类"
    ITEM = "item", "项"
    POINT = "point", "个"
