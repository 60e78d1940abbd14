"""English time expressions to dates, and dates to compare, sort and word. Pure: text in, values out, no spaCy."""

from generator.dates.edtf import Interval, Relation, bounds, compare, interval, order_key, precision, words

__all__ = ["Interval", "Relation", "bounds", "compare", "interval", "order_key", "precision", "words"]
