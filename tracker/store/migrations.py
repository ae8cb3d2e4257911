"""How a database of any past version becomes one of today: numbered steps, never changed later.

TO ADD A MIGRATION: append a function to `MIGRATIONS`, written in plain SQL only - the model may
have moved on when it runs - and store a vault of the version before it under tests/data/vaults.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tracker.core.errors import NewerVersionError
from tracker.store.database import APPLICATION_ID, Connection, errors_of, pragma, transaction

Migration = Callable[[Connection], None]


def first_tables(connection: Connection) -> None:
    """Version 1: the tables of the first release."""
    for statement in _FIRST_TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


_FIRST_TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE profile (id TEXT PRIMARY KEY, name TEXT NOT NULL, place TEXT NOT NULL)",
    """CREATE TABLE services (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, catalogue_id TEXT, operator TEXT NOT NULL, "group" TEXT NOT NULL,
        app_type INTEGER, domains TEXT NOT NULL, apps TEXT NOT NULL, login TEXT NOT NULL, opened TEXT, last_used TEXT,
        status TEXT NOT NULL, need TEXT NOT NULL,
        parent TEXT REFERENCES services DEFERRABLE INITIALLY DEFERRED,
        second_factor TEXT NOT NULL, disclosure TEXT NOT NULL,
        deletability TEXT NOT NULL, deletability_by TEXT NOT NULL, deletability_source TEXT NOT NULL,
        deletability_seen TEXT, closing_path TEXT NOT NULL, closing_conditions TEXT NOT NULL,
        notes TEXT NOT NULL, tags TEXT NOT NULL, trashed TEXT)""",
    """CREATE TABLE identifiers (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL, real_name TEXT NOT NULL,
        leaked TEXT NOT NULL, leak_note TEXT NOT NULL, distinctness TEXT NOT NULL, retired TEXT, note TEXT NOT NULL,
        trashed TEXT)""",
    """CREATE TABLE holdings (
        id TEXT PRIMARY KEY,
        service_id TEXT NOT NULL REFERENCES services DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL,
        identifier_id TEXT REFERENCES identifiers DEFERRABLE INITIALLY DEFERRED,
        state TEXT NOT NULL, given TEXT NOT NULL, "precision" TEXT NOT NULL, aspect TEXT, since TEXT, last_seen TEXT,
        note TEXT NOT NULL)""",
    """CREATE TABLE incidents (
        id TEXT PRIMARY KEY,
        service_id TEXT NOT NULL REFERENCES services DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL, happened TEXT, kinds TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL)""",
    """CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        service_id TEXT NOT NULL REFERENCES services DEFERRABLE INITIALLY DEFERRED,
        source TEXT NOT NULL, grade TEXT NOT NULL, recorded TEXT NOT NULL, first_seen TEXT, last_seen TEXT,
        note TEXT NOT NULL)""",
    """CREATE TABLE journal (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
        changes TEXT NOT NULL)""",
    """CREATE TABLE load_history (
        day TEXT PRIMARY KEY, removable REAL NOT NULL, unchecked REAL NOT NULL, stuck REAL NOT NULL,
        services INTEGER NOT NULL, method TEXT NOT NULL)""",
    # Without these, deleting one service would read every row that could refer to it.
    "CREATE INDEX services_parent ON services (parent)",
    "CREATE INDEX holdings_service ON holdings (service_id)",
    "CREATE INDEX holdings_identifier ON holdings (identifier_id)",
    "CREATE INDEX incidents_service ON incidents (service_id)",
    "CREATE INDEX evidence_service ON evidence (service_id)",
)


def catalogue_and_packs(connection: Connection) -> None:
    """Version 2: what a service has from the catalogue, where to close it, and downloaded lists.

    Until now an address for closing stood in the last line of the way to do it.
    """
    for statement in _CATALOGUE_AND_PACKS:
        connection.execute(statement)


_LAST_LINE = "substr(closing_path, length(rtrim(closing_path, replace(closing_path, char(10), ''))) + 1)"
_CATALOGUE_AND_PACKS = (
    "ALTER TABLE services ADD COLUMN closing_url TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE services ADD COLUMN conditions_met TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE services ADD COLUMN catalogued TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE incidents ADD COLUMN link TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE incidents ADD COLUMN reported TEXT",
    """CREATE TABLE packs (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, format TEXT NOT NULL, added TEXT NOT NULL, entries INTEGER NOT NULL,
        content TEXT NOT NULL)""",
    f"""UPDATE services SET closing_url = {_LAST_LINE}
        WHERE ({_LAST_LINE} GLOB 'http://*' OR {_LAST_LINE} GLOB 'https://*')
        AND instr({_LAST_LINE}, ' ') = 0 AND length({_LAST_LINE}) <= 2000""",  # noqa: S608 - an expression of our own
    """UPDATE services SET closing_path = rtrim(substr(closing_path, 1, length(closing_path) - length(closing_url)),
        char(10) || char(13) || ' ') WHERE closing_url <> ''""",
)


def imports_and_counts(connection: Connection) -> None:
    """Version 3: by what a service was found, the files that were brought in, and official counts."""
    for statement in _IMPORTS_AND_COUNTS:
        connection.execute(statement)


_IMPORTS_AND_COUNTS = (
    "ALTER TABLE evidence ADD COLUMN clues TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE evidence ADD COLUMN count INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE import_runs (
        id TEXT PRIMARY KEY, format TEXT NOT NULL, file TEXT NOT NULL, day TEXT NOT NULL, rows INTEGER NOT NULL,
        added INTEGER NOT NULL, completed INTEGER NOT NULL, left_out INTEGER NOT NULL, taken_back TEXT)""",
    """CREATE TABLE official_counts (
        id TEXT PRIMARY KEY, company TEXT NOT NULL, count INTEGER NOT NULL, asked TEXT NOT NULL,
        identifier_id TEXT REFERENCES identifiers DEFERRABLE INITIALLY DEFERRED)""",
    "CREATE INDEX official_counts_identifier ON official_counts (identifier_id)",
)


def mutings_and_reviews(connection: Connection) -> None:
    """Version 4: muted findings, the day of the last review, and how many findings there were each day."""
    for statement in _MUTINGS_AND_REVIEWS:
        connection.execute(statement)


_MUTINGS_AND_REVIEWS = (
    """CREATE TABLE mutings (
        id TEXT PRIMARY KEY, rule TEXT NOT NULL, subject TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL,
        part TEXT NOT NULL, facts TEXT NOT NULL, until TEXT)""",
    "ALTER TABLE profile ADD COLUMN reviewed TEXT",
    "ALTER TABLE load_history ADD COLUMN findings INTEGER",
)


def acting(connection: Connection) -> None:
    """Version 5: requests with their evidence and its files, campaigns, decisions, and since when something is closed.

    The content of a file stands in a table of its own: it is read when it is asked for, and no record
    needs it to be there.
    """
    for statement in _ACTING:
        connection.execute(statement)


_ACTING = (
    "ALTER TABLE services ADD COLUMN closing_since TEXT",
    "ALTER TABLE services ADD COLUMN closed_since TEXT",
    "ALTER TABLE services ADD COLUMN erasure_contact TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE requests (
        id TEXT PRIMARY KEY,
        service_id TEXT NOT NULL REFERENCES services DEFERRABLE INITIALLY DEFERRED,
        "right" TEXT NOT NULL, jurisdiction TEXT NOT NULL, law TEXT NOT NULL, article TEXT NOT NULL,
        language TEXT NOT NULL, reference TEXT NOT NULL, channel TEXT NOT NULL, address TEXT NOT NULL,
        text TEXT NOT NULL, sent TEXT, arrived TEXT, due TEXT, due_by TEXT NOT NULL, extended_to TEXT, answered TEXT,
        outcome TEXT NOT NULL, closed TEXT, made_of TEXT NOT NULL)""",
    """CREATE TABLE request_entries (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES requests DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL)""",
    """CREATE TABLE attachments (
        id TEXT PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES request_entries DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL)""",
    "CREATE TABLE files (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)",
    """CREATE TABLE campaigns (
        id TEXT PRIMARY KEY,
        old_identifier_id TEXT NOT NULL REFERENCES identifiers DEFERRABLE INITIALLY DEFERRED,
        new_identifier_id TEXT REFERENCES identifiers DEFERRABLE INITIALLY DEFERRED,
        started TEXT NOT NULL, ended TEXT, country TEXT NOT NULL, last_code TEXT)""",
    """CREATE TABLE campaign_steps (
        id TEXT PRIMARY KEY,
        campaign_id TEXT NOT NULL REFERENCES campaigns DEFERRABLE INITIALLY DEFERRED,
        service_id TEXT NOT NULL REFERENCES services DEFERRABLE INITIALLY DEFERRED,
        state TEXT NOT NULL, day TEXT, note TEXT NOT NULL)""",
    """CREATE TABLE plan_decisions (
        id TEXT PRIMARY KEY, action TEXT NOT NULL, subjects TEXT NOT NULL, decision TEXT NOT NULL, day TEXT NOT NULL,
        part TEXT NOT NULL, until TEXT, reason TEXT NOT NULL)""",
    # Without these, deleting one record would read every row that could refer to it.
    "CREATE INDEX requests_service ON requests (service_id)",
    "CREATE INDEX request_entries_request ON request_entries (request_id)",
    "CREATE INDEX attachments_entry ON attachments (entry_id)",
    "CREATE INDEX campaigns_old ON campaigns (old_identifier_id)",
    "CREATE INDEX campaigns_new ON campaigns (new_identifier_id)",
    "CREATE INDEX campaign_steps_campaign ON campaign_steps (campaign_id)",
    "CREATE INDEX campaign_steps_service ON campaign_steps (service_id)",
)


def days_asked_until(connection: Connection) -> None:
    """Version 6: until when an operator asked for more time stands where it said so.

    Until now only what counted of it stood at the request. A vault that was made of the program between two releases
    has the column already.
    """
    columns = {row[1] for row in connection.execute("PRAGMA table_info(request_entries)")}
    if "until" not in columns:
        connection.execute("ALTER TABLE request_entries ADD COLUMN until TEXT")
    connection.execute(_FILL_UNTIL)


_FILL_UNTIL = """UPDATE request_entries
    SET until = (SELECT extended_to FROM requests WHERE requests.id = request_id)
    WHERE kind = 'extension' AND request_id NOT IN (SELECT request_id FROM request_entries WHERE until IS NOT NULL)"""

MIGRATIONS: tuple[Migration, ...] = (
    first_tables,
    catalogue_and_packs,
    imports_and_counts,
    mutings_and_reviews,
    acting,
    days_asked_until,
)


def older_version(connection: Connection, path: Path) -> int | None:
    """The database's version if it is to be migrated, else None; raises NewerVersionError."""
    with errors_of(path):
        found = pragma(connection, "user_version")
    if found > len(MIGRATIONS):
        raise NewerVersionError(path=path, found=found, known=len(MIGRATIONS))
    return found if found < len(MIGRATIONS) else None


def migrate(connection: Connection, path: Path) -> None:
    """Bring the database to the newest version, all steps or none."""
    with transaction(connection, path):
        for step in MIGRATIONS[pragma(connection, "user_version") :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
