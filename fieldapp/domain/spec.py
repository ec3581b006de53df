"""What is known about each field of a record, said once.

Forms, list columns, search, exports, the data dictionary and the sync payload derive from it.
Both languages stand here because exports and the command line speak them without Qt.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from fieldapp.domain.vocabulary import Language


class Sensitivity(enum.IntEnum):
    """How careful to be with a field (domain page, section 3)."""

    PUBLIC = 0
    INTERNAL = 1
    PERSONAL = 2
    PERSONAL_WITH_CARE = 3


class Need(enum.Enum):
    """When a field must be filled in."""

    OPTIONAL = "optional"
    TO_SAVE = "to save"
    TO_PUBLISH = "to publish"


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One field: its terms, its sensitivity and how it is used. Never widgets, never order."""

    en: str
    sv: str
    sensitivity: int
    need: Need = Need.OPTIONAL
    unit: str = ""
    help_en: str = ""
    help_sv: str = ""
    searchable: bool = False
    multiline: bool = False
    local: bool = False
    """True for what each laptop works out itself and never sends."""
    derived: bool = False
    """True for what is worked out from other records and kept: of two values the newer stands."""

    def label(self, language: Language) -> str:
        """Return what the field is called in `language`."""
        return self.sv if language == "sv" else self.en


class MissingSpec(TypeError):
    """A record type was defined with a field that has no Spec."""


@cache
def specs_of(record_type: type[BaseModel]) -> Mapping[str, Spec]:
    """Return the spec of each field of `record_type`, in the order of definition.

    Raises:
        MissingSpec: a field has no Spec, so nobody said how sensitive it is.
    """
    found: dict[str, Spec] = {}
    for name, field in record_type.model_fields.items():
        spec = next((fact for fact in field.metadata if isinstance(fact, Spec)), None)
        if spec is None:
            raise MissingSpec(f"{record_type.__name__}.{name} has no Spec")
        found[name] = spec
    return found
