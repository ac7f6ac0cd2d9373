"""Mentions in, persons out: who is who over the whole packet, judged on all that is known of each."""

from packetlint.people.resolve import resolve_people

__all__ = ["resolve_people"]
