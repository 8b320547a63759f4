"""What an entry of the catalogue is, and the origins that several entries share."""

from typing import Literal, NamedTuple

from attrs import frozen

Severity = Literal["error", "warning", "info"]


class Pair(NamedTuple):
    """One text in Chinese and in English; `{names}` in a message stand for the details of a diagnostic."""

    zh: str
    en: str


Edits = tuple[tuple[str, str], ...]
"""What is replaced by what, each once, in the sample report (see `govparse.catalogue.sample`)."""


@frozen(kw_only=True)
class Rule:
    """What a check demands of a report, and the sample report with changes of which it holds, fails, cannot be told.

    `topic` says what it is about in a few words, `formula` what has to hold, in one line. The tests of every check run
    from these three examples.
    """

    topic: Pair
    formula: Pair
    holds: Edits
    fails: Edits
    untold: Edits

    @property
    def examples(self) -> tuple[Edits, Edits, Edits]:
        """The three of them: it holds, it fails, it cannot be told."""
        return self.holds, self.fails, self.untold


@frozen(kw_only=True, eq=False)
class Entry:
    """One kind of diagnostic.

    `name` is the code in words; `message` says what was found, with placeholders; `hint` what to do next; `explanation`
    what it means and why it matters, `example` an excerpt that shows it; `origin` whose requirement it is. `rule` is
    there where a check finds it in a report that was read; what reading itself has to say has none.
    """

    code: str
    name: str
    severity: Severity
    message: Pair
    hint: Pair
    explanation: Pair
    example: str
    origin: Pair
    rule: Rule | None = None


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
FORM_2019 = Pair(
    "《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）",
    "official report format on trial (国办公开办函〔2019〕60号)",
)
REGULATIONS_50 = Pair(
    "《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条",
    "Regulations on Open Government Information (State Council Order No. 711), article 50",
)
