"""What the day of a record is, kind by kind (各类记录的日期): the field `on` has one name and many meanings."""

from collections.abc import Mapping
from types import MappingProxyType

from dangfeng.wording.language import Language, Words

#: Kinds whose day is not simply the day on which the thing happened are said more closely than others.
_DAYS: Mapping[str, Words] = MappingProxyType(
    {
        "case": Words("处分决定日期", "day of the decision"),
        "democratic-appraisal": Words("测评日期", "day of the ballot"),
        "democratic-life-meeting": Words("会议召开日期", "day of the meeting"),
        "double-random-inspection": Words("检查日期", "day of the check"),
        "duty-report": Words("述责或报送日期", "day it was given or handed in"),
        "education-activity": Words("活动日期", "day of the activity"),
        "field-inspection": Words("检查日期", "day of the check"),
        "inspection-received": Words("反馈日期", "day of feedback"),
        "integrity-risk": Words("登记日期", "day it was registered"),
        "issued-rule": Words("印发日期", "day of issue"),
        "lead-transfer": Words("收到或发现日期", "day it was received or found"),
        "lecture": Words("授课日期", "day of the lecture"),
        "major-matter": Words("决策或事项日期", "day of the decision or of the matter"),
        "meeting": Words("会议召开日期", "day of the meeting"),
        "publicity-month": Words("开始日期", "first day"),
        "reception": Words("接待日期", "day of the reception"),
        "rectification-item": Words("发现或反馈日期", "day it was found or fed back"),
        "special-campaign": Words("开始日期", "first day"),
        "supervision-letter": Words("收到日期", "day it was received"),
        "talk": Words("谈话日期", "day of the talk"),
    }
)


def own_day(kind: str, language: Language = "zh") -> str:
    """What the field `on` of a kind says; empty where nothing more is to be said than that it is the day.

    >>> own_day("case"), own_day("inspection-received", "en"), own_day("assertion")
    ('处分决定日期', 'day of feedback', '')
    """
    words = _DAYS.get(kind)
    return words.in_(language) if words else ""
