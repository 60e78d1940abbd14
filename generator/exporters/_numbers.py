"""Figures as printed: the number with its bound and unit, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exporters._items import Item, Items
from generator.models import Figure


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as printed."""

    item: Item
    value: str
    """`at least 11`, `6%`, `3–4 km`: never without its bound."""
    counted: str
    """The article's words for what is counted; `""` when it names nothing."""


def number(figure: Figure, items: Items) -> Number:
    """A figure of the article of the items."""
    words = items.book.words
    value = words.number(figure.value)
    if figure.high is not None:
        value = f"{value}–{words.number(figure.high)}"
    unit = {"percent": "%"}.get(figure.unit, f" {figure.unit}" if figure.unit else "")
    return Number(items.figure(figure), words.bounds[figure.bound] % f"{value}{unit}", figure.counted)
