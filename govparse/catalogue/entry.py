"""What an entry of the catalogue is, and the origins that several entries share."""

from typing import Literal, NamedTuple

from attrs import frozen


class Pair(NamedTuple):
    """One text in Chinese and in English; `{names}` in a message stand for the details of a diagnostic."""

    zh: str
    en: str


@frozen(kw_only=True)
class Entry:
    """One kind of diagnostic.

    `name` is the code in words; `message` says what was found, with placeholders; `hint` what to do next; `explanation`
    what it means and why it matters, `example` an excerpt that shows it; `origin` whose requirement it is.
    """

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: Pair
    hint: Pair
    explanation: Pair
    example: str
    origin: Pair


LOSSLESS = Pair(
    "本项目规则：清理文本的每一处改动都可追溯到原文",
    "project law: every change made while cleaning can be traced to the raw text",
)
NO_SILENT_ERROR = Pair(
    "本项目规则：宁可存疑，不可猜测",
    "project law: doubt is said, a value is never guessed",
)
NEVER_REFUSE = Pair(
    "本项目规则：未能理解的内容予以保留并说明原因",
    "project law: what is not understood is kept, and the reason said",
)
FORM_2021 = Pair(
    "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
    "official report format (国办公开办函〔2021〕30号)",
)
