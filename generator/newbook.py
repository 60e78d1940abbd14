"""A fresh book: one example article and the settings file, nothing else to learn."""

from __future__ import annotations

from pathlib import Path

from generator.config import FILE
from generator.models import GeneratorError

EXAMPLE = "2016-04-22-paris-agreement.md"

_ARTICLE = """\
---
title: Record number of states sign the Paris Agreement on climate in New York
date: 2016-04-22
source: Briefbook example
place: New York
tags: [climate, United Nations]
sources_of_facts:
  - "United Nations, Treaty Collection, Paris Agreement: status and dates"
  - "UNFCCC, The Paris Agreement: adoption, signature and entry into force"
---

Representatives of 174 states and the European Union signed the Paris Agreement on climate change at the
headquarters of the United Nations on Friday. Never before had so many countries signed an international agreement
on its first day.

UN Secretary-General Ban Ki-moon opened the ceremony in New York, which he had called for Earth Day. French President
François Hollande, whose country had led the talks, was the first to sign.

## How the agreement came about

The agreement was adopted in Paris on 12 December 2015, at the end of a conference of almost two weeks with French
Foreign Minister Laurent Fabius in the chair. Its goal is to hold the rise of the average temperature well below two
degrees Celsius.

## What comes next

A signature does not bind a state yet. The agreement will enter into force thirty days after at least 55 states, which
together cause at least 55 percent of the emissions, have ratified it. Fifteen states handed in their papers on Friday.

The parties will meet again in Marrakesh in November.
"""


def create(folder: Path, *, title: str | None = None) -> Path:
    """Start a book in a folder that is new or empty.

    Returns:
        The example article.

    Raises:
        GeneratorError: there is something in the folder already, or it cannot be written to.
    """
    from generator import publish

    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise GeneratorError(
                f"{folder} is not empty.", where=str(folder), remedy="Give the name of a new folder: briefbook new DIR"
            )
        example = folder / "content" / EXAMPLE
        example.parent.mkdir(parents=True)
        example.write_text(_ARTICLE, encoding="utf-8", newline="\n")
        name = title or folder.resolve().name.replace("-", " ").replace("_", " ").strip() or "Briefings"
        settings = publish.mkdocs_yml(name)
        (folder / FILE).write_text(settings, encoding="utf-8", newline="\n")
    except OSError as mistake:
        raise GeneratorError(
            f"cannot write to {folder}: {mistake.strerror}.",
            where=str(folder),
            remedy="Choose a folder that you may write to.",
        ) from None
    return example
