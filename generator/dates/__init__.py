"""English time expressions to dates, and dates to compare, sort and word. Pure: text in, values out, no spaCy."""

from generator.dates.addresses import in_address
from generator.dates.edtf import (
    Interval,
    Relation,
    bounds,
    compare,
    interval,
    is_in_days,
    order_key,
    precision,
    words,
)
from generator.dates.expression import Expression
from generator.dates.grammar import scan
from generator.dates.order import in_order
from generator.dates.resolve import Resolved, resolve
from generator.dates.story import Hint

__all__ = [
    "Expression", "Hint", "Interval", "Relation", "Resolved", "bounds", "compare", "in_address", "in_order",
    "interval", "is_in_days", "order_key", "precision",
    "resolve", "scan", "words",
]  # fmt: skip
