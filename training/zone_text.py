"""The lines a reader of zones learns from: invented zones of every format, and letters that follow no grammar at all.

Documents after ICAO 9303 parts 3 to 7; nobody in them exists. Letters by chance are a sixth of the lines, so that
the reader looks at shapes and does not lean on what a zone usually says.
"""

import numpy as np

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
FILLER = "<"
ALPHABET = FILLER + DIGITS + LETTERS

_CODES = """
    UTO USA GBR D<< FRA ESP ITA PRT NLD BEL LUX CHE AUT POL CZE SVK HUN ROU BGR HRV SVN SRB UKR MDA BLR RUS LTU
    LVA EST FIN SWE NOR DNK ISL IRL GRC TUR ISR SYR IRQ IRN AFG PAK IND BGD LKA NPL CHN TWN HKG JPN KOR VNM THA
    MYS SGP IDN PHL AUS NZL CAN MEX GTM HND SLV NIC CRI PAN COL VEN ECU PER BOL CHL ARG URY PRY BRA CUB DOM HTI
    JAM EGY MAR DZA TUN LBY SDN ETH ERI SOM KEN UGA RWA COD CMR NGA GHA SEN CIV MLI AGO ZMB ZWE ZAF XXA XXB XXC
    UNO EUE RKS
"""
_STATES = _CODES.split()
_PASSPORTS = ("P<", "PP", "PD", "PO", "PE", "PR", "PT", "PS", "PL", "PM", "PU", "PA", "PN")
_CARDS = ("I<", "ID", "IR", "AC", "AR", "C1", "C2", "IA", "C<", "A<", "IS", "IP")
_VISAS = ("V<", "VA", "VB", "VI", "VC", "VD", "VN", "VR")
_ONSET = "B C CH D F G H J K KH L M N P PH QU R S SCH SH SZ T TH TR V W X Y Z ZH BR CR DR GR KL ST"
_VOWEL = "A A A E E E I I O O U Y AA AI AU EI IE IA OU UE"
_CODA = "H K L M N N R R S T X Z CK LL NG NN RT SKI TZ VIC WICZ"
_ONSETS, _VOWELS, _CODAS = _ONSET.split(), _VOWEL.split(), ["", "", "", "", *_CODA.split()]
_WEIGHTS = (7, 3, 1)


def line(rng: np.random.Generator, length: int) -> str:
    """Return the text of one line of a zone with `length` characters (30, 36 or 44).

    >>> len(line(np.random.default_rng(1), 44))
    44
    """
    kind = rng.random()
    if kind < 0.74:
        return zone(rng, length)[rng.integers(3 if length == 30 else 2)]
    if kind < 0.9:
        return _any_letters(rng, ALPHABET, length)
    return _runs(rng, length)


def zone(rng: np.random.Generator, length: int) -> tuple[str, ...]:
    """Return the lines of a whole zone that is `length` characters wide, its check digits right."""
    if length == 30:
        return _card(rng)
    if length == 36 and rng.random() < 0.12:
        return _french_card(rng)
    visa = rng.random() < 0.3
    codes = _VISAS if visa else _PASSPORTS if length == 44 else _CARDS
    first = _filled(_one(rng, codes) + _one(rng, _STATES) + _names(rng), length)
    number, birth, expiry = _number(rng, 9), _date(rng, True), _date(rng, False)
    start = number + check_digit(number) + _one(rng, _STATES) + birth + _sex(rng) + expiry
    if visa:
        return first, start + _optional(rng, length - len(start))
    extra = _optional(rng, length - len(start) - (2 if length == 44 else 1))
    if length == 44:
        extra += FILLER if not extra.strip(FILLER) and rng.random() < 0.5 else check_digit(extra)
    return first, start + extra + check_digit(start[:10] + start[13:20] + start[21:] + extra)


def check_digit(text: str) -> str:
    """Return the check digit of ICAO 9303-3 §4.9.

    >>> check_digit("520727")
    '3'
    """
    return str(sum(int(c, 36) * _WEIGHTS[i % 3] for i, c in enumerate(text.replace(FILLER, "0"))) % 10)


def _card(rng: np.random.Generator) -> tuple[str, ...]:
    number = _number(rng, 9)
    first = _one(rng, _CARDS) + _one(rng, _STATES) + number + check_digit(number) + _optional(rng, 15)
    birth, expiry, optional = _date(rng, True), _date(rng, False), _optional(rng, 11)
    second = birth + _sex(rng) + expiry + _one(rng, _STATES) + optional
    return first, second + check_digit(first[5:] + birth + expiry + optional), _filled(_names(rng), 30)


def _french_card(rng: np.random.Generator) -> tuple[str, ...]:
    number = _any_letters(rng, DIGITS, 12)
    given = (_name(rng) + FILLER * 2 + _name(rng) + FILLER * 14)[:14]
    second = number + check_digit(number) + given + _date(rng, True) + _one(rng, "MF")
    first = "IDFRA" + _filled(_name(rng), 25) + _any_letters(rng, DIGITS, 6)
    return first, second + check_digit(first + second)


def _number(rng: np.random.Generator, length: int) -> str:
    lead = _any_letters(rng, LETTERS, int(rng.integers(3))) if rng.random() < 0.6 else ""
    if rng.random() < 0.2:
        lead = _any_letters(rng, LETTERS + DIGITS, length)
    digits = _any_letters(rng, "0" if rng.random() < 0.1 else DIGITS, length)
    return _filled((lead + digits)[: int(rng.integers(6, length + 1)) if rng.random() < 0.3 else length], length)


def _date(rng: np.random.Generator, birth: bool) -> str:
    date = f"{rng.integers(100):02}{rng.integers(1, 13):02}{rng.integers(1, 32):02}"
    if birth and rng.random() < 0.05:
        date = date[:2] + FILLER * 4
    return date + check_digit(date)


def _optional(rng: np.random.Generator, length: int) -> str:
    kind = rng.random()
    if kind < 0.4:
        return FILLER * length
    letters = DIGITS if kind < 0.7 else DIGITS + LETTERS
    return _filled(_any_letters(rng, letters, int(rng.integers(1, length + 1))), length)


def _sex(rng: np.random.Generator) -> str:
    return _one(rng, "MMMFFF<X")


def _names(rng: np.random.Generator) -> str:
    family = FILLER.join(_name(rng) for _ in range(1 + (rng.random() < 0.25)))
    given = FILLER.join(_name(rng) for _ in range(int(rng.integers(0, 4))))
    return family + FILLER * 2 + given


def _name(rng: np.random.Generator) -> str:
    if rng.random() < 0.2:
        return _any_letters(rng, LETTERS, int(rng.integers(1, 12)))
    syllables = (_one(rng, _ONSETS) + _one(rng, _VOWELS) + _one(rng, _CODAS) for _ in range(int(rng.integers(1, 5))))
    return "".join(syllables)


def _runs(rng: np.random.Generator, length: int) -> str:
    """Return stretches of letters, digits, fillers and look-alikes of chance lengths, side by side."""
    text = ""
    while len(text) < length:
        letters = _one(rng, (LETTERS, DIGITS, FILLER, FILLER, "O0QDU", "I1LTJ", "MNHWKX", "B8S5Z2G6", "<KCLEX"))
        text += _any_letters(rng, letters, int(rng.integers(1, 13)))
    return text[:length]


def _any_letters(rng: np.random.Generator, letters: str, length: int) -> str:
    return "".join(letters[i] for i in rng.integers(len(letters), size=length))


def _one(rng: np.random.Generator, choices: "tuple[str, ...] | list[str] | str") -> str:
    return choices[rng.integers(len(choices))]


def _filled(text: str, length: int) -> str:
    return text[:length].ljust(length, FILLER)
