"""What the elements of a page are for a reader, by their names."""

NEVER_SHOWN = frozenset(
    {"head", "style", "datalist", "rt", "rp", "annotation", "annotation-xml", "param", "source", "track", "-comment"}
)

_SCRIPTED = {"script", "noscript", "template"}
_EMBEDDED = {"iframe", "object", "embed", "audio", "video", "canvas", "meter", "progress"}
PUT_IN = frozenset({*_SCRIPTED, *_EMBEDDED, "svg", "select", "button"})
"""Elements that hold no text of the page: what they show in a cell is told, or said to be unknown."""

STACKED = frozenset({"msup", "msub", "msubsup", "munder", "mover", "munderover"})
BUILT = frozenset({"mfrac", "mroot", "mmultiscripts", "mtable"})
"""Formulas whose parts stand over each other, and those that are more than that."""

SPECIAL = PUT_IN | STACKED | BUILT
STRUCK_OUT = frozenset({"del", "s", "strike"})
PREFORMATTED = frozenset({"pre", "textarea", "xmp", "listing"})

_APART = (
    "body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption section article header "
    "footer nav main aside address blockquote pre form fieldset legend center figure figcaption hr details summary "
    "menu dir xmp listing"
)
BLOCKS = frozenset(_APART.split())
"""Elements that stand in lines of their own."""

TYPED_IN = frozenset({"", "text", "number", "tel", "search", "date", "month", "url", "email"})
BUTTONS = frozenset({"button", "submit", "reset"})
"""Kinds of fields that show their values."""
