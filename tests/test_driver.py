"""The parse loop gives what Lark's own gives: trees, what actions make, and what stops a text that does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token
from lark.exceptions import UnexpectedToken

from govparse.parsing.driver import END, drive, ready
from govparse.parsing.grammar import ScanLexer, lexeme

# Every way in which a rule hands up its children: helpers that stand first, last, alone, twice or inside each other, an
# alias, a template, a rule that vanishes around one child, a rule that matches nothing.
GRAMMAR = r"""
start: (pair | both)* _tail? more{C} nothing ended?
pair: A EQUAL _values -> both
    | A MINUS single
both: PLUS EQUAL (B MINUS)+
?single: A
       | A _values
_values: B
       | _values COMMA B
_tail: OPEN _inner CLOSE
     | OPEN CLOSE
_inner: (A | C pair)+
more{x}: x*
nothing:
ended: DOT _tail DOT _tail

A: "a"
B: "b"
C: "c"
EQUAL: "="
MINUS: "-"
PLUS: "+"
COMMA: ","
OPEN: "("
CLOSE: ")"
DOT: "."
"""
SENTENCES = [
    "",
    "a=b",
    "a=b,b,b",
    "a-a",
    "a-ab,b",
    "+=b-b-",
    "()",
    "(aaca=b,ba)",
    "ccc",
    ".().(a)",
    "a-a+=b-a=b,b(ca-ab)cc.(aa).()",
]
TEXTS = st.one_of(
    st.text(st.sampled_from("abc=-+,()."), max_size=20), st.lists(st.sampled_from(SENTENCES), max_size=4).map("".join)
)


class Actions:
    """Actions for some of the rules."""

    def both(self, children: list[object]) -> str:
        return f"both{children}"

    def more(self, children: list[object]) -> tuple[object, ...]:
        return tuple(children)


def opened(actions: object | None) -> Lark:
    return Lark(
        GRAMMAR,
        parser="lalr",
        lexer=ScanLexer,
        strict=True,
        keep_all_tokens=True,
        maybe_placeholders=False,
        transformer=actions,
    )


LARKS = [(opened(None), None), (opened(Actions()), Actions())]
STATES = [ready(lark, actions) for lark, actions in LARKS]


def driven(number: int, text: str) -> object:
    """What the loop makes of a text, or the token that it stops at with those that could stand there."""
    tokens = LARKS[number][0].parser.lexer.scan(text, 0, len(text))
    try:
        return drive(STATES[number], tokens, lexeme(END, "", len(text)))
    except UnexpectedToken as error:
        return place(error)


def parsed(number: int, text: str) -> object:
    try:
        return LARKS[number][0].parse(text)
    except UnexpectedToken as error:
        return place(error)


def place(error: UnexpectedToken) -> object:
    token: Token = error.token
    return token.type, str(token), error.expected


@pytest.mark.parametrize("number", [0, 1], ids=["tree", "actions"])
@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_gives_what_it_gives_in_lark(number: int, text: str) -> None:
    found = driven(number, text)
    assert found == parsed(number, text)
    assert not isinstance(found, tuple), "a sentence of the grammar"


@given(text=TEXTS)
def test_any_text_gives_what_it_gives_in_lark(text: str) -> None:
    assert driven(0, text) == parsed(0, text)
    assert driven(1, text) == parsed(1, text)


def test_the_end_of_a_text_that_goes_on_has_its_place() -> None:
    with pytest.raises(UnexpectedToken) as caught:
        drive(STATES[0], LARKS[0][0].parser.lexer.scan("a=", 0, 2), lexeme(END, "", 2))
    assert (caught.value.token.type, caught.value.token.start_pos) == (END, 2)


def test_one_state_reads_many_texts() -> None:
    assert [driven(0, text) for text in SENTENCES] == [driven(0, text) for text in SENTENCES]
