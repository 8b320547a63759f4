"""Write docs/diagnostics.md from the catalogue of diagnostics; with --check, say whether it is up to date.

usage: python scripts/build_docs.py [--check]
"""

import sys
from pathlib import Path

from govparse.catalogue import CATALOGUE, Entry

PAGE = Path(__file__).resolve().parent.parent / "docs" / "diagnostics.md"
SEVERITIES = {"error": "错误 error", "warning": "警告 warning", "info": "提示 info"}
HEAD = """\
# Diagnostics · 检查代码

Every finding of govparse has one of these codes. `govparse explain CODE` prints an entry in Chinese or English;
`--fail-on` and the exit code of `govparse check` go by severity. This page is written by `scripts/build_docs.py` from
`govparse/catalogue/`.

- **错误 error**: an equation of the official form fails, or cells are lost or in doubt.
- **警告 warning**: an expected relation fails, or an edition or a name does not fit.
- **提示 info**: what was cleaned or worked out.
"""


def page() -> str:
    """The whole page."""
    rows = [
        f"| [{entry.code}](#{entry.code.lower()}) | `{entry.name}` | {SEVERITIES[entry.severity]} | {_cell(entry)} |"
        for entry in CATALOGUE.values()
    ]
    table = "\n".join(["| Code | Name | Severity | Message |", "| --- | --- | --- | --- |", *rows])
    return "\n\n".join([HEAD.rstrip(), table, *map(_section, CATALOGUE.values())]) + "\n"


def _cell(entry: Entry) -> str:
    return "<br>".join(text.replace("|", "\\|") for text in entry.message)


def _section(entry: Entry) -> str:
    return "\n\n".join(
        [
            f"## {entry.code}",
            f"`{entry.name}`, {SEVERITIES[entry.severity]}",
            f"> {entry.message.zh}  \n> {entry.message.en}",
            entry.explanation.zh,
            entry.explanation.en,
            f"```text\n{entry.example}\n```",
            f"**建议** {entry.hint.zh}  \n**What to do** {entry.hint.en}",
            f"**依据** {entry.origin.zh}  \n**Origin** {entry.origin.en}",
        ]
    )


def main() -> None:
    """Write the page, or compare it with `--check`."""
    written = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(written, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written:
        sys.exit(f"{PAGE.name} is out of date: run python scripts/build_docs.py")


if __name__ == "__main__":
    main()
