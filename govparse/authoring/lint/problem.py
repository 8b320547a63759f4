"""What can be wrong with a grammar: the record, and the words for each kind in Chinese and English."""

from collections.abc import Mapping

from attrs import frozen

from govparse.authoring.definitions import Literal, Name

Words = tuple[str, str]
"""The same in Chinese and in English."""


@frozen
class Problem:
    """One thing that is wrong with a grammar.

    `line` and `column` count from 1 and are None where no one place is at fault; `length` is that of the text there.
    `example` is an input that shows the problem (empty where the grammar alone shows it), `readings` are the ways in
    which it can be read, `ways_out` what can be done.
    """

    kind: str
    message: Words
    ways_out: tuple[Words, ...]
    line: int | None = None
    column: int | None = None
    length: int = 1
    example: str = ""
    readings: tuple[Words, ...] = ()


@frozen
class Text:
    """The words of one kind of problem, with `{details}`."""

    message: Words
    ways_out: tuple[Words, ...]


TEXTS: Mapping[str, Text] = {
    "unreadable": Text(
        ("读不出文字：{reason}", "there is no text to be had: {reason}"),
        (("语法文件应为 UTF-8 文本", "a grammar is a text file in UTF-8"),),
    ),
    "misspelt": Text(
        ("读不成语法：{reason_zh}", "this is no grammar: {reason_en}"),
        (
            (
                "写法：rule: part part | part；TERMINAL: /pattern/；一个定义续行时以 | 开头",
                "write rule: part part | part, or TERMINAL: /pattern/; a definition goes on in lines that begin with |",
            ),
        ),
    ),
    "refused": Text(
        ("Lark 不接受此语法：{reason}", "Lark refuses the grammar: {reason}"),
        (("按 Lark 的说明修改", "change what Lark names"),),
    ),
    "no_import": Text(
        ("没有可引入的语法 {name}", "there is no grammar `{name}` to import from"),
        (
            (
                "改正名称：先找同一文件夹，再找 govparse 自带的（common、tables.markdown……）",
                "correct the name: it is looked for in the same folder, then in govparse (common, tables.markdown, …)",
            ),
        ),
    ),
    "no_start": Text(
        ("没有规则 start", "there is no rule `start`"),
        (("增加 start: …，从它能到达其余规则", "add `start: …`, from which all other rules are reached"),),
    ),
    "undefined": Text(
        ("{what_zh} {name} 没有定义{close_zh}", "the {what_en} `{name}` is not defined{close_en}"),
        (
            (
                "定义它，改正名称，或用 %import 引入（共用的在 common.lark 中）",
                "define it, correct the name, or %import it (what grammars share is in common.lark)",
            ),
        ),
    ),
    "unused": Text(
        ("从 start 到不了{what_zh} {name}", "the {what_en} `{name}` cannot be reached from `start`"),
        (("在用得到的规则中写上它，或者删去", "use it in a rule that is reached, or delete it"),),
    ),
    "endless": Text(
        (
            "规则 {name} 永远读不完：它的每个写法都又要一个 {name}",
            "the rule `{name}` never ends: every alternative needs another one",
        ),
        (("增加一个不再用到它自己的写法", "add an alternative that does not come back to it"),),
    ),
    "unnamed": Text(
        ("规则 {rule} 中的 {literal} 没有名称", "{literal} in the rule `{rule}` has no name"),
        (
            (
                "在规则外定义 {name}: {literal}，规则中写 {name}",
                "define `{name}: {literal}` outside of the rule, and write {name} in the rule",
            ),
        ),
    ),
    "broken_pattern": Text(
        ("终结符 {name} 的模式不成立：{reason}", "the pattern of the terminal `{name}` cannot be compiled: {reason}"),
        (
            (
                "按 Python 的 re 模块改写（没有 \\p{{Han}}，写 [一-龥〇]；括号等字符前加 \\）",
                "write it as Python's re module has it ([一-龥〇] for \\p{{Han}}; a \\ before a bracket as such)",
            ),
        ),
    ),
    "zero_width": Text(
        ("终结符 {name} 可以什么都不匹配", "the terminal `{name}` can match nothing at all"),
        (
            (
                "让它至少匹配一个字符（* 改为 +），可有可无之处写在规则里（{name}?）",
                "let it match one character at least (+ for *), and say in the rule that it may be lacking ({name}?)",
            ),
        ),
    ),
    "ignored": Text(
        ("{name} 被 %ignore 丢弃", "{name} is thrown away by %ignore"),
        (
            (
                "删去 %ignore：树的叶子连起来必须是原文。把空白写进旁边的终结符，或给它一个规则",
                "delete %ignore: the leaves of a tree are the text. Let the terminals beside take it, or a rule",
            ),
        ),
    ),
    "collision": Text(
        (
            "终结符 {winner} 和 {loser} 匹配同一段文字，优先级相同（{priority}）",
            "the terminals `{winner}` and `{loser}` match the same text at the same priority ({priority})",
        ),
        (
            (
                "说明哪个在先：{winner}.{more}: … 或 {loser}.{more}: …",
                "say which comes first: `{winner}.{more}: …` or `{loser}.{more}: …`",
            ),
            (
                "或者让一个不匹配另一个的文字（缩小字符类，或以 (?!…) 排除）",
                "or let one of them not match what the other does (a narrower class, or (?!…))",
            ),
        ),
    ),
    "shadowed": Text(
        (
            "终结符 {name} 永远读不到：试过的文字（{count} 段）都归了 {winner}",
            "the terminal `{name}` is never read: every text that was tried ({count}) goes to `{winner}`",
        ),
        (
            (
                "提高 {name} 的优先级（{name}.{more}: …），或缩小 {winner}",
                "give `{name}` a higher priority (`{name}.{more}: …`), or make `{winner}` narrower",
            ),
            ("没有用处就删去 {name}", "or delete `{name}` if it is of no use"),
        ),
    ),
    "conflict": Text(
        (
            "只知道下一个是{ahead_zh}，定不了 {rules_zh} 该怎样读",
            "{ahead_en} ahead does not tell how to read {rules_en}",
        ),
        (),
    ),
    "unmatched": Text(
        (
            "不是任何文本都读得了：第{line}行第{column}个字符“{char}”不是任何终结符",
            "not every text can be read: at line {line}, column {column} no terminal matches {char!r}",
        ),
        (
            (
                "增加一个优先级最低的终结符，接住剩下的字符：STRAY.-1: /[^\\n]+\\n?|\\n/，并在 start 中写上它",
                "add a terminal of the lowest priority for the rest: `STRAY.-1: /[^\\n]+\\n?|\\n/`, taken in `start`",
            ),
            ("或者让已有的终结符也匹配它", "or let a terminal that is there match it, too"),
        ),
    ),
    "untaken": Text(
        (
            "不是任何文本都读得了：此处不能有 {name}，只能有 {expected_zh}",
            "not every text can be read: {name} cannot stand here, only {expected_en}",
        ),
        (
            (
                "在当前规则中也接受 {name}，或让规则可以在它之前结束（PART? 或另一个写法）",
                "take {name} in the rule that is open, or let that rule end before it (PART?, or another alternative)",
            ),
            (
                "或者让 {name} 只在能出现的地方匹配（例如行首：(?<![^\\n])）",
                "or let {name} match only where it can stand (at the start of a line: (?<![^\\n]))",
            ),
        ),
    ),
    "unended": Text(
        (
            "不是任何文本都读得了：文本在此结束，而语法还要 {expected_zh}",
            "not every text can be read: the text ends here, and the grammar wants {expected_en}",
        ),
        (
            (
                "让规则可以在文本结束处结束（PART?，或终结符以 (?:\\n|\\Z) 结尾）",
                "let the rule end with the text (PART?, or a terminal that ends with (?:\\n|\\Z))",
            ),
        ),
    ),
    "crossing": Text(
        (
            "终结符 {name} 会读到下一行：否定字符类中没有写 \\n",
            "the terminal `{name}` runs into the next line: its negated class does not name \\n",
        ),
        (
            ("在字符类中写上 \\n：[^|\\n] 代替 [^|]", "name \\n in the class: [^|\\n] for [^|]"),
            (
                "单元格确实跨行时，明确写出：(?:[^|\\n]|\\n)",
                "where cells do go over lines, say so: (?:[^|\\n]|\\n)",
            ),
        ),
    ),
    "slow_pattern": Text(
        (
            "{where} 的时间增长快于文字：{sizes} 个字符用 {times} 毫秒",
            "time in {where} grows faster than the text: {sizes} characters take {times} ms",
        ),
        (),
    ),
    "claims": Text(
        (
            "得分 {score}，不低于 {other} 对自己的表格的得分 {least}：会抢走它的表格",
            "it scores {score} where `{other}` has {least} for a table of its own: it would take its tables",
        ),
        (
            (
                "让 shown 只匹配本版式才有的行，或在 denied 中写上对方的行",
                "let `shown` match what only this layout writes, or name the lines of the other in `denied`",
            ),
            (
                '确实比对方更具体时：beats = ("{other}",)，并用 govparse dialect compare {name} 查看',
                'if it is more specific: beats = ("{other}",), and look with `govparse dialect compare {name}`',
            ),
        ),
    ),
    "score": Text(
        ("sniff 的得分应在 0 到 1 之间，而不是 {score}", "a score of sniff is a share from 0 to 1, not {score}"),
        (
            (
                "用匹配的行数除以总行数；没有行时得 0（Layout 即如此计算）",
                "divide the lines that show the layout by all lines, 0 where there are none, as Layout does",
            ),
        ),
    ),
    "law": Text(
        ("读出的行不合规：{words_zh}", "the grid breaks a law: {words_en}"),
        (
            (
                "位置取自记号：token.start_pos 已经包含 offset；单元格用 cell_at(text, start) 取得",
                "take places from tokens: token.start_pos has the offset in it; cell_at(text, start) makes a cell",
            ),
            (
                "版式自己的标记写在 separators 或 markup 中；不属于任何行的记号名为 STRAY 或 PAGE",
                "name the marks of the layout in `separators` or `markup`; tokens of no row are called STRAY or PAGE",
            ),
        ),
    ),
    "fails": Text(
        ("读取时出错：{words_zh}", "it fails on a text: {words_en}"),
        (
            (
                "任何文本都应读出行，不可出错：处理这种输入",
                "any text gives a grid and never an error: deal with this input",
            ),
        ),
    ),
    "unhandled": Text(
        ("{actions} 没有处理节点 {name}", "no action of {actions} handles the node `{name}`"),
        (
            (
                "在 {actions} 中写方法 {name}(self, parts)，或给规则取下划线开头的名称（_{name}），使它不成节点",
                "write a method `{name}(self, parts)` in {actions}, or call the rule `_{name}`: it has no node",
            ),
        ),
    ),
    "idle": Text(
        ("{actions}.{name} 没有对应的规则或别名{close_zh}", "{actions}.{name} belongs to no rule or alias{close_en}"),
        (("改正名称，或者删去（辅助方法以下划线开头）", "correct the name, or delete it (helpers begin with _)"),),
    ),
    "slow": Text(
        (
            "终结符 {name} 的时间增长快于文字：{sizes} 个字符用 {times} 毫秒",
            "time in the terminal `{name}` grows faster than the text: {sizes} characters take {times} ms",
        ),
        (),
    ),
}


def problem(
    kind: str,
    at: Name | Literal | None = None,
    *,
    example: str = "",
    readings: tuple[Words, ...] = (),
    ways_out: tuple[Words, ...] = (),
    **details: object,
) -> Problem:
    """A problem of a kind in `TEXTS` at a name or literal; `ways_out` come before those that the kind always has."""
    text = TEXTS[kind]
    line, column, length = (at.line, at.column, len(at.text)) if at else (None, None, 1)
    return Problem(
        kind,
        _filled(text.message, details),
        (*ways_out, *(_filled(way, details) for way in text.ways_out)),
        line,
        column,
        length,
        example,
        readings,
    )


def _filled(words: Words, details: Mapping[str, object]) -> Words:
    return words[0].format(**details), words[1].format(**details)
