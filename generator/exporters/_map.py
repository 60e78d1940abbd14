"""Places as dots over the outlines of `assets/world.svg`: longitude and latitude as they are, 84° N to 58° S."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.exporters._labels import Label, around, beside

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
    label: Label | None
    """None when there is no room for its name."""


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
    taken = [around(across, down, r) for across, down, r, _ in circles]
    dots = []
    for across, down, radius, spot in circles:
        label = None
        if len(taken) < len(circles) + LABELS:
            label = beside(across, down, radius, spot.name, size, (x, y, x + width, y + height), taken)
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
