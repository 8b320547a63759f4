"""GP9: the input itself."""

from govparse.catalogue.entry import NEVER_REFUSE, Entry, Pair

ENTRIES = (
    Entry(
        code="GP901",
        name="unreadable_input",
        severity="error",
        message=Pair("无法读取：{reason}", "cannot be read: {reason}"),
        hint=Pair(
            "请检查路径和权限；PDF、Word等文件请先转为文本。",
            "Check the path and its permissions; turn PDF, Word and similar files into text first.",
        ),
        explanation=Pair(
            "文件不存在、没有权限、是二进制内容，或是本版本不支持的容器格式。其余文件照常处理，退出码为3。",
            "The file does not exist, may not be read, is binary, or is a container this version does not read. "
            "The other inputs are still done, and the exit code is 3.",
        ),
        example="%PDF-1.7",
        origin=NEVER_REFUSE,
    ),
)
