"""A change of the program that its tests must notice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutation:
    """A change of the program that its tests must notice."""

    name: str
    file: str
    was: str
    becomes: str
    harm: str
    """What would be lost or leak."""
    tests: tuple[str, ...]
    """Of which at least one must fail."""
