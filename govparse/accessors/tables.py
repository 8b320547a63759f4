"""The tables of the forms that ship. Type checkers read tables.pyi, which scripts/build_stubs.py writes."""

from govparse.accessors.rows import Rows


class Disclosure(Rows):
    """The values of section 二."""

    __slots__ = ()


class Applications(Rows):
    """The values of section 三."""

    __slots__ = ()


class ReconsiderationLitigation(Rows):
    """The values of section 四."""

    __slots__ = ()


class Statistics(Rows):
    """The values of the statistics before 2019."""

    __slots__ = ()
