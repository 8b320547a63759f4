"""Words of Taiwan that conversions between the scripts put in, folded to those of the official forms.

Only words as long as theirs, so that the length stays, and only next to the words that make their meaning certain:
a 档案局 keeps archives, not documents.
"""

import re

_WORDS = re.compile(
    r"(?<=规范性)档案|(?<=政府|政务|公开|事务|事物|程性|现成|获取)资讯|资讯(?=公开|内容|处理费)"
    r"|(?<![^\s|])资讯(?![^\s|])"  # the end of a label that was wrapped
    r"|(?<=年|购)专案(?=数量)|(?<=本列)资料"
)
_MAINLAND = {"档案": "文件", "资讯": "信息", "专案": "项目", "资料": "数据"}


def fold_wording(text: str) -> str:
    """A simplified text with the words of the mainland's forms for those that Taiwan uses; the length stays."""
    if not any(word in text for word in _MAINLAND):
        return text
    return _WORDS.sub(lambda word: _MAINLAND[word[0]], text)
