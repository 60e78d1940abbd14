"""Where the dots of a network stand: the spring layout of Fruchterman and Reingold (1991), the same on every machine.

Only additions, multiplications, divisions and square roots are used, whose results IEEE 754 fixes to the last bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

STEPS = 80
GRAVITY = 10.0
"""Pull towards the middle, so that parts that nothing joins stay near; with less the middle is too dense."""
TURN = (-0.737368878078320, 0.675490294261524)
"""Cosine and sine of the golden angle."""

Point = tuple[float, float]


def layout(count: int, pull: Mapping[tuple[int, int], float]) -> list[Point]:
    """Places between 0 and 1 for as many dots as there are.

    Args:
        count: of dots.
        pull: how much a pair of dots, the smaller number first, draw each other.
    """
    places = _spiral(count)
    wanted = 1 / sqrt(max(1, count))
    for step in range(STEPS):
        heat = 0.1 * (1 - step / STEPS)
        moves = [(GRAVITY * wanted * (0.5 - x), GRAVITY * wanted * (0.5 - y)) for x, y in places]
        for one in range(count):
            for other in range(one):
                _push(places, moves, one, other, wanted, pull.get((other, one), 0.0))
        places = [_moved(place, move, heat) for place, move in zip(places, moves, strict=True)]
    return _spread(places)


def _spiral(count: int) -> list[Point]:
    """Where the dots begin: on a sunflower's spiral, so that no two are in one place and no three in a row."""
    places = []
    x, y = 1.0, 0.0
    for number in range(count):
        far = sqrt((number + 0.5) / count) / 2
        places.append((0.5 + far * x, 0.5 + far * y))
        x, y = x * TURN[0] - y * TURN[1], x * TURN[1] + y * TURN[0]
    return places


def _push(places: list[Point], moves: list[Point], one: int, other: int, wanted: float, pull: float) -> None:
    """Two dots push each other away, and draw each other as far as something joins them."""
    x, y = places[one][0] - places[other][0], places[one][1] - places[other][1]
    far = max(sqrt(x * x + y * y), 1e-6)
    force = wanted * wanted / (far * far) - pull * far / wanted
    x, y = x * force, y * force
    moves[one] = moves[one][0] + x, moves[one][1] + y
    moves[other] = moves[other][0] - x, moves[other][1] - y


def _moved(place: Point, move: Point, heat: float) -> Point:
    far = sqrt(move[0] * move[0] + move[1] * move[1])
    shorter = heat / far if far > heat else 1.0
    return place[0] + move[0] * shorter, place[1] + move[1] * shorter


def _spread(places: list[Point]) -> list[Point]:
    """Stretched so that they fill the picture."""
    if not places:
        return []
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, bottom = min(y for _, y in places), max(y for _, y in places)
    wide, high = right - left or 1.0, bottom - top or 1.0
    return [(round((x - left) / wide, 4), round((y - top) / high, 4)) for x, y in places]
