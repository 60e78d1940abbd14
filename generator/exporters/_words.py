"""The few words of our own, in the language of the interface: labels, counts and dates, never statements."""

from __future__ import annotations

from datetime import date
from gettext import NullTranslations

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup

from generator import dates
from generator.exporters import _when
from generator.exporters._datewords import DateWords
from generator.exporters._reasons import Reasons
from generator.exporters._when import When
from generator.models import Article, Role


class Words:
    """Every label by the value it stands for."""

    def __init__(self, locale: Locale | None = None, messages: NullTranslations | None = None) -> None:
        self.locale = locale or Locale("en")
        self.messages = messages or NullTranslations()
        _ = self.gettext = self.messages.gettext
        self.ngettext = self.messages.ngettext
        self.language = self.locale.language
        self.voices = {
            "reported": _("Reported"),
            "claim": _("Said"),
            "denial": _("Denied or disputed"),
            "plan": _("Planned or expected"),
            "opinion": _("Opinion"),
        }
        self.kinds = {
            "person": _("Person"),
            "organisation": _("Organisation"),
            "government": _("Government"),
            "group": _("Group"),
        }
        self.kinds_plural = {
            "person": _("People"),
            "organisation": _("Organisations"),
            "government": _("Governments"),
            "group": _("Groups"),
        }
        self.bands = {
            "background": _("Background"),
            "news": _("The news"),
            "next": _("What comes next"),
            "undated": _("Without a date"),
        }
        self.statuses = {
            "current": "",
            "former": _("former"),
            "acting": _("acting"),
            "new": _("new"),
            "elect": _("elect"),
        }
        self.bounds = {
            "exact": "%s",
            "at least": _("at least %s"),
            "at most": _("at most %s"),
            "about": _("about %s"),
            "between": "%s",
        }
        self.verdicts = {
            "agree": _("Articles agree"),
            "differ": _("Articles differ"),
            "claim and denial": _("Claimed and denied"),
            "compatible": _("Figures differ, both can be right"),
        }
        self.flags = {
            "doubt": _("words of doubt"),
            "loaded": _("the article’s own judgement"),
            "scare quotes": _("words set in quotation marks"),
        }
        self.published = {
            "front matter": _("as given in the file"),
            "page": _("as given on the page"),
            "address": _("read from its address"),
            "dateline": _("read from its dateline"),
        }
        self.bases = {
            "explicit": _("written in the article"),
            "relative to publication": _("counted from the day of publication"),
            "relative to an earlier date": _("counted from an earlier date in the article"),
            "inferred year": _("year inferred"),
            "unresolved": _("not resolved"),
            "corrected": _("set by a correction"),
        }
        self.corrections = {
            "pin": _("Chosen by a correction"),
            "drop": _("Left out by a correction"),
            "speaker": _("Speaker set by a correction"),
            "voice": _("Voice set by a correction"),
            "date": _("Date set by a correction"),
        }
        self.precisions = {
            "century": _("precise to the century"),
            "decade": _("precise to the decade"),
            "year": _("precise to the year"),
            "season": _("precise to the season"),
            "quarter": _("precise to the quarter"),
            "month": _("precise to the month"),
            "week": _("precise to the week"),
            "day": "",
            "time": _("precise to the minute"),
            "interval": _("a span of days"),
        }
        self.measures = {
            "score": _("score, %"),
            "grammar": _("grammar, %"),
            "tags": _("tags"),
            "universal tags": _("universal tags"),
            "lemmas": _("lemmas"),
            "sentences": _("sentences"),
            "UAS": _("heads"),
            "LAS": _("heads and their kinds"),
            "together": _("together"),
            "names, F": _("names, F1, %"),
            "all": _("all"),
            "PERSON": _("people"),
            "ORG": _("organisations"),
            "places": _("places"),
            "tag_acc": _("tags"),
            "pos_acc": _("universal tags"),
            "morph_acc": _("word forms"),
            "lemma_acc": _("lemmas"),
            "sents_f": _("sentences, F1"),
            "dep_uas": _("heads"),
            "dep_las": _("heads and their kinds"),
            "ents_p": _("names, precision"),
            "ents_r": _("names, recall"),
            "ents_f": _("names, F1"),
        }
        self.reason = Reasons(_)
        self.undated = _("Without a date")
        self.unknown_date = _("date unknown")
        self._dates = dates.words if self.language == "en" else DateWords(self.locale, self.gettext)
        self._whens: dict[str | None, When] = {}

    def when(self, edtf: str | None) -> When:
        """A date as a reader writes it."""
        found = self._whens.get(edtf)
        if found is None:
            found = self._whens[edtf] = _when.read(edtf, self._dates, self.unknown_date)
        return found

    def day(self, day: date | None) -> When:
        """A day as a reader writes it."""
        return self.when(day.isoformat() if day else None)

    def month(self, month: int) -> str:
        """Short name of a month, standing alone: `Jan`."""
        return str(self.locale.months["stand-alone"]["abbreviated"][month])

    def voice(self, voice: str, speaker: str = "") -> str:
        """Who vouches for it: "Reported", "Said by X", "Denied or disputed by X", "Planned or expected"."""
        _ = self.gettext
        if not speaker or voice in ("reported", "plan"):
            return _("Said, speaker not named") if voice == "claim" else self.voices[voice]
        worded = {
            "claim": _("Said by %(speaker)s"),
            "denial": _("Denied or disputed by %(speaker)s"),
            "opinion": _("Opinion of %(speaker)s"),
        }
        return worded[voice] % {"speaker": speaker}

    def measure(self, name: str) -> str:
        """A heading or row of a table of scores; as its authors worded it where we have no words."""
        return self.measures.get(name, name)

    def role_note(self, role: Role, speaker: str = "") -> str:
        """What to add to the words of a role so that nobody takes them for ours or for today's.

        Args:
            role: the words.
            speaker: name of whoever calls somebody so in a quotation; `""` when the article does, or names nobody.
        """
        if role.is_attributed:
            return self.voice("claim", speaker)
        if role.voice == "opinion":
            return self.gettext("in the article’s words")
        return self.statuses[role.status]

    def byline(self, article: Article) -> str:
        """Outlet and day of publication: `The Castor Courier, 14 February 2024`."""
        return ", ".join(filter(None, [article.source, self.day(article.published).text]))

    def told_by(self, article: Article) -> Markup:
        """The same for a page: signs in the outlet's name that turn the text around do not reach the day beside it."""
        outlet = Markup("<bdi>{}</bdi>").format(article.source) if article.source else ""
        return Markup(", ").join(filter(None, [outlet, self.day(article.published).text]))

    def number(self, value: float) -> str:
        """A number as people write it: `1,200`, `3.5`."""
        if self.language == "en":
            return f"{int(value):,}" if value == int(value) else f"{value:,}"
        return str(format_decimal(value, locale=self.locale, decimal_quantization=False))

    def names(self, names: list[str]) -> str:
        """Several names as a list in a sentence: `A, B and C`."""
        return format_list(names, locale=self.locale)

    def country(self, code: str | None) -> str:
        """Name of a country; `""` when the code is unknown."""
        return str(self.locale.territories.get(code or "", ""))

    def articles(self, number: int) -> str:
        """`2 articles`."""
        return self._count(number, self.ngettext("%(number)s article", "%(number)s articles", number))

    def briefings(self, number: int) -> str:
        """`2 briefings`."""
        return self._count(number, self.ngettext("%(number)s briefing", "%(number)s briefings", number))

    def actors(self, number: int) -> str:
        """`2 actors`."""
        return self._count(number, self.ngettext("%(number)s actor", "%(number)s actors", number))

    def events(self, number: int) -> str:
        """`2 events`."""
        return self._count(number, self.ngettext("%(number)s event", "%(number)s events", number))

    def sources(self, number: int) -> str:
        """`2 sources`."""
        return self._count(number, self.ngettext("%(number)s source", "%(number)s sources", number))

    def mentions(self, number: int) -> str:
        """`named 2 times`."""
        return self._count(number, self.ngettext("named %(number)s time", "named %(number)s times", number))

    def places(self, number: int) -> str:
        """`2 places`."""
        return self._count(number, self.ngettext("%(number)s place", "%(number)s places", number))

    def _count(self, number: int, words: str) -> str:
        return words % {"number": self.number(number)}
