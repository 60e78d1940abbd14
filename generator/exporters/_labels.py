"""Names beside the dots of a picture, where there is room for them."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
WIDE = 0.56
"""Width of a letter to its height, about."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name in a picture: where its `anchor` (`start`, `end` or `middle`, as in SVG) and its base line are."""

    x: float
    y: float
    anchor: str


def beside(x: float, y: float, radius: float, name: str, size: float, view: Box, taken: list[Box]) -> Label | None:
    """Where a name stands: the first of four places beside its dot that is inside the view and free.

    The place is taken from then on. None when all four are.
    """
    length = len(name) * size * WIDE
    gap = radius + size * 0.3
    middle = y + size * 0.35
    places = [
        (x + gap, middle, 0.0, "start"),
        (x - gap, middle, length, "end"),
        (x, y - gap, length / 2, "middle"),
        (x, y + gap + size, length / 2, "middle"),
    ]
    for at, base, before, anchor in places:
        left = at - before
        box = (left, base - size, left + length, base + size * 0.3)
        inside = view[0] < box[0] and box[2] < view[2] and view[1] < box[1] and box[3] < view[3]
        if inside and not any(meet(box, other) for other in taken):
            taken.append(box)
            return Label(round(at, 2), round(base, 2), anchor)
    return None


def around(x: float, y: float, radius: float) -> Box:
    """The room that a dot takes."""
    return x - radius, y - radius, x + radius, y + radius


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
