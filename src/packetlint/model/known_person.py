"""What the user knows of a person, whatever the papers say."""

import dataclasses

from packetlint.model.fact import Role


@dataclasses.dataclass(frozen=True, slots=True)
class KnownPerson:
    """One human being under every name that papers may give."""

    names: tuple[str, ...] = dataclasses.field(repr=False)
    """As a person would write them; the first is what reports say."""
    role: Role | None = None
    """What the person is to the filing; None to let the papers say."""
