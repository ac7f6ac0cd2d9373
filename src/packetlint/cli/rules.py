"""`packetlint rules` and `packetlint explain`: the rules, and one rule's page of the manual."""

import difflib
import inspect
from typing import TYPE_CHECKING

import click

from packetlint.errors import UserError

if TYPE_CHECKING:
    from packetlint.checks import Rule

_RULES_EXAMPLES = """\b
Example:
  packetlint rules
"""
_EXPLAIN_EXAMPLES = """\b
Examples:
  packetlint rules
  packetlint explain NAM001
"""


@click.command(short_help="List the rules.", epilog=_RULES_EXAMPLES)
def rules() -> None:
    """List the rules: code, name, severity, and what each looks for."""
    from packetlint import checks

    every = sorted(checks.all_rules(), key=lambda rule: rule.code)
    width = max((len(rule.slug) for rule in every), default=0)
    for rule in every:
        click.echo(f"{rule.code}  {rule.slug:<{width}}  {rule.severity.value:<7}  {rule.title}")


@click.command(short_help="Show the page of one rule.", epilog=_EXPLAIN_EXAMPLES)
@click.argument("code")
def explain(code: str) -> None:
    """Show the page of one rule, named by its CODE or its name."""
    from packetlint import checks

    rule = checks.find_rule(code)
    if rule is None:
        raise _unknown(code)
    click.echo(_page(rule))


def _page(rule: "Rule") -> str:
    head = click.style(f"{rule.code} {rule.slug}", bold=True)
    return f"{head} ({rule.severity.value})\n{rule.title}\n\n{inspect.getdoc(type(rule))}"


def _unknown(code: str) -> UserError:
    from packetlint import checks

    names = {name.lower(): name for rule in checks.all_rules() for name in (rule.code, rule.slug)}
    near = difflib.get_close_matches(code.lower(), names, n=1)
    asked = f"Did you mean {names[near[0]]}? " if near else ""
    return UserError(f"no rule is called {code[:60]}", f"{asked}`packetlint rules` lists them all.")
