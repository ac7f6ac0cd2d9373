"""Machine-readable zones, ICAO Doc 9303 parts 3 to 7: what their lines say, held against their check digits.

Names, sex, nationality and issuer have no check digit; a number or date whose digit fails is kept, with little
confidence. Where a zone was read several times, the reading that satisfies most check digits is taken.
"""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Sequence

_WEIGHTS = (7, 3, 1)
_TO_DIGIT = str.maketrans("OQDUILZSGB", "0000112568")
_TO_LETTER = str.maketrans("01258", "OIZSB")
_LOOK_ALIKES = {
    "0": "O",
    "O": "0",
    "1": "I",
    "I": "1",
    "5": "S",
    "S": "5",
    "8": "B",
    "B": "8",
    "2": "Z",
    "Z": "2",
}
_NOISE = re.compile(r"[a-z«»]")
_FILLER_NOISE = "KXSCEL"
_LEAST_WEIGHT = 0.1
"""What a reading weighs besides its confidence: in a zone Tesseract is sure of nothing, right or wrong."""


@dataclasses.dataclass(frozen=True, slots=True)
class ZoneValue:
    """One value of a zone and whether its check digit holds."""

    text: str = dataclasses.field(repr=False)
    checked: bool
    repaired: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Zone:
    """What one machine-readable zone says."""

    layout: str
    """TD1, TD2, TD3, MRV-A or MRV-B."""
    lines: tuple[str, ...] = dataclasses.field(repr=False)
    issuer: str
    number: ZoneValue
    birth: ZoneValue
    """YYMMDD, unknown parts as fillers."""
    expiry: ZoneValue
    sex: str
    nationality: str
    family: str = dataclasses.field(repr=False)
    given: str = dataclasses.field(repr=False)
    name_certain: bool
    """Whether two readings agree on the name."""

    @property
    def checks(self) -> int:
        """How many of the three check digits hold."""
        return sum(value.checked for value in (self.number, self.birth, self.expiry))


def check_digit(text: str) -> str:
    """Return the check digit over `text` (ICAO 9303-3 §4.9): weights 7, 3, 1; A is 10, a filler 0.

    >>> check_digit("L898902C3")
    '6'
    """
    total = sum(_value(letter) * _WEIGHTS[index % 3] for index, letter in enumerate(text))
    return str(total % 10)


def _value(letter: str) -> int:
    if letter.isdigit() and letter.isascii():
        return int(letter)
    return ord(letter) - 55 if "A" <= letter <= "Z" else 0


def read_zone(readings: Sequence[Sequence[str]], confidences: Sequence[float] = ()) -> Zone | None:
    """Return the zone that the lines say, the best of all readings; None where none makes sense.

    `confidences` (0 to 1) say how surely each reading was read: names have no check digit to decide between them.

    >>> zone = read_zone([["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    ...                    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]])
    >>> zone.layout, zone.number.text, zone.birth.text, zone.family, zone.given, zone.checks
    ('TD3', 'L898902C3', '740812', 'ERIKSSON', 'ANNA MARIA', 3)
    """
    cleaned = [[_clean(line) for line in reading] for reading in readings]
    sure = confidences or [1.0] * len(readings)
    zones = [
        (zone, confidence) for reading, confidence in zip(cleaned, sure, strict=True) for zone in _candidates(reading)
    ]
    best = max((zone for zone, _ in zones), key=lambda zone: zone.checks, default=None)
    if best is None or best.checks == 0:
        return None
    return _with_agreed_name(best, [(zone, sure) for zone, sure in zones if zone.layout == best.layout])


def _clean(line: str) -> str:
    """Return the line in the zone's alphabet: small letters are fillers that OCR took for letters."""
    return re.sub(r"[^A-Z0-9<]", "", _NOISE.sub("<", line))


def _candidates(lines: Sequence[str]) -> Iterator[Zone]:
    for index, line in enumerate(lines[1:], start=1):
        data = _two_line_data(line)
        if data is not None:
            zone = _two_line_zone(lines[index - 1], line, data)
            if zone is not None:
                yield zone
    for index in range(len(lines) - 2):
        zone = _three_line_zone(lines[index], lines[index + 1], lines[index + 2])
        if zone is not None:
            yield zone


@dataclasses.dataclass(frozen=True, slots=True)
class _Data:
    number: ZoneValue
    nationality: str
    birth: ZoneValue
    sex: str
    expiry: ZoneValue

    @property
    def checks(self) -> int:
        return sum(value.checked for value in (self.number, self.birth, self.expiry))


def _two_line_data(line: str) -> _Data | None:
    """Return line 2 of a passport, visa or TD2 card; OCR may have lost or doubled a letter before the dates."""
    found = [data for shifted in _shifts(line, 10, 13) if (data := _data_at(shifted)) is not None]
    return max(found, key=lambda data: data.checks, default=None)


def _data_at(line: str) -> _Data | None:
    if len(line) < 28:
        return None
    birth, expiry = _date(line[13:19], line[19]), _date(line[21:27], line[27])
    if birth is None or expiry is None:
        return None
    number = _number(line[0:9], line[9])
    return _Data(number, line[10:13].translate(_TO_LETTER), birth, line[20], expiry)


def _shifts(line: str, first: int, last: int) -> Iterator[str]:
    """Yield the line as it is, then with one letter taken out or put in between two places."""
    yield line
    for at in range(first, last + 1):
        yield line[:at] + line[at + 1 :]
    yield line[:last] + "<" + line[last:]


def _date(text: str, digit: str) -> ZoneValue | None:
    """Return a date field, letters read as the digits they look like; None where it is no date."""
    plain = text.translate(_TO_DIGIT)
    if not re.fullmatch(r"[0-9<]{6}", plain):
        return None
    month, day = plain[2:4], plain[4:6]
    if (month.isdigit() and not 1 <= int(month) <= 12) or (day.isdigit() and not 1 <= int(day) <= 31):
        return None
    return ZoneValue(plain, check_digit(plain) == digit.translate(_TO_DIGIT), plain != text)


def _number(text: str, digit: str) -> ZoneValue:
    """Return a number field, with one look-alike put right where only that satisfies the check digit."""
    wanted = digit.translate(_TO_DIGIT)
    if check_digit(text) == wanted:
        return ZoneValue(text.rstrip("<"), True)
    mended = [
        text[:at] + _LOOK_ALIKES[letter] + text[at + 1 :] for at, letter in enumerate(text) if letter in _LOOK_ALIKES
    ]
    fitting = [candidate for candidate in mended if check_digit(candidate) == wanted]
    if len(fitting) == 1:
        return ZoneValue(fitting[0].rstrip("<"), True, True)
    return ZoneValue(text.rstrip("<"), False)


def _two_line_zone(upper: str, lower: str, data: _Data) -> Zone | None:
    head = re.match(r"([A-Z])[A-Z0-9<]([A-Z<0-9]{3})(.+)", upper)
    if head is None or data.checks == 0:
        return None
    long = max(len(upper), len(lower)) > 40
    layout = _two_line_layout(head[1], long)
    family, given = _names(head[3])
    issuer = head[2].translate(_TO_LETTER).rstrip("<")
    return Zone(
        layout,
        (upper, lower),
        issuer,
        data.number,
        data.birth,
        data.expiry,
        _sex(data.sex),
        data.nationality.rstrip("<"),
        family,
        given,
        False,
    )


def _two_line_layout(code: str, long: bool) -> str:
    """Return the layout by the document code and the length of the lines (ICAO 9303-4, -6, -7)."""
    if code == "V":
        return "MRV-A" if long else "MRV-B"
    return "TD3" if long or code == "P" else "TD2"


def _three_line_zone(first: str, second: str, third: str) -> Zone | None:
    head = re.match(r"([ACI])[A-Z0-9<]([A-Z<0-9]{3})([A-Z0-9<]{9})([0-9A-Z<])", first)
    if head is None or len(second) < 18:
        return None
    birth, expiry = _date(second[0:6], second[6]), _date(second[8:14], second[14])
    if birth is None or expiry is None:
        return None
    family, given = _names(third)
    return Zone(
        "TD1",
        (first, second, third),
        head[2].translate(_TO_LETTER).rstrip("<"),
        _card_number(head[3], head[4], first[15:]),
        birth,
        expiry,
        _sex(second[7]),
        second[15:18].translate(_TO_LETTER).rstrip("<"),
        family,
        given,
        False,
    )


def _card_number(text: str, digit: str, optional: str) -> ZoneValue:
    """Return the number of a TD1 card; a long one runs on into the optional field (ICAO 9303-5 §4.2.2)."""
    rest = re.match(r"([A-Z0-9]+)([0-9])<", optional)
    if digit == "<" and rest and check_digit(text + rest[1]) == rest[2]:
        return ZoneValue(text + rest[1], True)
    return _number(text, digit)


def _sex(letter: str) -> str:
    return letter if letter in "MF" else ""


def _names(field: str) -> tuple[str, str]:
    """Return family and given names; letters that stand alone among fillers are fillers misread."""
    calm = re.sub(rf"(?<=<)[{_FILLER_NOISE}]{{1,2}}(?=<)", "<", field)
    calm = re.sub(rf"(?<=<)[{_FILLER_NOISE}]+$", "", calm)
    calm = re.sub(rf"[{_FILLER_NOISE}]{{3,}}$", "", calm).rstrip("<")
    family, _, rest = calm.partition("<<")
    given = re.split(r"<<+", rest.lstrip("<"))[0] if rest else ""
    return _spaced(family), _spaced(given)


def _spaced(text: str) -> str:
    return " ".join(part.translate(_TO_LETTER) for part in text.split("<") if part)


def _with_agreed_name(best: Zone, zones: Sequence[tuple[Zone, float]]) -> Zone:
    """Return `best` with the name that the surest readings give, the shorter where they are even.

    It is certain where two readings or more agree on it against no surer ones.
    """
    votes, weights = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for zone, confidence in zones:
        if zone.family:
            votes[zone.family, zone.given] += 1
            weights[zone.family, zone.given] += round(1000 * (confidence + _LEAST_WEIGHT))
    if not votes:
        return best
    name = max(weights, key=lambda name: (weights[name], -len("".join(name))))
    certain = votes[name] > 1 and 2 * weights[name] > weights.total()
    return dataclasses.replace(best, family=name[0], given=name[1], name_certain=certain)
