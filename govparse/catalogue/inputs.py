"""GP9: the input itself."""

from govparse.catalogue.entry import LOSSLESS, NEVER_REFUSE, NO_SILENT_ERROR, Entry, Pair

ENTRIES = (
    Entry(
        code="GP901",
        name="unreadable_input",
        severity="error",
        message=Pair("无法读取：{reason}", "cannot be read: {reason}"),
        hint=Pair(
            "请检查路径和权限；加密、损坏或扫描的文件请换用可读的原件。",
            "Check the path and its permissions; of an encrypted, damaged or scanned file get one that can be read.",
        ),
        explanation=Pair(
            "文件不存在、没有权限、已加密或损坏、只有图片、格式不受支持，或缺少读取它的扩展包。其余文件照常处理，退出码为3。",
            "The file does not exist, may not be read, is encrypted, damaged, a mere picture or of no supported kind, "
            "or what reads it is not installed. The other inputs are still done, and the exit code is 3.",
        ),
        example="%PDF-1.7 ⋯ /Encrypt",
        origin=NEVER_REFUSE,
    ),
    Entry(
        code="GP902",
        name="page_is_image",
        severity="warning",
        message=Pair("第{page}页只有图片，没有文字", "page {page} is a picture without text"),
        hint=Pair("请对该页做文字识别（OCR）后再读取。", "Run character recognition (OCR) on it and read the text."),
        explanation=Pair(
            "扫描页没有可提取的文字，其中的数据因此缺失，不作猜测。",
            "A scanned page holds no text, so its figures are absent; nothing is guessed.",
        ),
        example="/Subtype /Image",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP903",
        name="mojibake_repaired",
        severity="info",
        message=Pair("乱码已还原：{as_read}应为{encoding}", "{encoding} read as {as_read}: restored"),
        hint=Pair("无需处理；还原是逐字节可逆的。", "Nothing to do; every byte of the repair can be traced back."),
        explanation=Pair(
            "整个文本曾被按错误的编码解码。重新编码后逐字节可逆，因此可以确定原来的文字。",
            "The whole text had been decoded in the wrong encoding. Encoding it again gives valid bytes throughout, "
            "so the original characters are certain.",
        ),
        example="鏀垮簻淇℃伅 → 政府信息",
        origin=LOSSLESS,
    ),
    Entry(
        code="GP904",
        name="mojibake",
        severity="warning",
        message=Pair("疑有乱码，无法准确还原（{count}处）", "garbled text that cannot be restored exactly: {count}"),
        hint=Pair("请换用编码正确的原件。", "Get the document in its right encoding."),
        explanation=Pair(
            "文本像是按错误的编码解码的，且部分字节已经丢失，不能逐字节还原，因此保持原样。",
            "The text looks as if decoded in the wrong encoding, and some of its bytes are lost: "
            "no repair would be exact, so it stays as it is.",
        ),
        example="鏀垮簻淇?伅",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP905",
        name="cut_short",
        severity="error",
        message=Pair("文件超出限度（{limit}），其余部分未读取", "beyond a limit ({limit}): the rest was not read"),
        hint=Pair("请把文件拆开，或确认文件是否正常。", "Split the file, or see whether it is what it should be."),
        explanation=Pair(
            "为防止恶意文件耗尽内存或时间，页数、单元格数和解压后的大小都有上限。",
            "Pages, cells and unpacked size are bounded, so that no file can exhaust memory or time.",
        ),
        example="501页 501 pages",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP906",
        name="text_hidden",
        severity="info",
        message=Pair("文件中有{count}处未显示的文字，未读取", "text that is not shown, and not read: {count}"),
        hint=Pair("无需处理；如有疑问请查看原件。", "Nothing to do; see the original where in doubt."),
        explanation=Pair(
            "删除的修订、隐藏或被遮盖的文字、划去的文字和隐藏工作表不是读者看到的内容，水印不是正文，因此都不读取。",
            "Deleted revisions, text that is hidden, covered or struck out and hidden sheets are not what readers see, "
            "and a watermark is none of the text: they are not read.",
        ),
        example="<w:del>8</w:del>",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP907",
        name="file_damaged",
        severity="warning",
        message=Pair(
            "文件不完整或已损坏，只读取了完好的部分", "the file is cut short or damaged; what is whole was read"
        ),
        hint=Pair("请换用完整的原件，或核对原件。", "Get the whole file, or compare with the original."),
        explanation=Pair(
            "文件的末尾缺失。正文完好，但自动编号、脚注等其他部分可能已经丢失。",
            "The end of the file is missing. Its text is whole, but other parts, as automatic numbers or notes, "
            "may be lost.",
        ),
        example="PK ⋯ word/document.xml ⋯",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP915",
        name="report_elsewhere",
        severity="error",
        message=Pair(
            "网页只链接或嵌入年度报告，正文在：{addresses}",
            "the page only links or frames the report, which is at {addresses}",
        ),
        hint=Pair("请下载该地址的文件后再读取。", "Download the file at that address and read it."),
        explanation=Pair(
            "网页上只有标题和附件（或嵌入的窗口），没有年度报告的正文和表格。本程序不访问网络，因此不读取附件。",
            "The page has a title and a link, or a frame, and nothing of the report's text and tables. "
            "No address is opened, so what it leads to is not read.",
        ),
        example='<a href="P020240120.pdf">',
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP916",
        name="content_unknown",
        severity="warning",
        message=Pair(
            "有{count}个单元格的内容无法读出：{cause}", "cells whose content cannot be told: {count}, {cause}"
        ),
        hint=Pair("请对照原件核对这些单元格。", "Compare these cells with the original document."),
        explanation=Pair(
            "单元格并非空白，但所显示的内容不是文件中的文字，如图片、脚本填写的数据、没有结果的域和公式。这些单元格列为存疑，不作猜测。",
            "The cells are not blank, but what they show is no text of the file: a picture, a figure that a "
            "script fills in, a field or a formula without its result. They are ambiguous, and nothing is guessed.",
        ),
        example='<td id="n1"></td><script>n1.innerText = 17</script>',
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP917",
        name="other_reports_hidden",
        severity="info",
        message=Pair(
            "网页中未显示的部分另有{count}份年度报告，未读取",
            "other reports in parts that the page does not show: {count}",
        ),
        hint=Pair(
            "如需其他年份的报告，请另行保存该页面。", "Save the page with another part shown to read that report."
        ),
        explanation=Pair(
            "网页用标签页存放几个年度的报告，只显示其中一个。读取的是所显示的年度，其余年度的数据不混入。",
            "A page with a tab for each year shows one of them. That one is read, and the figures of the others never "
            "mix with it.",
        ),
        example='<div style="display:none">2022年…</div>',
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP918",
        name="embedded_unread",
        severity="error",
        message=Pair("文档中嵌入的{what}未读取：{reason}", "{what} inside the document was not read: {reason}"),
        hint=Pair("请打开原件，把嵌入的部分另存后读取。", "Open the document and save that part as a file of its own."),
        explanation=Pair(
            "合并文档的软件把各部分作为文件嵌入，打开时才显示。嵌入的网页、文本和Word文档会读取；其他无法读取的，其内容缺失。",
            "Programs that join documents put them into one as files, which show when it is opened. Pages, texts and "
            "Word documents are read; what cannot be read is missing.",
        ),
        example='<w:altChunk r:id="rId1"/>',
        origin=NO_SILENT_ERROR,
    ),
)
