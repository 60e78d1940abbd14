"""Marks that open and close, and dashes."""

OPENING = frozenset({*"\"'“‘«([", "''", "``"})
"""Straight quotation marks close too."""
CLOSING = frozenset({*"\"'”’»)]", "''"})
DASHES = frozenset({"-", "–", "—", "―", "--"})
