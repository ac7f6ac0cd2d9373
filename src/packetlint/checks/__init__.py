"""Persons in, findings out: one file per rule, found by looking, never by a list to be kept."""

import functools
import importlib
import pkgutil

from packetlint.checks.rule import Rule

__all__ = ["Rule", "all_rules", "find_rule"]


@functools.cache
def all_rules() -> tuple[Rule, ...]:
    """Return an instance of every rule in this package, by code."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return tuple(sorted((rule() for rule in _concrete(Rule)), key=lambda rule: rule.code))  # type: ignore[type-abstract]


def find_rule(name: str) -> Rule | None:
    """Return the rule with this code or slug, None where there is none."""
    wanted = name.strip().lower()
    return next((rule for rule in all_rules() if wanted in (rule.code.lower(), rule.slug)), None)


def _concrete(base: type[Rule]) -> list[type[Rule]]:
    found = []
    for rule in base.__subclasses__():
        found += _concrete(rule)
        if "code" in vars(rule):
            found.append(rule)
    return found
