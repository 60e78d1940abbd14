"""Time to find and resolve time expressions on hostile texts of growing size, and its share of the pipeline's time.

`python bench/dates_linear.py [TEXT_FILE]`

Each row is a text made of one piece again and again; the time for a megabyte must be about ten times that for a tenth
of it. With a text file, the time on it is set against that of the language pipeline.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from generator import dates, language

PIECES = {
    "digits": "1",
    "years": "1990 ",
    "on on on": "on ",
    "nested brackets": "(",
    "the end of the end of": "the end of ",
    "two and two and": "two and ",
    "Monday and Monday": "Monday and ",
    "May May": "May ",
    "days before": "two days before ",
    "the same period": "the same period last year ",
    "without any day": "yesterday, in May 1990, on March 5, ",
    "hyphens": "a-",
    "line ends": "\n",
    "slashes": "1/1/",
    "clock times": "10:30 ",
    "lists of days": "May 8, 9, ",
    "the day after": "the day after Monday ",
    "named days": "Monday, polling day, ",
}
DAY = date(2024, 1, 29)
SIZES = (10_000, 100_000, 1_000_000)


def spent(text: str, published: date | None = DAY) -> float:
    """Seconds of processor time to find and resolve everything in a text."""
    began = time.process_time()
    dates.resolve(text, dates.scan(text), None, published)
    return time.process_time() - began


def main() -> None:
    """Print a table."""
    print(f"{'text':24s}" + "".join(f"{size:>12,} " for size in SIZES) + "   growth")
    for name, piece in PIECES.items():
        published = None if name == "without any day" else DAY
        times = [spent((piece * size)[:size], published) for size in SIZES]
        print(f"{name:24s}" + "".join(f"{t:11.3f}s " for t in times) + f"   x{times[-1] / max(times[-2], 1e-4):.1f}")
    if len(sys.argv) > 1:
        text = Path(sys.argv[1]).read_text(encoding="utf-8")
        pipeline = language.load().pipeline
        pipeline(text)
        began = time.process_time()
        pipeline(text)
        whole = time.process_time() - began
        own = min(spent(text) for _ in range(3))
        print(f"language pipeline {whole:.3f}s, time expressions {own:.3f}s: {100 * own / whole:.1f} %")


if __name__ == "__main__":
    main()
