"""GP1: the text as it came, and what cleaning did to it."""

from govparse.catalogue.entry import FORM_2021, LOSSLESS, NO_SILENT_ERROR, Entry, Pair

ENTRIES = (
    Entry(
        code="GP101",
        name="no_report",
        severity="error",
        message=Pair(
            "不是政府信息公开工作年度报告：{reason}",
            "not an annual report on government information disclosure: {reason}",
        ),
        hint=Pair(
            "请确认给出的是年度报告正文；若确是年度报告，请检查提取时是否丢失了标题和表格。",
            "Check that this is an annual report; if it is, see whether title and tables were lost in extraction.",
        ),
        explanation=Pair(
            "文本中找不到年度报告的标题、六个部分或三张表格。文本仍原样保留，但不产生任何数据，以免把其他文件的数字误作年报数据。",
            "The text shows no title of an annual report, none of its six sections and none of its three tables. "
            "It is kept as it is but gives no data, so that numbers of another document never pass for a report's.",
        ),
        example="关于召开全市政务公开工作会议的通知",
        origin=FORM_2021,
    ),
    Entry(
        code="GP102",
        name="encoding_guessed",
        severity="info",
        message=Pair("编码未标明，按{encoding}读取", "the encoding is not declared; read as {encoding}"),
        hint=Pair(
            "请看一眼读出的汉字是否正常；如有乱码，请先把文件转存为UTF-8。",
            "See whether the characters read well; if not, save the file as UTF-8 first.",
        ),
        explanation=Pair(
            "文件既不是UTF-8，也没有字节顺序标记，编码是由字节的分布推断的。推断错误会使汉字成为乱码，标签也就无法识别。",
            "The file is not UTF-8 and has no byte order mark; the encoding was inferred from its bytes. "
            "A wrong guess turns the characters into others, and labels are then not recognised.",
        ),
        example="D5 FE B8 AE D0 C5 CF A2 → 政府信息 (GB18030)",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP103",
        name="replacement_characters",
        severity="warning",
        message=Pair("原文有{count}处字符在提取时已损坏（�）", "characters already lost in this text (�): {count}"),
        hint=Pair("请对照原件核对这些位置的文字。", "Compare these places with the original document."),
        explanation=Pair(
            "U+FFFD表示上一个程序未能解码的字符，原来的字已不可恢复。所在的标签或数字可能因此残缺。",
            "U+FFFD stands for a character that an earlier program could not decode; what it was cannot be recovered. "
            "A label or a number around it may be incomplete.",
        ),
        example="采购项目数�",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP104",
        name="controls_removed",
        severity="info",
        message=Pair("已去除{count}个不可见字符", "invisible characters removed: {count}"),
        hint=Pair("无需处理；定位仍以原文计。", "Nothing to do; places still count the raw text."),
        explanation=Pair(
            "零宽字符、软连字符和控制字符在屏幕上看不见，却会把一个词隔成两个。读取时将其跳过，原文不变。",
            "Zero-width characters, soft hyphens and control characters cannot be seen, yet they split words. "
            "They are skipped while reading; the raw text stays as it is.",
        ),
        example="行政<U+200B>许可 → 行政许可",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP105",
        name="traditional_converted",
        severity="info",
        message=Pair(
            "原文为繁体，已转换为简体（{count}字）",
            "traditional characters read as simplified ones: {count}",
        ),
        hint=Pair(
            "无需处理；引用原文时请以原字为准。", "Nothing to do; quote the raw text where the characters matter."
        ),
        explanation=Pair(
            "镜像网站常把年度报告转成繁体。为便于识别标签，逐字转换为简体，字数不变，定位仍指向原文。",
            "Mirrors of government sites often convert reports to traditional characters. "
            "They are read as simplified ones, one by one, so that labels are found; places count the raw text.",
        ),
        example="行政復議 → 行政复议",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP106",
        name="glosses_removed",
        severity="info",
        message=Pair("已去除{count}处插入的拼音注音", "pinyin glosses removed from the text: {count}"),
        hint=Pair("无需处理；定位仍以原文计。", "Nothing to do; places still count the raw text."),
        explanation=Pair(
            "转载网站在汉字后插入了注音，如“公開(kāi)”。只有括号内确为前一字的读音时才去除。",
            "A republishing site inserted readings after characters, as in 公開(kāi). "
            "A bracket is removed only where it holds a reading of the character before it.",
        ),
        example="公開(kāi) → 公开",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP107",
        name="gloss_kept",
        severity="warning",
        message=Pair(
            "“{text}”像是注音，但不是前一字的读音，已保留",
            "{text!r} looks like a gloss but is no reading of the character before it; kept",
        ),
        hint=Pair(
            "请判断括号内是注音还是正文；如是注音，请删去后重新读取。",
            "Decide whether the bracket is a gloss or text; delete it and read again if it is a gloss.",
        ),
        explanation=Pair(
            "括号内是一个拼音音节，却不是前一字的读音，可能是正文内容，也可能是转换错误。去除会改变原意，因此保留。",
            "The bracket holds one syllable that is no reading of the character before it: it may be text or a faulty "
            "conversion. Removing it could change the meaning, so it stays.",
        ),
        example="公开(men)",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP108",
        name="radicals_folded",
        severity="info",
        message=Pair(
            "已将{count}个部首字符还原为汉字", "radical characters read as the ideographs they stand for: {count}"
        ),
        hint=Pair("无需处理。", "Nothing to do."),
        explanation=Pair(
            "从PDF提取文字时，常用字可能被换成外形相同的部首字符（如“⾏”代替“行”），肉眼无法分辨，程序却不相等。",
            "Text taken from PDF files may hold radical characters that look like common ideographs (⾏ for 行); "
            "people see no difference, programs do.",
        ),
        example="⾏政许可 → 行政许可",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP109",
        name="foreign_conjunction",
        severity="warning",
        message=Pair(
            "“{text}”中夹有外文连词，疑为“和”，已按原样保留", "{text!r}: a foreign word stands for 和; left as printed"
        ),
        hint=Pair("请对照原件，确认后改回“和”。", "Compare with the original and put 和 back."),
        explanation=Pair(
            "两个汉语词之间出现了英文“and”，通常是机器翻译或转换留下的痕迹。文字按原样保留，引用时请留意。",
            "An English “and” stands between Chinese words, a trace of machine translation or conversion. "
            "The text is left as printed; mind it when quoting.",
        ),
        example="依申请公开办理流程 and 途径",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP110",
        name="marks_removed",
        severity="info",
        message=Pair("已去除{count}处Markdown标记", "Markdown marks removed: {count}"),
        hint=Pair("无需处理；定位仍以原文计。", "Nothing to do; places still count the raw text."),
        explanation=Pair(
            "提取程序用“**”“##”“- ”等标记粗体、标题和列表，这些不是报告的文字，读取时跳过。",
            "The extractor wrote marks such as **, ## and - for bold text, headings and lists; "
            "they are not the report's words and are skipped.",
        ),
        example="**一、总体情况** → 一、总体情况",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP111",
        name="lines_rejoined",
        severity="info",
        message=Pair(
            "已接续{count}处被分页或换行截断的段落", "paragraphs rejoined that page or line breaks had cut: {count}"
        ),
        hint=Pair("无需处理；段落的定位包含断行处。", "Nothing to do; the place of a paragraph includes its breaks."),
        explanation=Pair(
            "分页或自动换行把一句话截成两行，有时中间还夹着页码。上一行没有结束、下一行不是标题时，按同一段落接续。",
            "A page or line break cut a sentence in two, sometimes with a page number between. "
            "The parts are one paragraph where the first does not end a sentence and the second is no heading.",
        ),
        example="坚⏎⏎持以公开为常态 → 坚持以公开为常态",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP112",
        name="several_reports",
        severity="info",
        message=Pair("此输入含有{count}份年度报告", "reports in this input: {count}"),
        hint=Pair(
            "如需全部读取，请使用 parse_all 或命令行；各份以 part 编号区分。",
            "Use parse_all or the command line to read them all; `part` tells them apart.",
        ),
        explanation=Pair(
            "同一文件中先后出现多个年度报告标题，各自带有正文。各份分别读取，数据不相混。",
            "Several titles of annual reports, each with its text, stand in one input. "
            "Each is read on its own, so that their data never mix.",
        ),
        example="……2021年政府信息公开工作年度报告 ⋯ ……2022年政府信息公开工作年度报告",
        origin=NO_SILENT_ERROR,
    ),
)
