"""What each command does: ask for secrets, call the use case, print what came of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from tracker.cli.campaign import campaign
from tracker.cli.catalogue import catalogue
from tracker.cli.due import due
from tracker.cli.imports import bring_in, imports
from tracker.cli.letter import letter
from tracker.cli.opening import changed_ahead, closing, opened
from tracker.cli.output import Output, table
from tracker.cli.plan import plan
from tracker.cli.report import report
from tracker.cli.requests import requests
from tracker.cli.risk import catalogue_of, risk, try_out
from tracker.cli.secrets import Secrets
from tracker.cli.views import service_view
from tracker.core import choices
from tracker.core.model import Place
from tracker.core.search import Searched, parse_query, searchable_text
from tracker.services import backup as backups
from tracker.services.passwords import strength
from tracker.services.paths import Paths
from tracker.services.vaults import create_vault, utc_now

_EXPORTS = {"json": "exposure-tracker-ledger", "csv": "services_csv"}


def create(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """A new vault."""
    password = secrets.ask_new("Password for the new vault")
    _warn_when_weak(password, output)
    session = create_vault(
        arguments.vault,
        password,
        name=arguments.name,
        place=Place(arguments.place),
        state_folder=Paths.of_this_user().state,
    )
    with closing(session):
        folder = str(session.opened.folder)
        output.result({"vault": folder, "name": arguments.name}, [f"Vault “{arguments.name}” made in {folder}."])
    return 0


def info(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """What is in the vault."""
    with opened(arguments, output, secrets) as session:
        vault, last = session.vault, backups.last_backup(session)
        data = {
            "vault": str(session.opened.folder),
            "name": vault.profile.name,
            "place": str(vault.profile.place),
            "read_only": session.read_only,
            "services": sum(1 for _ in vault.live_services()),
            "stuck": len(session.risk.stuck()),
            "identifiers": sum(1 for _ in vault.live_identifiers()),
            "in_trash": len(vault.trashed_services()) + len(vault.trashed_identifiers()),
            "changed_ahead": changed_ahead(session),
            "last_verified_backup": None if last is None else {"day": last.day.isoformat(), "file": last.file_name},
        }
        lines = [
            f"Vault “{data['name']}” in {data['vault']}" + (" (read-only)" if session.read_only else ""),
            f"Services: {data['services']}, of which cannot be deleted: {data['stuck']}",
            f"Your data: {data['identifiers']}",
            f"In the trash: {data['in_trash']}",
            "No backup yet." if last is None else f"Last verified backup: {last.day} ({last.file_name})",
        ]
        output.result(data, [*lines])
    return 0


def listing(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """The services, by name."""
    with opened(arguments, output, secrets) as session:
        query = parse_query(arguments.query)
        ledger = Searched(session.risk, catalogue_of(session).services.company_names("en"))
        found = sorted(
            (
                service
                for service in session.vault.live_services()
                if query.matches(ledger, service, searchable_text(service))
            ),
            key=lambda service: (service.name.casefold(), service.id),
        )
        views = [service_view(session.vault, service) for service in found]
        rows = [
            (
                service.name,
                ", ".join(service.domains[:2]),
                service.login,
                ", ".join(view["holds"]),
                str(choices.label(service.deletability)),
            )
            for service, view in zip(found, views, strict=True)
        ]
        lines = table(("SERVICE", "DOMAIN", "LOGIN", "HOLDS", "CAN IT BE DELETED?"), rows) if rows else ["No services."]
        output.result({"services": views, "count": len(views)}, lines)
    return 0


def backup(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """An encrypted backup, done only when it was reopened and compared."""
    with opened(arguments, output, secrets) as session:
        passphrase = secrets.ask_new("Passphrase for the backup")
        _warn_when_weak(passphrase, output)
        _report_backup(backups.back_up(session, arguments.output, passphrase), output, "Backup written and verified")
    return 0


def verify(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """A backup opened and checked."""
    _report_backup(backups.verify(arguments.file, secrets.ask("Passphrase of the backup")), output, "Backup is whole")
    return 0


def restore(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """A new vault from a backup."""
    passphrase = secrets.ask("Passphrase of the backup")
    password = secrets.ask_new("Password for the new vault")
    _warn_when_weak(password, output)
    restored = backups.restore(arguments.file, passphrase, arguments.vault, password, now=utc_now())
    _report_backup(restored, output, f"Restored into {arguments.vault}")
    return 0


def _report_backup(found: backups.VerifiedBackup, output: Output, text: str) -> None:
    counts = dict(found.counts)
    data = {"file": str(found.path), "made": found.made.isoformat(), "counts": counts, "bytes": found.size}
    summary = ", ".join(f"{count} {section}" for section, count in counts.items())
    output.result(data, [f"{text}: {found.path} ({summary})."])


def export(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """The ledger in the clear."""
    with opened(arguments, output, secrets) as session:
        ledger, name = backups.ledger_of(session), _EXPORTS[arguments.format]
        if arguments.output is None:
            output.raw(backups.export(ledger, name))
        else:
            backups.export_to(ledger, name, arguments.output, vault_folder=session.opened.folder)
            output.result({"file": str(arguments.output)}, [f"Written: {arguments.output}"])
        output.say("This is not encrypted and holds personal data.")
        if session.vault.attachments:
            output.say("The files attached to requests are not in it; a backup has them.")
    return 0


Command = Callable[[argparse.Namespace, Output, Secrets], int]

COMMANDS: Mapping[str, Command] = {
    "create": create,
    "info": info,
    "list": listing,
    "risk": risk,
    "plan": plan,
    "whatif": try_out,
    "import": bring_in,
    "imports": imports,
    "backup": backup,
    "verify": verify,
    "restore": restore,
    "export": export,
    "report": report,
    "letter": letter,
    "requests": requests,
    "campaign": campaign,
    "due": due,
    "catalogue": catalogue,
}


def _warn_when_weak(secret: str, output: Output) -> None:
    if secret and not strength(secret).enough:
        output.say("This would be guessed too soon. Five or six unrelated words are better.")
