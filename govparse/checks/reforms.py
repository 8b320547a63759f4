"""Names of organs that reforms of government replaced: the table `reforms.tsv`, a row a name, with date and source."""

import re
from functools import cache

from attrs import frozen

from govparse.checks.tables import rows_of


@frozen
class Reform:
    """A name that gave way to others.

    `old` is the name without its place, `new` the names that replaced it, the usual one first; `since` the first year
    whose report has the new name; `everywhere` whether no place kept the old one; `date` and `source` those of the
    decision.
    """

    old: str
    new: tuple[str, ...]
    since: int
    everywhere: bool
    date: str
    source: str


@cache
def reforms() -> tuple[Reform, ...]:
    """All of them, in the order of the table."""
    return tuple(
        Reform(old, tuple(new.split("、")), int(since), everywhere == "yes", date, source)
        for old, new, since, everywhere, date, source in rows_of("reforms.tsv")
    )


@cache
def _old_names() -> re.Pattern[str]:
    """An old name at the end of a name, behind the place or a short form of it."""
    longest = sorted((reform.old for reform in reforms()), key=len, reverse=True)
    return re.compile(rf"(?:^|[省市县区州盟旗我本])(?P<old>{'|'.join(longest)})$")


def reform_of(name: str) -> Reform | None:
    """The reform that replaced the name of an organ, None where it is no old one."""
    found = _old_names().search(name)
    return None if found is None else next(reform for reform in reforms() if reform.old == found["old"])


def replaced_by(name: str) -> tuple[Reform, ...]:
    """The reforms whose new name an organ bears."""
    return tuple(reform for reform in reforms() if name.endswith(reform.new))
