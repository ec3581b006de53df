"""The tree of errors, and how they speak.

    FieldappError
    ├── WrongUse      the command or call was not understood (exit 2)
    ├── BadInput      a file or field holds something else than expected
    ├── NotFound      no such record
    ├── NotAllowed    a role or a rule forbids it
    ├── StoreError    the encrypted store on this laptop
    │   ├── StoreMissing  KeyMissing  WrongPassphrase  TooManyTries
    │   └── StoreDamaged  StoreNewer  StoreBusy  StoreInUse  StoreFull  StoreReadOnly
    └── SyncError     the way to the server
        ├── ServerAway  ServerNotTrusted  ServerRefused  BadAnswer
        └── SignedOut
            └── NotConnected

Every message has three parts: what happened, whether the work is safe, what to do next. They are
literal English sentences marked for translation; the window translates them and fills in the facts.
Facts are ids, counts, file names, fields and the officer's own input, never other people's data.
"""

from typing import ClassVar

from fieldapp.base.marks import QT_TRANSLATE_NOOP


class FieldappError(Exception):
    """Something went wrong that a person can understand and act on.

    Keyword arguments are the facts that the class's three sentences name in braces.
    """

    what: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong.")
    safe: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Everything you saved is kept.")
    next_step: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Try again.")

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self.facts = facts

    def __str__(self) -> str:
        """Return the whole message in English."""
        parts = (self.what, self.safe, self.next_step)
        return " ".join(part.format_map(self.facts) for part in parts if part)


class WrongUse(FieldappError):
    """The command line was used in a way it does not understand. Facts: problem."""

    what = QT_TRANSLATE_NOOP("errors", "{problem}")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Run the command with --help to see what it takes.")


class BadInput(FieldappError):
    """A value is not what was expected. Facts: where, field, value, expected."""

    what = QT_TRANSLATE_NOOP("errors", "{where}: {field} is {value}, expected {expected}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed by it.")
    next_step = QT_TRANSLATE_NOOP("errors", "Correct the value and try again.")


class NotFound(FieldappError):
    """There is no such record on this laptop. Facts: sought."""

    what = QT_TRANSLATE_NOOP("errors", "Nothing was found for {sought}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Check the id, or sync first if a colleague made it.")


class NotAllowed(FieldappError):
    """A rule or the person's role forbids it. Facts: rule."""

    what = QT_TRANSLATE_NOOP("errors", "That is not allowed: {rule}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Ask your group leader if you think it should be.")


class StoreError(FieldappError):
    """The encrypted store could not do what was asked. Facts: problem."""

    what = QT_TRANSLATE_NOOP("errors", "The store on this computer failed: {problem}.")
    safe = QT_TRANSLATE_NOOP("errors", "Everything that was saved before is kept.")
    next_step = QT_TRANSLATE_NOOP("errors", "Run fieldapp doctor and send its report to support.")


class StoreMissing(StoreError):
    """No store lies in the profile. Facts: profile."""

    what = QT_TRANSLATE_NOOP("errors", "There is no profile in {profile}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was made or changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Make one with: fieldapp init --name NAME.")


class KeyMissing(StoreError):
    """Neither keyring nor passphrase gives the store's key. Facts: profile."""

    what = QT_TRANSLATE_NOOP("errors", "The key of the store in {profile} could not be fetched.")
    safe = QT_TRANSLATE_NOOP("errors", "The store is untouched and still encrypted.")
    next_step = QT_TRANSLATE_NOOP(
        "errors",
        "Unlock the computer's keyring, or give the passphrase you chose (on the command line by"
        " the file that FIELDAPP_PASSPHRASE_FILE names).",
    )


class NoPlaceForKey(KeyMissing):
    """There is no keyring, and no passphrase was chosen, for a new store's key. Facts: profile."""

    what = QT_TRANSLATE_NOOP(
        "errors", "No keyring answers here that could keep the key of {profile}."
    )
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was made.")
    next_step = QT_TRANSLATE_NOOP(
        "errors",
        "Choose a passphrase of at least 12 characters (on the command line as the first line of"
        " the file that FIELDAPP_PASSPHRASE_FILE names).",
    )


class WrongPassphrase(StoreError):
    """The passphrase does not open the store. Facts: left (tries before a wait)."""

    what = QT_TRANSLATE_NOOP("errors", "Wrong passphrase.")
    safe = QT_TRANSLATE_NOOP("errors", "The store is untouched; nothing is ever erased by trying.")
    next_step = QT_TRANSLATE_NOOP("errors", "Try again: {left} tries before a pause.")


class TooManyTries(StoreError):
    """Five wrong passphrases in a row. Facts: seconds (until the next try)."""

    what = QT_TRANSLATE_NOOP("errors", "Too many wrong passphrases.")
    safe = QT_TRANSLATE_NOOP("errors", "The store is untouched; nothing is ever erased by trying.")
    next_step = QT_TRANSLATE_NOOP("errors", "Wait {seconds} seconds, then try again.")


class StoreDamaged(StoreError):
    """The store's file is not readable as it should be. Facts: profile, backup."""

    what = QT_TRANSLATE_NOOP("errors", "The store in {profile} is damaged.")
    safe = QT_TRANSLATE_NOOP(
        "errors", "It was left exactly as it is; no empty one was made. Last backup: {backup}."
    )
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Restore with: fieldapp restore BACKUP. What the server has comes back by sync."
    )


class StoreNewer(StoreError):
    """A newer program wrote the store. Facts: theirs, ours."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The store was written by a newer fieldapp (format {theirs}, this one {ours})."
    )
    safe = QT_TRANSLATE_NOOP("errors", "It was not touched.")
    next_step = QT_TRANSLATE_NOOP("errors", "Install the newer fieldapp on this computer.")


class StoreBusy(StoreError):
    """Another program holds the store."""

    what = QT_TRANSLATE_NOOP("errors", "Another program is holding the store.")
    safe = QT_TRANSLATE_NOOP("errors", "What you wrote is still here and is not saved yet.")
    next_step = QT_TRANSLATE_NOOP("errors", "Close other fieldapp windows and try again.")


class StoreInUse(StoreBusy):
    """A store can't be replaced while a program has it open."""

    what = QT_TRANSLATE_NOOP("errors", "The store is open in a window or another program.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Close it there, then restore again.")


class StoreFull(StoreError):
    """The disk is full."""

    what = QT_TRANSLATE_NOOP("errors", "The disk is full.")
    safe = QT_TRANSLATE_NOOP(
        "errors", "Everything saved before is kept; this last change is not saved yet."
    )
    next_step = QT_TRANSLATE_NOOP("errors", "Free some space and save again.")


class StoreReadOnly(StoreError):
    """The profile's folder or file can't be written. Facts: profile."""

    what = QT_TRANSLATE_NOOP("errors", "{profile} can't be written to.")
    safe = QT_TRANSLATE_NOOP("errors", "Everything saved before is kept.")
    next_step = QT_TRANSLATE_NOOP("errors", "Give yourself write access to the folder.")


class SyncError(FieldappError):
    """The exchange with the server failed. Facts: problem."""

    what = QT_TRANSLATE_NOOP("errors", "The exchange with the server failed: {problem}.")
    safe = QT_TRANSLATE_NOOP("errors", "Everything is saved on this computer and stays in line.")
    next_step = QT_TRANSLATE_NOOP("errors", "It is tried again by itself.")


class ServerAway(SyncError):
    """The server did not answer. Facts: server, problem."""

    what = QT_TRANSLATE_NOOP("errors", "The server {server} did not answer ({problem}).")


class ServerNotTrusted(SyncError):
    """The server's certificate is not one we trust. Facts: server, problem."""

    what = QT_TRANSLATE_NOOP("errors", "The certificate of {server} is not trusted ({problem}).")
    next_step = QT_TRANSLATE_NOOP(
        "errors",
        "Nothing was sent. Check the address and the certificate authority with support (its file"
        " is given by --ca on the command line).",
    )


class ServerRefused(SyncError):
    """The server understood and said no. Facts: server, problem."""

    what = QT_TRANSLATE_NOOP("errors", "The server {server} refused: {problem}.")
    next_step = QT_TRANSLATE_NOOP("errors", "Read the reason; ask support if it is unclear.")


class BadAnswer(SyncError):
    """What came back is not an answer of our server. Facts: server, problem."""

    what = QT_TRANSLATE_NOOP(
        "errors", "What answered at {server} is not a fieldapp server ({problem})."
    )
    next_step = QT_TRANSLATE_NOOP(
        "errors", "You may be on a network that asks you to sign in. It is tried again by itself."
    )


class SignedOut(SyncError):
    """The server no longer knows this laptop. Facts: server."""

    what = QT_TRANSLATE_NOOP("errors", "The server {server} no longer accepts this computer.")
    next_step = QT_TRANSLATE_NOOP("errors", "Connect it again with: fieldapp enrol.")


class NotConnected(SignedOut):
    """This laptop was never connected to a server."""

    what = QT_TRANSLATE_NOOP("errors", "This computer is connected to no server yet.")
    next_step = QT_TRANSLATE_NOOP("errors", "Connect it with: fieldapp enrol ADDRESS --user NAME.")
