"""The nationality a document states: the three-letter codes of ICAO 9303-3 §5.

>>> [clean(text).value for text in ("HAÏTIENNE", "VENEZOLANA", "УКРАЇНА/UKRAINE", "D", "British citizen")]
['HTI', 'VEN', 'UKR', 'DEU', 'GBR']
>>> compare("Cubana", "CUB").relation.value
'equal'
"""

import functools
import importlib.resources
import re
import tomllib

from packetlint.fields.dating.script import fold
from packetlint.fields.relation import Cleaned, Comparison, Relation

TITLE = "nationality"

LONGEST = 120
_WORDS = re.compile(r"[^\W\d_]+")
_SIDES = re.compile(r"\s*[/|;\n]\s*|\s+-\s+|[()]")
_EXTRA_CODES = {"D": "DEU", "XKX": "RKS", "KOS": "RKS", "UNK": "RKS", "ROM": "ROU", "ZR": "ZAR"}
_SHORTEST_FUZZY = 6
_SOVEREIGN_BRITISH = "GBR"


def clean(text: str) -> Cleaned | None:
    """Turn a country, a people's name or a code into the three-letter code; None where none fits.

    One reading error is forgiven in names of six letters and more.

    >>> clean("Citizen of Ukraine").value, clean("VENEZUE1A").repaired
    ('UKR', True)
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    found = _exactly(text)
    if found is None:
        sides = [side for side in _SIDES.split(text) if side]
        codes = {code for side in sides if len(sides) > 1 and (code := _exactly(side))}
        found = codes.pop() if len(codes) == 1 else None
    if found is not None:
        return Cleaned(found)
    near = _nearly(_key(text))
    return Cleaned(near, repaired=True) if near else None


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical nationalities.

    A person may hold several; whether two are a contradiction is for the rules to say. Reasons:
    `look-alike-characters`, `british-nationality-class`, `former-state`, `unreadable`, `other-country`.

    >>> compare("Russia", "Ukraine").reasons
    ('other-country',)
    """
    one, two = clean(a), clean(b)
    if one is None or two is None:
        return Comparison(Relation.AMBIGUOUS, ("unreadable",))
    if one.value == two.value:
        repaired = one.repaired or two.repaired
        return Comparison(Relation.EQUAL, ("look-alike-characters",) if repaired else ())
    if {one.value, two.value} <= _british():
        return Comparison(Relation.AMBIGUOUS, ("british-nationality-class",))
    if share_land(one.value, two.value):
        return Comparison(Relation.AMBIGUOUS, ("former-state",))
    return Comparison(Relation.CONFLICT, ("other-country",))


def show(value: str) -> str:
    """Write a code as the country's English name.

    >>> show("HTI")
    'Haiti'
    """
    row = _table().get(value)
    return row[1].split("|")[0] if row else value


def codes() -> frozenset[str]:
    """Return every code that `clean` knows: of three letters, of two, and `D`.

    >>> {"D", "UTO", "XXA", "SI"} <= codes()
    True
    """
    return frozenset(_codes())


def exactly(text: str) -> str | None:
    """Return the code of a text that is a country's name or code and nothing else; no reading error is forgiven.

    >>> exactly("Українська РСР"), exactly("Venezue1a")
    ('UKR', None)
    """
    return _exactly(text) if text and len(text) <= LONGEST else None


def share_land(one: str, two: str) -> bool:
    """Whether one of two states is the other's former or present self, or both come from one.

    >>> share_land("SUN", "UKR"), share_land("SUN", "HTI")
    (True, False)
    """
    return bool(_lands(one) & _lands(two))


def _lands(code: str) -> frozenset[str]:
    """Return the states that a state's land belongs to now."""
    return frozenset(_former()["successors"].get(code, ())) | {code}


def _british() -> frozenset[str]:
    return frozenset({_SOVEREIGN_BRITISH, "GBD", "GBN", "GBO", "GBP", "GBS"})


def _exactly(text: str) -> str | None:
    """Return the code of a text that is a code, a country, or a people's name, status words aside."""
    code = text.strip(" .<")
    if code in _codes():
        return _codes()[code]
    key = _key(text)
    found = _lookup(key)
    if found:
        return found
    rest = [word for word in key.split() if word not in _status_words()]
    return _lookup(" ".join(rest)) if rest else None


def _lookup(key: str) -> str | None:
    forms = [form for form in (key, *_masculine(key)) if len(form) > 3 or form == key or not form.isascii()]
    for index in (_index(), _names_of_other_languages()):
        found = next((index[form] for form in forms if form in index), None)
        if found:
            return found
    return None


def _masculine(key: str) -> list[str]:
    """Return the masculine (or nominative) forms that a feminine (or genitive) one may stand for.

    VENEZOLANA is of Venezolano, HAITIENNE of Haitien, ESPANOLA of Español, УКРАЇНИ of Україна.
    """
    forms = []
    if key.endswith("ne") and len(key) > 5:
        forms.append(key[:-2])
    if key.endswith("a"):
        forms += [key[:-1] + "o", key[:-1], key[:-1] + "e"]
    if key.endswith("e"):
        forms.append(key[:-1])
    if key.endswith("oa"):
        forms.append(key[:-1])
    for ending, nominative in (
        ("ии", "ия"),
        ("ii", "iia"),
        ("иі", "ия"),
        ("ы", "а"),
        ("и", "а"),
        ("і", "я"),
        ("у", "а"),
    ):
        if key.endswith(ending) and len(key) > 4:
            forms.append(key.removesuffix(ending) + nominative)
    forms += _of_eastern_people(key)
    for ending, masculine in (("нка", "нин"), ("нка", "нець"), ("ка", "ец"), ("янка", "янин"), ("ка", "")):
        if key.endswith(ending) and len(key) > 5:
            forms.append(key.removesuffix(ending) + masculine)
    return forms


def _of_eastern_people(key: str) -> list[str]:
    """Return the country that an Arabic, Persian, Hindi, Amharic, Chinese or Korean word for its people is made of."""
    forms = []
    for ending in ("يه", "ي", "ीय", "ዊት", "ዊ", "籍", "人", "인"):
        if key.endswith(ending) and len(key) > len(ending) + 1:
            stem = key.removesuffix(ending)
            forms += [stem, "ال" + stem, stem + "يا", stem + "ا", stem + "ه"] if ending in ("يه", "ي") else [stem]
    return forms


def _nearly(key: str) -> str | None:
    """Return the code whose name is one error away; None where none or several are."""
    from rapidfuzz import process  # late: most names are found at once
    from rapidfuzz.distance import OSA

    if len(key) < _SHORTEST_FUZZY:
        return None
    found = process.extract(key, _long_names(), scorer=OSA.distance, score_cutoff=1, limit=None)
    near = {_index()[name] for name, _, _ in found}
    return near.pop() if len(near) == 1 else None


def _key(text: str) -> str:
    folded = fold(text).replace("'", "").replace("’", "").replace("ʻ", "").replace(".", "")
    return " ".join(_WORDS.findall(folded)) if not re.search(r"\d", folded) else " ".join(folded.split())


@functools.cache
def _status_words() -> frozenset[str]:
    """Return the words that say "citizen of" and no country."""
    resource = importlib.resources.files("packetlint.fields") / "place_words.toml"
    return frozenset(map(fold, tomllib.loads(resource.read_text(encoding="utf-8"))["status"]))


@functools.cache
def _table() -> dict[str, list[str]]:
    resource = importlib.resources.files("packetlint.fields") / "countries.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@functools.cache
def _former() -> dict[str, dict[str, list[str]]]:
    resource = importlib.resources.files("packetlint.fields") / "former_states.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@functools.cache
def _index() -> dict[str, str]:
    """Every spelling with its code; what comes first in the table keeps a spelling that two lay claim to."""
    found: dict[str, str] = {}
    for place in (1, 2):
        for code, row in _table().items():
            for spelling in filter(None, row[place].split("|")):
                found.setdefault(_key(spelling), code)
    for code, names in _former()["names"].items():
        for name in names:
            found.setdefault(_key(name), code)
    return found


@functools.cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in _index() if len(name) >= _SHORTEST_FUZZY)


@functools.cache
def _names_of_other_languages() -> dict[str, str]:
    """Names of a longer table, which is read only where the first knows nothing."""
    resource = importlib.resources.files("packetlint.fields") / "country_names.txt"
    rows = [line.partition(" ") for line in resource.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {_key(name): code for code, _, names in rows for name in names.split("|")}


@functools.cache
def _codes() -> dict[str, str]:
    """Return the codes of two and three capital letters; in small letters they would be words (no, per, can)."""
    return {code: code for code in _table()} | {row[0]: code for code, row in _table().items() if row[0]} | _EXTRA_CODES
