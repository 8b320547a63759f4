"""Colours of style sheets, as far as it counts whether a text can be seen on what is behind it."""

import re

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
_NAMES: dict[str, Colour] = {
    "white": WHITE,
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "green": (0, 128, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211),
    "yellow": (255, 255, 0),
    "orange": (255, 165, 0),
    "gold": (255, 215, 0),
    "window": WHITE,
    "windowtext": (0, 0, 0),
}
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![0-9a-z])")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(\s*([^()]{1,60})\)")
_NUMBER = re.compile(r"[0-9.]+%?")
_NEAR = 12
"""Steps of a channel that no eye tells apart."""


def colour_of(value: str) -> Colour | None:
    """The colour that a value names, in lower case, None where it names none that is known or lets all through."""
    if is_clear(value):
        return None
    if found := _FUNCTION.search(value):
        return _of_function(found[1], _NUMBER.findall(found[2]))
    if found := _HEX.search(value) if "#" in value else _HEX.fullmatch(value):
        digits = found[1]
        pairs = [digit * 2 for digit in digits[:3]] if len(digits) < 6 else [digits[n : n + 2] for n in (0, 2, 4)]
        return int(pairs[0], 16), int(pairs[1], 16), int(pairs[2], 16)
    return next((_NAMES[word] for word in re.findall("[a-z]+", value) if word in _NAMES), None)


def _of_function(name: str, numbers: list[str]) -> Colour | None:
    if name == "hsl":  # of these only white is told
        return WHITE if len(numbers) > 2 and numbers[2] == "100%" else None
    try:
        channels = [float(n[:-1]) * 2.55 if n.endswith("%") else float(n) for n in numbers[:3]]
    except ValueError:
        return None
    if len(channels) < 3:
        return None
    red, green, blue = (min(255, round(channel)) for channel in channels)
    return red, green, blue


def is_clear(value: str) -> bool:
    """Whether a colour lets all through that is behind it."""
    if "transparent" in value:
        return True
    found = _FUNCTION.search(value)
    numbers = _NUMBER.findall(found[2]) if found else []
    return len(numbers) == 4 and not numbers[3].strip("0.%")


def is_near(one: Colour, other: Colour) -> bool:
    """Whether two colours look the same."""
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))
