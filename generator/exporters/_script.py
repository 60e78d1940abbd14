"""Data as a classic script, which a page may load from the disk."""

from __future__ import annotations

import json


def script(function: str, name: str, data: object) -> bytes:
    """A call of a function with a name and data; no `<` and no line separator in it can end the script early."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"{function}({json.dumps(name)},{text})\n".encode()
