"""What is wrong where a file cannot be read as a grammar: Lark's reasons, in both languages."""

from govparse.authoring.definitions import Name
from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.reading import Misspelt

_REASONS = {
    "Incorrect type of value": ("此处不能写这种值", "a value of this kind cannot stand here"),
    "Unclosed parenthesis": ("括号没有闭合", "a parenthesis is not closed"),
    "Unmatched closing parenthesis": ("多了一个右括号", "a parenthesis is closed that was not opened"),
    "Expecting rule or terminal definition (missing colon)": ("名称之后缺冒号", "a colon is missing behind the name"),
    "Illegal name for rules or terminals": (
        "名称大小写混用：规则全小写，终结符全大写",
        "a name mixes cases: rules are in small letters, terminals in capitals",
    ),
    "Alias expects lowercase name": ("-> 之后应是小写名称", "a name in small letters has to stand behind ->"),
    "Unexpected colon": (
        "多了一个冒号，或上一个定义没有写完",
        "a colon too many, or a definition before it is not complete",
    ),
    "Misplaced operator": ("运算符（? * +）前面没有可重复的部分", "nothing stands before the operator (? * +)"),
    'Expecting option ("|") or a new rule or terminal definition': (
        "续行应以 | 开头，或者开始一个新定义",
        "a line goes on with | or begins a new definition",
    ),
    "Terminal names cannot contain dots": ("终结符名称不能含点号", "the name of a terminal has no dots"),
    "Expecting rule or terminal definition": ("此处应是一个规则或终结符的定义", "a definition has to stand here"),
    "%import expects a name": ("%import 之后应是名称", "a name has to stand behind %import"),
    "%ignore expects a value": ("%ignore 之后应是终结符或模式", "a terminal or a pattern has to stand behind %ignore"),
}


_UNKNOWN = ("不该有这个字符", "this character cannot stand here")


def spelling_problem(error: Misspelt) -> Problem:
    """The problem at the place where reading stopped."""
    stop = (f"不该有 {error.found}", f"`{error.found}` cannot stand here") if error.found else _UNKNOWN
    zh, en = _REASONS.get(error.reason, stop)
    return problem("misspelt", Name(error.found or " ", error.line, error.column), reason_zh=zh, reason_en=en)
