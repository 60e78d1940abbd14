"""What stands before and after a number: words of bound, signs and names of currencies, measures. Tables only."""

from __future__ import annotations

from typing import Literal

Kind = Literal["casualties", "money", "share", "count", "measure"]
Bound = Literal["exact", "at least", "at most", "about", "between"]

BOUNDS: dict[str, Bound] = {
    "at least": "at least",
    "more than": "at least",
    "over": "at least",
    "no fewer than": "at least",
    "not less than": "at least",
    "no less than": "at least",
    "upwards of": "at least",
    "a minimum of": "at least",
    "well over": "at least",
    "at most": "at most",
    "up to": "at most",
    "fewer than": "at most",
    "less than": "at most",
    "under": "at most",
    "below": "at most",
    "no more than": "at most",
    "as many as": "at most",
    "as much as": "at most",
    "a maximum of": "at most",
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "an estimated": "about",
    "nearly": "about",
    "almost": "about",
    "close to": "about",
    "close on": "about",
}
CURRENCY_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "S$": "SGD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₪": "ILS",
    "Rs": "",
    "Rs.": "",
}
CURRENCY_WORDS = {
    "us dollars": "USD",
    "u.s. dollars": "USD",
    "dollars": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "pounds": "GBP",
    "swiss francs": "CHF",
    "yuan": "CNY",
    "yen": "JPY",
    "roubles": "RUB",
    "rubles": "RUB",
    "indian rupees": "INR",
    "pakistani rupees": "PKR",
    "rupees": "",
    "rials": "",
    "francs": "",
    "shekels": "ILS",
}
SHARES = {"%": "percent", "per cent": "percent", "percent": "percent", "percentage points": "percentage points"}
MEASURES = {
    "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km", "kilometer": "km",
    "miles": "mi", "mile": "mi", "metres": "m", "meters": "m", "metre": "m", "feet": "ft", "ft": "ft",
    "kg": "kg", "kilograms": "kg", "kilos": "kg", "tonnes": "t", "tons": "t", "hectares": "ha", "acres": "acre",
    "litres": "l", "liters": "l", "degrees": "degrees", "mph": "mph", "kmh": "km/h", "kph": "km/h",
    "grams": "g", "grammes": "g", "barrels": "barrel", "megawatts": "MW", "mw": "MW", "gigawatts": "GW", "gw": "GW",
}  # fmt: skip
