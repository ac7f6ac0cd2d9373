"""Reads the syllables of Chinese and Korean names, so that their romanisations can be compared by sound.

Sources: Hanyu Pinyin and Wade-Giles tables; Revised Romanization of Korean (2000), McCune-Reischauer, and usual spellings.
"""

import functools
import re

from packetlint.fields.naming.tables import table

_INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split()
_SYLLABLES = """a ai an ang ao e ei en er o ou ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu pa pai pan pang pao pei pen peng pi pian piao pie
pin ping po pou pu ma mai man mang mao mei men meng mi mian miao mie min ming miu mo mou mu fa fan fang fei fen feng fo fou fu da dai dan dang dao de deng di dian diao die
ding diu dong dou du duan dui dun duo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo na nai nan nang nao ne nei nen neng ni nian niang niao
nie nin ning niu nong nu nuan nuo nü lü la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu long lou lu luan lun luo ga gai gan gang gao ge gei gen geng gong
gou gu gua guai guan guang gui gun guo ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo ha hai han hang hao he hei hen heng hong hou hu hua huai
huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun xi xia xian xiang xiao xie xin
xing xiong xiu xu xuan xue xun zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhua zhuan zhuang zhui zhun zhuo cha chai chan chang chao che chen cheng chi chong chou
chu chuai chuan chuang chui chun chuo sha shai shan shang shao she shen sheng shi shou shu shua shuai shuan shuang shui shun shuo ran rang rao re ren reng ri rong rou ru ruan
rui run ruo za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo sa sai san sang sao se sen seng si
song sou su suan sui sun suo ya yan yang yao ye yi yin ying yong you yu yuan yue yun wa wai wan wang wei wen weng wo wu""".split()
_WADE_INITIAL = {
    "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "ch": "ch",
    "r": "j", "z": "ts", "c": "ts",
}  # fmt: skip
_WADE_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu", "ge": "ko", "ke": "ko", "he": "ho", "e": "o",
    "duo": "to", "tuo": "to", "luo": "lo", "nuo": "no", "zuo": "tso", "cuo": "tso", "suo": "so", "ruo": "jo", "zhuo": "cho", "chuo": "cho", "you": "yu",
    "yan": "yen", "ye": "yeh", "yong": "yung", "er": "erh", "yi": "i", "shen": "shen",
}  # fmt: skip


def _wade(syllable: str) -> str:
    """Return a pinyin syllable in Wade-Giles, without apostrophes and marks."""
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    initial = next((i for i in sorted(_INITIALS, key=len, reverse=True) if syllable.startswith(i)), "")
    rest = syllable[len(initial) :]
    rest = re.sub("ong$", "ung", rest)
    rest = re.sub("^ian$", "ien", rest)
    rest = re.sub("^(i|u|ü)e$", r"\1eh", rest)
    rest = re.sub("^ui$", "ui" if initial not in ("g", "k") else "uei", rest)
    return _WADE_INITIAL.get(initial, initial) + rest


@functools.cache
def _chinese() -> dict[str, frozenset[str]]:
    """Return each Latin spelling of a syllable with the pinyin syllables it may stand for."""
    spelt: dict[str, set[str]] = {}
    for syllable in _SYLLABLES:
        forms = {syllable, _wade(syllable)}
        if "ü" in syllable:
            forms |= {syllable.replace("ü", new) for new in ("u", "yu", "v", "ue")}
        for form in forms:
            spelt.setdefault(form, set()).add(syllable)
    return {form: frozenset(syllables) for form, syllables in spelt.items()}


@functools.lru_cache(maxsize=16384)
def chinese_readings(word: str) -> frozenset[tuple[str, ...]]:
    """Return every way to read a plain Latin word of up to four syllables as pinyin syllables.

    >>> ("xiao", "ming") in chinese_readings("hsiaoming")
    True
    >>> chinese_readings("xiaomign")
    frozenset()
    """
    readings: set[tuple[str, ...]] = set()
    if len(word) > 24:
        return frozenset()
    spelt = _chinese()

    def walk(start: int, done: tuple[str, ...]) -> None:
        if start == len(word):
            readings.add(done)
        elif len(done) < 4:
            for end in range(start + 1, min(start + 7, len(word) + 1)):
                for syllable in spelt.get(word[start:end], ()):
                    walk(end, (*done, syllable))

    walk(0, ())
    return frozenset(readings)


def same_chinese(left: str, right: str) -> bool:
    """Return whether two plain Latin words may spell one Chinese name.

    >>> same_chinese("zhang", "chang"), same_chinese("xiaoming", "hsiaoming"), same_chinese("wei", "li")
    (True, True, False)
    """
    return bool(chinese_readings(left) & chinese_readings(right))


_KOREAN = re.compile(
    r"(kk|tt|pp|ss|jj|gg|dd|bb|ch|sh|[gkdtbpjsrlnmh])?(yeo|yae|you|yoo|wae|woo|aeo|eui|eoi|ya|ye|yo|yu|wa|wo|wi|we|ae|eo|eu|oe|oi|oo|ou|ui|ee|ai|a|e|i|o|u)(ng|gh|h(?![aeiouwy])|[kglrmnptb](?![aeiouwy])|ck|s(?![aeiouwyh]))?"
)
_KO_INITIAL = {
    "g": "g", "k": "gk", "kk": "g", "gg": "g", "d": "d", "t": "dt", "tt": "d", "dd": "d", "b": "b", "p": "bp", "pp": "b", "bb": "b", "j": "j", "ch": "jc", "jj": "j",
    "s": "s", "sh": "s", "ss": "s", "r": "r", "l": "r", "n": "n", "m": "m", "h": "h", "": "-",
}  # fmt: skip
_KO_VOWEL = {
    "a": "ㅏ", "ae": "ㅐ", "ai": "ㅐ", "e": "ㅔㅐ", "ya": "ㅑ", "yae": "ㅒ", "eo": "ㅓ", "o": "ㅗㅓ", "yeo": "ㅕ", "yo": "ㅛㅕ", "you": "ㅕㅠ", "yoo": "ㅠ", "yu": "ㅠ", "u": "ㅜㅡ",
    "oo": "ㅜ", "ou": "ㅜㅓ", "woo": "ㅜ", "eu": "ㅡ", "i": "ㅣ", "ee": "ㅣ", "ui": "ㅢ", "eui": "ㅢ", "wa": "ㅘ", "wo": "ㅝ", "wae": "ㅙ", "oe": "ㅚ", "oi": "ㅚ", "we": "ㅞㅚ", "wi": "ㅟ", "ye": "ㅖ",
    "aeo": "ㅐ", "eoi": "ㅚ",
}  # fmt: skip
_KO_FINAL = {
    "": "-",
    "h": "-",
    "g": "k",
    "k": "k",
    "gh": "k",
    "ck": "k",
    "l": "l",
    "r": "l",
    "b": "p",
    "p": "p",
    "t": "t",
    "s": "t",
    "n": "n",
    "m": "m",
    "ng": "ng",
}
Syllable = tuple[str, str, str]


@functools.lru_cache(maxsize=16384)
def korean_syllables(word: str) -> tuple[tuple[str, Syllable], ...]:
    """Return the syllables of a plain Latin Korean word, each as spelled and as sets of initial, vowel and final.

    Empty where the word cannot be read so.

    >>> [spelt for spelt, _ in korean_syllables("minjun")]
    ['min', 'jun']
    """
    found: list[tuple[str, Syllable]] = []
    at = 0
    while at < len(word):
        match = _KOREAN.match(word, at)
        if not match or len(found) == 4:
            return ()
        initial, vowel, final = (part or "" for part in match.groups())
        sounds = _KO_VOWEL[vowel]
        if vowel == "u" and final in ("ng", "n", "k", "l"):
            sounds += "ㅓ" if final == "ng" else ""
        if vowel == "yu" and final in ("n", "ng", "k", "l"):
            sounds += "ㅕ"
        found.append((match.group(), (_KO_INITIAL[initial], sounds, _KO_FINAL[final])))
        at = match.end()
    return tuple(found)


def _sounds_alike(left: Syllable, right: Syllable) -> bool:
    return bool(set(left[0]) & set(right[0]) and set(left[1]) & set(right[1])) and left[2] == right[2]


def same_korean(left: str, right: str) -> bool:
    """Return whether two plain Latin words may spell one Korean name.

    >>> same_korean("jihoon", "jihun"), same_korean("eunji", "eunjin"), same_korean("seoyeon", "seojun")
    (True, False, False)
    """
    ours, theirs = korean_syllables(left), korean_syllables(right)
    if not ours or len(ours) != len(theirs):
        return False
    return all(_sounds_alike(a, b) for (_, a), (_, b) in zip(ours, theirs, strict=True))


@functools.cache
def _korean_given() -> frozenset[str]:
    return frozenset(table("han")["korean_given"].split())


def known_korean(word: str) -> bool:
    """Return whether every syllable of a plain Latin word is one that Korean given names use.

    >>> known_korean("eunjin"), known_korean("minjum")
    (True, False)
    """
    syllables = korean_syllables(word)
    return bool(syllables) and all(spelt in _korean_given() for spelt, _ in syllables)


@functools.cache
def _simplified() -> dict[str, str]:
    return {pair[0]: pair[1] for pair in table("han")["traditional"].split() if len(pair) == 2}


@functools.lru_cache(maxsize=16384)
def simplified(word: str) -> str:
    """Return a word of Han characters with traditional forms made simplified.

    >>> simplified("張偉")
    '张伟'
    """
    return "".join(_simplified().get(char, char) for char in word)


@functools.cache
def double_surnames() -> frozenset[str]:
    """Return the surnames of two characters, in Han and Hangul."""
    return frozenset(table("han")["double_surnames"].split())


@functools.cache
def _cantonese() -> frozenset[frozenset[str]]:
    pairs = (pair.split(":") for pair in table("han")["cantonese"].split())
    return frozenset(frozenset(pair) for pair in pairs)


def mandarin_and_cantonese(left: str, right: str) -> bool:
    """Return whether two plain Latin syllables are the Mandarin and the Cantonese reading of a character.

    >>> mandarin_and_cantonese("wei", "wai")
    True
    """
    return left != right and frozenset((left, right)) in _cantonese()
