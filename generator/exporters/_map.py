"""Places as dots over the outlines of `assets/world.svg`: longitude and latitude as they are, 84° N to 58° S."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NORTH, SOUTH = 84.0, -58.0
SMALLEST = 36.0
"""Narrowest view in degrees; the outlines are too coarse for less."""
SHAPE = 0.5
"""Height of the view to its width."""
LABELS = 24
"""Most names on the map."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map, in the units of the picture."""

    x: float
    y: float
    radius: float
    name: str
    href: str
    title: str
    label: tuple[float, float] | None
    """Where its name stands; None when there is no room for it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A view of the world with dots."""

    x: float
    y: float
    width: float
    height: float
    size: float
    """Height of the letters."""
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to show."""

    lat: float
    lon: float
    weight: int
    name: str
    href: str
    title: str


def draw(spots: Iterable[Spot]) -> Picture | None:
    """A view around all spots, the heaviest named first; None when there are none."""
    found = [one for one in spots if SOUTH <= one.lat <= NORTH and -180 <= one.lon <= 180]
    if not found:
        return None
    found.sort(key=lambda one: (-one.weight, one.name, one.href))
    x, y, width, height = _view([(one.lon + 180, NORTH - one.lat) for one in found])
    size = width / 62
    most = found[0].weight
    circles = [
        (spot.lon + 180, NORTH - spot.lat, width / 200 * (1 + (spot.weight / most) ** 0.5), spot) for spot in found
    ]
    taken = [(across - r, down - r, across + r, down + r) for across, down, r, _ in circles]
    dots = []
    for across, down, radius, spot in circles:
        label = None
        if len(taken) < len(circles) + LABELS:
            label = _label(across, down, radius, spot.name, size, (x, y, width, height), taken)
        dots.append(Dot(round(across, 2), round(down, 2), round(radius, 2), spot.name, spot.href, spot.title, label))
    return Picture(round(x, 1), round(y, 1), round(width, 1), round(height, 1), round(size, 2), tuple(dots))


def _view(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    width = min(360.0, max(SMALLEST, (right - left) * 1.3, (bottom - top) * 1.4 / SHAPE))
    height = min(NORTH - SOUTH, width * SHAPE)
    x = min(max(0.0, (left + right - width) / 2), 360 - width)
    y = min(max(0.0, (top + bottom - height) / 2), NORTH - SOUTH - height)
    return x, y, width, height


def _label(
    x: float,
    y: float,
    radius: float,
    name: str,
    size: float,
    view: tuple[float, float, float, float],
    taken: list[tuple[float, float, float, float]],
) -> tuple[float, float] | None:
    """The first of four places beside a dot that is inside the view and free; it is taken from then on."""
    length = len(name) * size * 0.56
    gap = radius + size * 0.3
    middle = y + size * 0.35
    beside = [(x + gap, middle), (x - gap - length, middle)]
    for left, base in [*beside, (x - length / 2, y - gap), (x - length / 2, y + gap + size)]:
        box = (left, base - size, left + length, base + size * 0.3)
        inside = view[0] < box[0] and box[2] < view[0] + view[2] and view[1] < box[1] and box[3] < view[1] + view[3]
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return round(left, 2), round(base, 2)
    return None


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
