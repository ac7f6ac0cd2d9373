"""Filled forms without their PDFs: real tooltips from `tests/forms`, and pages made of fields."""

import dataclasses
import itertools
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packetlint.model import Box, FormField, Page
from page_from_text import page_from_text

FOLDER = Path(__file__).parent / "forms"


def pages_of(form: str, *, without: Iterable[str] = ()) -> list[Page]:
    """Return the filled pages of a form in `tests/forms`, its title printed on the first.

    Fields whose names end in one of `without` are left out.
    """
    entries = tomllib.loads((FOLDER / f"{form}.toml").read_text(encoding="utf-8"))["field"]
    kept = [entry for entry in entries if not entry["name"].endswith(tuple(without) or "\0")]
    pages: list[Page] = []
    for number, group in itertools.groupby(kept, key=lambda entry: entry["page"]):
        print_ = [f"Form {form.upper()}", f"Page {number}"] if not pages else [f"Page {number}"]
        page = page_from_text(*print_, number=number, method="form")
        pages.append(dataclasses.replace(page, form_fields=tuple(_field(entry) for entry in group)))
    return pages


def _field(entry: dict[str, Any]) -> FormField:
    return FormField(entry["name"], entry["value"], entry["hint"], Box(*entry["box"]), entry.get("ticked"))


def page_of_fields(*fields: tuple[str, str], lines: Iterable[str] = (), method: str = "form") -> Page:
    """Return a page with fields below one another on its right half, each a tooltip with a value.

    A value of `x` is a tick. A tooltip that begins with `@` is the field's name instead; two empty texts leave a line.
    `lines` are printed beside.
    """
    made = tuple(_made(number, *one) for number, one in enumerate(fields) if one != ("", ""))
    return page_from_text(*lines, form_fields=made, method=method)


def _made(number: int, hint: str, value: str) -> FormField:
    name, hint = (hint[1:], "") if hint.startswith("@") else (f"field{number}", hint)
    box = Box(0.5, number / 50, 0.9, (number + 0.65) / 50)
    return FormField(name, "Yes" if value == "x" else value, hint, box, True if value == "x" else None)
