"""Who reports, and on which year: every place of a report that says so, and what they say together."""

from govparse.outline.identity.organs import Scope, same_organ, scope_of
from govparse.outline.identity.resolve import Identity, identify
from govparse.outline.identity.testimony import Said

__all__ = ["Identity", "Said", "Scope", "identify", "same_organ", "scope_of"]
