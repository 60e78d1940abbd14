"""What has been answered about the words of a document, so that rules that ask the same again need not work it out.

One rule after the other asks for the subject of the same verb. While an article is read (`remembering`), the answers
are kept with its document; they go when it has been read, as they hold tokens, which hold the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

from spacy.tokens import Doc, Token

from generator.models import Article

_KEPT = "briefbook.memory"

Answer = TypeVar("Answer")


@contextmanager
def remembering(doc: Doc) -> Iterator[None]:
    """Keep what `remembered` functions answer about the words of a document, which must not change meanwhile."""
    doc.user_data[_KEPT] = defaultdict(dict)
    try:
        yield
    finally:
        del doc.user_data[_KEPT]


def remembered(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Work the answer about a word out once: for a pure function of one token, whose answer nobody changes."""

    @wraps(question)
    def ask(word: Token) -> Answer:
        memory: dict[Any, dict[int, Answer]] | None = word.doc.user_data.get(_KEPT)
        if memory is None:
            return question(word)
        answers = memory[question]
        place = word.i
        if place in answers:
            return answers[place]
        answers[place] = answer = question(word)
        return answer

    return ask


def remembered_whole(question: Callable[[Doc, Article], Answer]) -> Callable[[Doc, Article], Answer]:
    """The same for a pure function of the article that is being read."""

    @wraps(question)
    def ask(doc: Doc, article: Article) -> Answer:
        memory: dict[Any, dict[int, Answer]] | None = doc.user_data.get(_KEPT)
        if memory is None:
            return question(doc, article)
        answers = memory[question]
        if _WHOLE not in answers:
            answers[_WHOLE] = question(doc, article)
        return answers[_WHOLE]

    return ask


_WHOLE = -1
"""Where the answer about all of a document is kept, beside those about its words."""
