"""Numbers about applications: received, by whom, carried over, handled, and each outcome."""

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link, Place
from govparse.claims.context import Context
from govparse.claims.facets import Facets
from govparse.claims.vocabulary import CASE_UNITS

TABLE = "applications"
_BASE = ("new_received", "received", "results_total", "due")
_TOPICS = {
    "new_received": "applications_received",
    "received": "applications_received",
    "due": "applications_received",
    "carried_in": "carried_in",
    "carried_forward": "carried_forward",
    "results_total": "applications_handled",
}
_LEFT = ("余", "剩", "尚余", "余下", "剩余", "剩下")
_PUBLISHED = "公开"


def place(row: str, column: str = "total") -> Place:
    """A place in the table of applications."""
    return (TABLE, row, column)


def received(column: str, how: str) -> Link:
    """What 收到 counts: `how` is new (新收), received (收到, which may count what was carried in) or both."""
    new, both = (place("new_received", column),), (place("new_received", column), place("carried_in", column))
    first, others = (both, ()) if how == "both" else (new, (both,) if how == "received" else ())
    return Link("applications_received", first, others, "received", column)


def link_application(facets: Facets, context: Context, amount: Amount) -> Link | None:
    """What a number under applications is about; None where its words do not say."""
    if amount.unit not in CASE_UNITS or _is_elsewhere(facets, context):
        return None
    row = _row(facets, context, amount)
    if facets.columns:
        return _of_column(facets, context, row)
    if row is None and "OTHER" in facets.flags and not facets.noun:
        return _other(context)
    return _of_row(row, facets, context, amount) if row else None


def _is_elsewhere(facets: Facets, context: Context) -> bool:
    """Whether the words make it a number of another role, way, year or body."""
    flags = facets.flags
    if flags & {"OTHER_ROLE", "COMPARED", "NOTICE", "ITEMS", "BODIES"} or "other" in facets.topics:
        return True
    if "EXTENDED" in flags and not any("." in row for row in facets.rows):
        return True
    if "CHANNEL" in flags and not ("TOGETHER" in flags and facets.rows):
        return True
    if "CUMULATIVE" in flags and not facets.rows:
        return True
    if "LAST" in flags and not flags & {"STAY", "UNFINISHED", "OF_WHICH"} and "due" not in facets.rows:
        return True
    return ("OWN_LEVEL" in flags and context.setting.regional) or ("REGION" in flags and not context.setting.regional)


def _row(facets: Facets, context: Context, amount: Amount) -> str | None:
    """The row that the words name, by act, outcome, or what is left from one year to the next."""
    flags = facets.flags
    row = facets.row
    outcome = row is not None and row not in _BASE
    if not outcome and flags & {"STAY", "UNFINISHED"}:
        if "LAST" in flags and "NEXT" not in flags:
            return "carried_in"
        if "NEXT" in flags or "UNFINISHED" in flags:
            return "carried_forward"
        if any(word.startswith(_LEFT) for word in facets.words if word.name == "STAY"):
            return "carried_forward" if context.mode else None
        return "carried"
    if row is not None:
        return row
    if {"OUTCOME", "TOGETHER"} <= flags and not facets.columns:
        return "results_total"
    if facets.topics and says_public(facets) and (context.mode in ("handled", "outcome") or amount.unit != "条"):
        return "granted"
    alone = not facets.noun and not facets.columns and "OF_WHICH" not in facets.flags
    if "applications" in facets.domains and alone and amount.unit != "条" and not _of_information(facets):
        return "received"
    return None


def _of_information(facets: Facets) -> bool:
    """依申请公开信息3件: what was published so, and no application."""
    return any(word.name == "APPLICATION" and word.endswith("信息") for word in facets.words)


def says_public(facets: Facets) -> bool:
    """Whether 公开 alone is said of applications, and not of information."""
    return not facets.noun and any(
        word.name == "PUBLISHED" and word.rstrip("的") == _PUBLISHED for word in facets.words
    )


def _of_column(facets: Facets, context: Context, row: str | None) -> Link | None:
    columns = list(dict.fromkeys(facets.columns))
    if len(columns) > 1 and "natural_person" not in columns and facets.flags & {"ETC", "TOGETHER"}:
        columns = ["organizations"]
    if row in ("carried", "carried_forward", "due", "results_total"):
        return None
    if row is None and not facets.domains and not context.mode and context.heading != TABLE:
        return None
    if row in (None, "received", "new_received"):
        how = "new" if row == "new_received" else context.received
        if len(columns) == 1:
            return received(columns[0], how)
        return Link("applications_received", tuple(place("new_received", each) for each in columns), (), "received", "")
    topic = _TOPICS.get(row, "applications_outcome")
    return Link(topic, tuple(place(row, each) for each in columns), (), row, columns[0])


def _other(context: Context) -> Link | None:
    """其他 and 其余: of the kind of what was listed before."""
    if context.mode == "received" and context.columns_seen:
        return received("other_organization", context.received)
    if context.mode == "outcome":
        return Link("applications_outcome", (place("otherwise_handled"),), (), "otherwise_handled")
    return None


def _of_row(row: str, facets: Facets, context: Context, amount: Amount) -> Link:
    topic = _TOPICS.get(row, "applications_outcome")
    if row in _BASE and len(facets.noun) > 1:
        return Link(topic)
    if row in ("received", "new_received"):
        return _received_in_all(row, context, amount)
    if row == "results_total" and _told_otherwise(context, amount):
        return Link(topic)
    if row == "due":
        return Link(topic, (place("new_received"), place("carried_in")), (), "due")
    if row == "carried":
        forward = context.last("results_total") is not None
        first, other = ("carried_forward", "carried_in") if forward else ("carried_in", "carried_forward")
        return Link(first, (place(first),), () if forward else ((place(other),),), first)
    if row == "otherwise_handled.other":
        return Link(topic, (place(row),), ((place("otherwise_handled"),),), row)
    rows = list(dict.fromkeys(facets.rows))
    if facets.flags & {"TOGETHER", "CONNECTED"} and row in rows and row not in _BASE and not _is_group(row, rows):
        outcomes = [each for each in rows if each not in _BASE and not _is_group(each, rows)]
        return Link(topic, tuple(place(each) for each in outcomes), (), row)
    return Link(topic, (place(row),), (), row)


def _told_otherwise(context: Context, amount: Amount) -> bool:
    """Whether the sentence has told another total of results: 答复19件，其中按期答复18件."""
    before = context.last("results_total")
    return before is not None and before.sentence == context.sentence and before.value != amount.value


def _is_group(row: str, rows: list[str]) -> bool:
    """Whether a row is a group of which other rows are reasons."""
    return any(each.startswith(f"{row}.") for each in rows)


def _received_in_all(row: str, context: Context, amount: Amount) -> Link:
    """What was received; a second number that differs (新收18件，受理17件) is another count."""
    before = context.last("received")
    if before is not None and row == "received" and before.value not in (amount.value, 0) and not before.link.others:
        return Link("applications_received")
    return received("total", "new" if row == "new_received" else "received")


def link_together(context: Context) -> Link | None:
    """合计 with nothing else: what was told before it, applications and what was carried in, or kinds of applicants."""
    new, carried = context.last("received"), context.last("carried_in")
    if new is not None and carried is not None and new.link.column == "total" and context.mode != "outcome":
        return Link("applications_received", (place("new_received"), place("carried_in")), (), "due")
    if context.mode == "received" and context.columns_seen and new is None:
        return received("total", "new")
    if new is None and context.claims and context.claims[-1].channel and context.claims[-1].domain == TABLE:
        return received("total", "received")
    return None
