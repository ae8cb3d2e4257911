"""Everything that can go wrong and that a person is told about.

    TrackerError
    ├── ValidationError          a field holds what it cannot hold
    ├── NotFoundError            a record that is not (or no longer) there
    ├── NotInCatalogueError
    ├── NothingToUndoError
    ├── AlreadyTakenBackError
    ├── ImportNotRememberedError  what an import wrote is no longer known
    ├── AttachmentMissingError   the content of an attachment is not in the vault
    ├── NoLetterError            no letter fits what was asked for
    ├── NoPressError             a library that draws pages is missing
    ├── PrintingError            the printer takes nothing
    ├── OutOfMemoryError         deriving a key needs more than there is
    ├── VaultError
    │   ├── NoVaultError         no vault in that folder
    │   ├── VaultExistsError     a vault is already there
    │   ├── WrongPasswordError
    │   ├── KeySlotsDamagedError the key-slot file cannot be read (checksum)
    │   ├── TamperedError        the key-slot file was changed by someone else (MAC)
    │   ├── DatabaseDamagedError the encrypted database cannot be read
    │   ├── NewerVersionError    written by a later version of the program
    │   ├── AlreadyOpenError     another window or process has it open
    │   └── ReadOnlyError        the medium cannot be written
    ├── StorageError
    │   ├── DiskFullError
    │   └── NotWritableError     folder or file cannot be written
    ├── BackupError
    │   ├── BackupDamagedError   truncated, changed or not a backup
    │   ├── BackupPassphraseError  wrong passphrase
    │   ├── EmptyPassphraseError
    │   └── WorkFactorError      opening it would take too much time and memory
    └── ImportFailedError
        ├── UnreadableFileError  empty, a folder, too large, no permission
        ├── UnknownFormatError   none of the readers knows it
        └── EncryptedExportError an export that only its own program can open

Each carries a stable ``code`` (for the shell's JSON and for tests), a ``message`` that says
what and where, and a ``hint`` that says what to do. Neither ever holds file content.
"""

from __future__ import annotations

from typing import ClassVar

from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

_CONTEXT = "errors"


class TrackerError(Exception):
    """Base of all errors that are shown to a person."""

    code: ClassVar[str] = "error"
    SOURCE: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong: {detail}")
    HINT: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")

    def __init__(self, *, source: str | None = None, hint: str | None = None, **args: object) -> None:
        self.message: Message = message(_CONTEXT, source or self.SOURCE, **args)
        self.hint: Message = message(_CONTEXT, hint or self.HINT, **args)
        super().__init__(str(self.message))


class ValidationError(TrackerError):
    """A field holds what it cannot hold. ``field`` is the name of the model's field."""

    code = "invalid"
    SOURCE = QT_TRANSLATE_NOOP("errors", "This is not a usable value.")
    HINT = QT_TRANSLATE_NOOP("errors", "Change the marked field and try again.")

    def __init__(self, field: str, source: str, *, hint: str | None = None, **args: object) -> None:
        super().__init__(source=source, hint=hint, **args)
        self.field = field


class NotFoundError(TrackerError):
    code = "not_found"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The record “{what}” is not in this ledger.")
    HINT = QT_TRANSLATE_NOOP("errors", "It may have been deleted meanwhile. Nothing was changed.")


class NotInCatalogueError(TrackerError):
    code = "not_in_catalogue"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The catalogue has no service with the id “{what}”.")
    HINT = QT_TRANSLATE_NOOP("errors", "Ids look like “wechat”. Search for the name to find the id.")


class NothingToUndoError(TrackerError):
    code = "nothing_to_undo"
    SOURCE = QT_TRANSLATE_NOOP("errors", "There is nothing to undo or redo.")
    HINT = QT_TRANSLATE_NOOP("errors", "Steps can be undone until the vault is locked.")


class ImportNotRememberedError(TrackerError):
    code = "import_not_remembered"
    SOURCE = QT_TRANSLATE_NOOP("errors", "What the import of “{file}” wrote is no longer known in this vault.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "A backup does not hold the single steps. Put the services in the trash that you do not want."
    )


class AlreadyTakenBackError(TrackerError):
    code = "already_taken_back"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The import of “{file}” was taken back already.")
    HINT = QT_TRANSLATE_NOOP("errors", "Bring the file in once more if you want its services again.")


class AttachmentMissingError(TrackerError):
    code = "attachment_missing"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The file “{name}” is named in this vault, but it is not in it.")
    HINT = QT_TRANSLATE_NOOP(
        "errors",
        "An exported document only names attached files; a backup holds them. You can also attach the file again.",
    )


class NoLetterError(TrackerError):
    code = "no_letter"
    SOURCE = QT_TRANSLATE_NOOP("errors", "There is no letter for this right.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "Rights are named as in the table of laws, such as delete, access or close_account."
    )


class VaultError(TrackerError):
    """Something about the vault folder."""


class NoVaultError(VaultError):
    code = "no_vault"
    SOURCE = QT_TRANSLATE_NOOP("errors", "There is no vault in {folder}.")
    HINT = QT_TRANSLATE_NOOP("errors", "Create one there, choose another folder, or restore a backup.")


class VaultExistsError(VaultError):
    code = "vault_exists"
    SOURCE = QT_TRANSLATE_NOOP("errors", "There is already a vault in {folder}.")
    HINT = QT_TRANSLATE_NOOP("errors", "Open that one, or choose an empty folder.")


class WrongPasswordError(VaultError):
    code = "wrong_password"
    SOURCE = QT_TRANSLATE_NOOP("errors", "This password does not open the vault.")
    HINT = QT_TRANSLATE_NOOP("errors", "Check Caps Lock and the keyboard layout, then try again.")


class KeySlotsDamagedError(VaultError):
    code = "keyslots_damaged"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The key file {path} is damaged, and so is its copy.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "The password may be right. Put back vault.keys from a copy of the folder, or restore a backup."
    )


class TamperedError(VaultError):
    code = "tampered"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The key file {path} was changed by something other than this program.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "Do not go on with this copy. Put back the folder from another copy, or restore a backup."
    )


class DatabaseDamagedError(VaultError):
    code = "database_damaged"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The password is right, but the database {path} is damaged.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "Nothing was deleted. Restore a backup beside it, or put back a copy of the folder."
    )


class NewerVersionError(VaultError):
    code = "newer_version"
    SOURCE = QT_TRANSLATE_NOOP(
        "errors", "{path} was written by a later version of the program (its version {found}, known here: {known})."
    )
    HINT = QT_TRANSLATE_NOOP("errors", "Update the program. Nothing was changed.")


class AlreadyOpenError(VaultError):
    code = "already_open"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The vault in {folder} is already open in another window.")
    HINT = QT_TRANSLATE_NOOP("errors", "Go on in that window, or lock it there first.")


class ReadOnlyError(VaultError):
    code = "read_only"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The vault in {folder} can be read but not changed here.")
    HINT = QT_TRANSLATE_NOOP("errors", "Copy the folder to a disk that can be written to make changes.")


class OutOfMemoryError(TrackerError):
    code = "out_of_memory"
    SOURCE = QT_TRANSLATE_NOOP("errors", "There is not enough memory for this: up to {needed} MB are needed.")
    HINT = QT_TRANSLATE_NOOP("errors", "Close other programs and try again. Nothing was changed.")


class StorageError(TrackerError):
    """The disk, not the vault. ``detail`` is the operating system's own sentence."""

    code = "storage"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} could not be read or written: {detail}")


class DiskFullError(StorageError):
    code = "disk_full"
    SOURCE = QT_TRANSLATE_NOOP("errors", "There is not enough room on the disk to write {path}.")
    HINT = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Free some space, or save somewhere else.")


class NotWritableError(StorageError):
    code = "not_writable"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} cannot be written: {detail}")
    HINT = QT_TRANSLATE_NOOP("errors", "Choose a folder of your own, or give yourself permission to write there.")


class NoPressError(TrackerError):
    code = "no_press"
    SOURCE = QT_TRANSLATE_NOOP("errors", "Pages cannot be drawn, because a library of the system is missing.")
    HINT = QT_TRANSLATE_NOOP("errors", "Run `make run` once, or write the report as HTML and in English.")


class PrintingError(TrackerError):
    code = "printing"
    SOURCE = QT_TRANSLATE_NOOP("errors", "The printer does not take the report.")
    HINT = QT_TRANSLATE_NOOP("errors", "See whether it is switched on, or save a PDF instead.")


class BackupError(TrackerError):
    """Something about a backup file."""


class BackupDamagedError(BackupError):
    code = "backup_damaged"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} is not a whole backup: {detail}")
    HINT = QT_TRANSLATE_NOOP("errors", "Take another copy of the backup. Your vault was not touched.")


class BackupPassphraseError(BackupError):
    code = "backup_passphrase"
    SOURCE = QT_TRANSLATE_NOOP("errors", "This passphrase does not open {path}.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "It is the one given when the backup was made, which may differ from the vault's password."
    )


class EmptyPassphraseError(BackupError):
    code = "empty_passphrase"
    SOURCE = QT_TRANSLATE_NOOP("errors", "A backup needs a passphrase; an empty one protects nothing.")
    HINT = QT_TRANSLATE_NOOP("errors", "Take five or six unrelated words.")


class WorkFactorError(BackupError):
    code = "work_factor"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} asks for a work factor of {found}; at most {limit} is accepted.")
    HINT = QT_TRANSLATE_NOOP(
        "errors", "This program never writes such a file. Opening it could stop the computer, so it was refused."
    )


class ImportFailedError(TrackerError):
    """A file that cannot be brought in."""


class UnreadableFileError(ImportFailedError):
    code = "unreadable_file"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} could not be read: {detail}")
    HINT = QT_TRANSLATE_NOOP("errors", "Choose another file, or make this one again. Nothing was changed.")


class UnknownFormatError(ImportFailedError):
    code = "unknown_format"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} is in none of the formats that can be read: {detail}")
    HINT = QT_TRANSLATE_NOOP("errors", "It can read: {supported}.")


class EncryptedExportError(ImportFailedError):
    code = "encrypted_export"
    SOURCE = QT_TRANSLATE_NOOP("errors", "{path} is an encrypted export of {product}; only {product} can open it.")
    HINT = QT_TRANSLATE_NOOP("errors", "Export once more in a readable format.")
