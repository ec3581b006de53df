"""Who may sign a handover here, and signing it by the lock of the store."""

from dataclasses import dataclass

from fieldapp.actions.handover_map import handover_of
from fieldapp.actions.handover_versions import (
    SUPERVISORS,
    is_changed_since,
    sign_version,
    versions_of,
)
from fieldapp.actions.people import me
from fieldapp.actions.upkeep import profile_of
from fieldapp.domain.handover import HandoverSignature, SignerRole
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class SigningDesk:
    """What the officer of this profile can do about signing a handover."""

    officer_id: str
    role: SignerRole | None
    """The part in which this officer signs; None where it is none of theirs."""
    wants_passphrase: bool
    """Whether a passphrase opens this store; elsewhere a confirmation is asked for."""
    is_changed: bool
    """The handover is no longer as its newest version has it, or there is none yet."""


def signing_desk(store: Store, handover_id: str) -> SigningDesk:
    """Return what the officer of this profile can do about signing a handover."""
    handover, officer = handover_of(store, handover_id), me(store)
    role = SignerRole.SUPERVISOR if officer.role in SUPERVISORS else None
    if officer.id == handover.incoming:
        role = SignerRole.INCOMING
    elif officer.id == handover.leaving:
        role = SignerRole.LEAVING
    versions = versions_of(store, handover_id)
    return SigningDesk(
        officer_id=officer.id,
        role=role,
        wants_passphrase=profile_of(store).keys.wants_passphrase,
        is_changed=not versions or is_changed_since(store, versions[-1].version),
    )


def sign_with_lock(
    store: Store, version_id: str, role: SignerRole, passphrase: str
) -> HandoverSignature:
    """Sign a version in the officer's own name, once the lock of the store was opened anew.

    Where the keyring alone opens the store the passphrase is not asked for.

    Raises:
        WrongPassphrase, TooManyTries: the passphrase is not the right one; nothing is signed.
        NotAllowed: this officer may not sign in this part, or signed already.
    """
    keys = profile_of(store).keys
    if keys.wants_passphrase:
        keys.fetch(passphrase)
    return sign_version(store, version_id, role)
