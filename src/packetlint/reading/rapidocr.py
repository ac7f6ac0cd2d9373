"""The second reader: RapidOCR (PP-OCR networks on ONNX Runtime). The only door to rapidocr.

Optional (`packetlint[accurate]`): better than Tesseract on cards, photos and bad print, several times slower. Its
networks lie in its wheel; nothing is ever fetched.
"""

import functools
import importlib.util
import os
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import cv2
from PIL import Image

from packetlint.model import Box, Word
from packetlint.reading.pixels import Grey, grey, shrunk

_PARTS = {"Det": "*_det_*.onnx", "Rec": "*_rec_*.onnx", "Cls": "*_cls_*.onnx"}
"""The three networks and the names of their files."""
_LONGEST_SIDE = 1600
"""Pixels: a larger picture is made smaller; the networks look at it no closer."""
_FRUGAL = {"Det.limit_type": "max", "Det.limit_side_len": 1280, "Rec.rec_batch_num": 1}
"""Lines are looked for on a smaller picture and read one by one: the same text in a third to a half of the time."""
_LEAST_HEIGHT = 48
"""Pixels that a crop's print is made at least as high as."""


@functools.cache
def available() -> bool:
    """Whether the reader, its runtime and its networks are installed."""
    installed = all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))
    return installed and len(_networks()) == len(_PARTS)


def version() -> str:
    """Return the reader's version. Raises PackageNotFoundError without it."""
    return metadata.version("rapidocr")


def words(picture: Image.Image) -> tuple[Word, ...]:
    """Return the words on a picture (grey levels), boxes in fractions of it."""
    levels, _ = shrunk(grey(picture), _LONGEST_SIDE)
    found = _read(levels, with_detector=True)
    if found.boxes is None:
        return ()
    height, width = levels.shape
    return tuple(
        Word(text, _box(corners, width, height), float(score))
        for line in found.word_results
        for text, score, corners in line
        if text.strip() and corners is not None
    )


def line_words(crop: Image.Image) -> tuple[Word, ...]:
    """Return the words of a crop that holds one line of print; the recogniser alone, some 20 ms."""
    scale = max(1.0, _LEAST_HEIGHT / crop.height)
    larger = crop.resize((max(1, round(crop.width * scale)), round(crop.height * scale)), Image.Resampling.BICUBIC)
    found = _read(grey(larger), with_detector=False)
    return tuple(_words_of(found.word_results[0])) if found.txts and found.txts[0].strip() else ()


def _read(levels: Grey, *, with_detector: bool) -> Any:
    colour = cv2.cvtColor(levels, cv2.COLOR_GRAY2BGR)
    return _reader()(colour, use_det=with_detector, use_cls=False, use_rec=True, return_word_box=True)


def _box(corners: list[list[float]], width: int, height: int) -> Box:
    across = sorted(min(1.0, max(0.0, float(x) / width)) for x, _ in corners)
    down = sorted(min(1.0, max(0.0, float(y) / height)) for _, y in corners)
    return Box(across[0], down[0], across[-1], down[-1])


def _words_of(line: Any) -> Iterator[Word]:
    """Yield the words of a line from where the recogniser saw their letters, in columns of its own."""
    columns, read = max(1.0, float(line.line_txt_len)), 0
    for letters, places in zip(line.words, line.word_cols, strict=True):
        scores = line.confs[read : read + len(letters)]
        read += len(letters)
        text = "".join(letters).strip()
        if text:
            first, last = float(places[0]), float(places[-1])
            box = Box(max(0.0, (first - 0.5) / columns), 0.0, min(1.0, (last + 1.5) / columns), 1.0)
            yield Word(text, box, float(sum(scores)) / max(1, len(scores)))


@functools.cache
def _reader() -> Any:
    # From 1.29 on, ONNX Runtime reports to its makers as soon as it is loaded. We ask for older ones, and this is for
    # whoever has installed a newer one all the same.
    os.environ["ORT_DISABLE_TELEMETRY"] = os.environ["ORT_TELEMETRY_DISABLED"] = "1"
    from rapidocr import RapidOCR

    networks = {f"{part}.model_path": str(path) for part, path in _networks().items()}
    one_thread = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    return RapidOCR(params={"Global.log_level": "critical", **_FRUGAL, **networks, **one_thread})


@functools.cache
def _networks() -> dict[str, Path]:
    """Return the files of the networks that came with the package."""
    package = importlib.util.find_spec("rapidocr")
    if package is None or package.origin is None:
        return {}
    folder = Path(package.origin).parent / "models"
    found = {part: next(iter(sorted(folder.glob(pattern))), None) for part, pattern in _PARTS.items()}
    return {part: path for part, path in found.items() if path is not None}
