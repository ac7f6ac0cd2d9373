"""The nouns written down as plain JSON, and read back: what a cache may keep of them.

A dataclass is the list of its parts in the order in which it declares them, so that none can be forgotten. Nothing is
believed: what does not have exactly the declared types is a ValueError, and nothing but our own nouns is ever made.
"""

import collections.abc
import dataclasses
import enum
import functools
import json
import operator
import types
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

FORM = 1
"""Number of the way of writing; what is written otherwise is not read."""

_PLAIN = (str, int, float, bool)


class _Form(NamedTuple):
    """How values of one type are written and read; `write` is None where JSON has them as they are."""

    write: Callable[[Any], Any] | None
    read: Callable[[Any], Any]


def write(kind: Any, value: Any) -> bytes:
    """Return `value` of the type `kind`: dataclasses, enumerations, paths, tuples, plain values, and unions of them."""
    form = _form(kind)
    plain = form.write(value) if form.write else value
    return json.dumps([FORM, plain], separators=(",", ":")).encode("ascii")


def read(kind: Any, content: bytes) -> Any:
    """Return the value of the type `kind` that `write` has written. Raises ValueError."""
    try:
        number, plain = json.loads(content)
        if number != FORM or type(number) is not int:
            raise ValueError("written another way")
        return _form(kind).read(plain)
    except (TypeError, RecursionError) as error:
        raise ValueError("not written by us") from error


@functools.cache
def _form(kind: Any) -> _Form:
    if kind in _PLAIN:
        return _Form(None, _exactly((int, float) if kind is float else (kind,)))
    if dataclasses.is_dataclass(kind):
        return _of_dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return _Form(operator.attrgetter("value"), kind)
    if kind is Path:
        return _Form(str, lambda plain: Path(_exactly((str,))(plain)))
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return _of_tuple(arguments)
    if typing.get_origin(kind) is collections.abc.Sequence:
        return _of_tuple((*arguments, ...))
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return _of_union(arguments)
    raise TypeError(f"no way to write {kind}")


def _exactly(kinds: tuple[type, ...]) -> Callable[[Any], Any]:
    def read(plain: Any) -> Any:
        if type(plain) not in kinds:
            raise ValueError("a value of another type")
        return plain

    return read


def _of_dataclass(kind: Any) -> _Form:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    return _of_parts(tuple(_form(hints[name]) for name in names), _getter(names), lambda parts: kind(*parts))


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    get = operator.attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


def _of_parts(
    forms: tuple[_Form, ...], taken_apart: Callable[[Any], tuple[Any, ...]], put_together: Callable[[Any], Any]
) -> _Form:
    def write(value: Any) -> list[Any]:
        parts = zip(forms, taken_apart(value), strict=True)
        return [part if form.write is None else form.write(part) for form, part in parts]

    def read(plain: Any) -> Any:
        return put_together([form.read(part) for form, part in zip(forms, _listed(plain), strict=True)])

    return _Form(write, read)


def _of_tuple(arguments: tuple[Any, ...]) -> _Form:
    if arguments[-1] is not Ellipsis:
        return _of_parts(tuple(map(_form, arguments)), tuple, tuple)
    form = _form(arguments[0])
    each = form.write
    write = list if each is None else lambda value: list(map(each, value))
    return _Form(write, lambda plain: tuple(map(form.read, _listed(plain))))


def _of_union(arguments: tuple[Any, ...]) -> _Form:
    """Several dataclasses are told apart by their names, which are written first; None stays None."""
    kinds: dict[str, Any] = {argument.__name__: argument for argument in arguments if argument is not types.NoneType}
    if len(kinds) == 1:
        return _or_none(_form(*kinds.values()))

    def write(value: Any) -> Any:
        form = _form(kinds[type(value).__name__])
        return [type(value).__name__, value if form.write is None else form.write(value)]

    def read(plain: Any) -> Any:
        name, part = _listed(plain)
        if name not in kinds:
            raise ValueError("none of the types that may stand here")
        return _form(kinds[name]).read(part)

    several = _Form(write, read)
    return _or_none(several) if types.NoneType in arguments else several


def _or_none(form: _Form) -> _Form:
    def write(value: Any) -> Any:
        return value if value is None or form.write is None else form.write(value)

    return _Form(write, lambda plain: None if plain is None else form.read(plain))


def _listed(plain: Any) -> list[Any]:
    if type(plain) is not list:
        raise ValueError("no list")
    return plain
