"""Exports of password managers as documents, each made up here: good ones, and ones that are refused."""

from __future__ import annotations

import json
from base64 import b64encode

from tests.unit.formats.samples.passwords.common import ACCOUNTS, document, table
from tests.unit.formats.samples.passwords.exchange import (
    BITWARDEN_ORG,
    CXF,
    KEEPER,
    basic_auth,
    export_cxf,
    record_keeper,
)
from tests.unit.formats.samples.passwords.keepass_and_dashlane import (
    DASHLANE_CREDENTIALS,
    DASHLANE_HEADER,
    DASHLANE_IDS,
    DASHLANE_JSON,
    DASHLANE_NEW_PAYMENTS,
    DASHLANE_PAYMENTS,
    DASHLANE_PERSONAL,
    KEEPASS_XML,
    keepass,
    keepass_entry,
)
from tests.unit.formats.samples.passwords.onepassword import (
    LINES_1PIF,
    MAC_LABELS,
    TABLE_MAC,
    TABLE_WINDOWS,
    VAULTS_1PUX,
    export_1pif,
    export_1pux,
    item_1pif,
    item_1pux,
    row_mac,
)
from tests.unit.formats.samples.passwords.proton_and_enpass import (
    ENPASS_CSV,
    ENPASS_JSON,
    PROTON_JSON,
    PROTON_TABLES,
    PROTON_V0,
    PROTON_V3,
    export_proton,
    field_enpass,
    item_enpass,
    item_proton,
)

SAMPLES: dict[str, bytes] = {
    "1password.1pux.json": document(VAULTS_1PUX),
    "1password.1pif": LINES_1PIF,
    "1password_8.csv": table(
        ("Title", "Url", "Username", "Password", "OTPAuth", "Favorite", "Archived", "Tags", "Notes"),
        (
            "Mail",
            "https://mail.example.com",
            "anna@example.org",
            "CANARY-pw",
            "CANARY-totp",
            "false",
            "true",
            "x",
            "CANARY\nnote",
        ),
        ("CANARY-title", "", "", "", "", "false", "false", "", "CANARY-note"),
        ("cut",),
    ),
    "1password_7_mac.csv": TABLE_MAC.encode(),
    "1password_7_windows.csv": TABLE_WINDOWS,
    "1password_4.csv": table(
        ("title", "notes", "username", "password", "url"),
        ("Mail", "CANARY-note", "anna", "CANARY-pw", "https://mail.example.com"),
    ),
    "keepass.xml": KEEPASS_XML,
    "dashlane_credentials.csv": DASHLANE_CREDENTIALS,
    "dashlane_payments.csv": DASHLANE_PAYMENTS,
    "dashlane_new_payments.csv": DASHLANE_NEW_PAYMENTS,
    "dashlane_ids.csv": DASHLANE_IDS,
    "dashlane_personalInfo.csv": DASHLANE_PERSONAL,
    "dashlane_securenotes.csv": table(("title", "note"), ("CANARY-title", "CANARY-note")),
    "dashlane.json": document(DASHLANE_JSON),
    **PROTON_TABLES,
    "proton.json": document(PROTON_JSON),
    "enpass.csv": ENPASS_CSV,
    "enpass.json": document(ENPASS_JSON),
    "cxf.json": document(CXF),
    "keeper.json": document(KEEPER),
    "bitwarden_org.json": document(BITWARDEN_ORG),
}

_KDBX = bytes.fromhex("03d9a29a67fb4bb500000400") + b"CANARY" * 20
_PGP_ARMOURED = b"-----BEGIN PGP MESSAGE-----\nVersion: x\n\nCANARY\n-----END PGP MESSAGE-----\n"
_PGP_BINARY = bytes([0xC3, 4, 4, 9, 0, 8, 0xD2, 0xFF]) + b"CANARY"
# name -> content, and what the sentence has to name
REFUSED: dict[str, tuple[bytes, str]] = {
    "keepass.kdbx": (_KDBX, "KeePass"),
    "keepass_1.kdb": (bytes.fromhex("03d9a29a65fb4bb5") + b"CANARY", "KeePass"),
    "dashlane.dash": (b"Dashlane export\nData BEGIN\n" + b64encode(b"CANARY" * 20) + b"\nData END\n", "Dashlane"),
    "data.pgp": (_PGP_ARMOURED, "Proton Pass"),
    "data_binary.pgp": (_PGP_BINARY, "Proton Pass"),
    "data_encrypted.json": (
        document({"version": "1", "userId": "CANARY", "encrypted": True, "vaults": {}}),
        "Proton Pass",
    ),
}

# The same accounts in every format.
ALIKE: dict[str, bytes] = {
    "1pux": document(export_1pux(*(item_1pux("001", *account) for account in ACCOUNTS))),
    "1pif": export_1pif(*(item_1pif("webforms.WebForm", *account) for account in ACCOUNTS)),
    "1password 8": table(
        ("Title", "Url", "Username", "Password", "OTPAuth", "Favorite", "Archived", "Tags", "Notes"),
        *((title, url, login, "CANARY-pw", "", "false", "false", "", "") for title, url, login in ACCOUNTS),
    ),
    "1password 7 mac": (
        ",".join(f'"{label}"' for label in MAC_LABELS)
        + "\n"
        + "".join(row_mac(title=title, type="Login", url=url, username=login) for title, url, login in ACCOUNTS)
    ).encode(),
    "1password 7 windows": table(
        ("UUID", "TITLE", "SCOPE", "AUTOSUBMIT", "USERNAME", "PASSWORD", "URL", "NOTES"),
        *(("u", title, "Default", "Default", login, "CANARY-pw", url, "") for title, url, login in ACCOUNTS),
    ),
    "1password 4": table(
        ("title", "notes", "username", "password", "url"),
        *((title, "CANARY-note", login, "CANARY-pw", url) for title, url, login in ACCOUNTS),
    ),
    "keepass": keepass(
        *(keepass_entry({"Title": title, "URL": url, "UserName": login}) for title, url, login in ACCOUNTS)
    ),
    "dashlane csv": table(
        DASHLANE_HEADER, *((login, "", "", title, "CANARY-pw", "", url, "", "") for title, url, login in ACCOUNTS)
    ),
    "dashlane json": document(
        {"AUTHENTIFIANT": [{"title": title, "domain": url, "login": login} for title, url, login in ACCOUNTS]}
    ),
    "proton v0": table(
        PROTON_V0, *(("login", title, url, login, "CANARY-pw", "", "", "1", "1") for title, url, login in ACCOUNTS)
    ),
    "proton v3": table(
        PROTON_V3,
        *(
            ("login", title, "", json.dumps([{"url": url, "mode": 0}]), "", login, "CANARY-pw", "", "", "1", "1", "")
            for title, url, login in ACCOUNTS
        ),
    ),
    "proton json": document(
        export_proton(
            [item_proton("login", title, {"itemUsername": login, "urls": [url]}) for title, url, login in ACCOUNTS]
        )
    ),
    "enpass csv": b'"Title","Field","Value","Field","Value",.........,"Note"\n'
    + table(*((title, "Username", login, "Password", "CANARY-pw", "URL", url, "") for title, url, login in ACCOUNTS)),
    "enpass json": document(
        {
            "items": [
                item_enpass("login", title, field_enpass("username", login), field_enpass("url", url))
                for title, url, login in ACCOUNTS
            ]
        }
    ),
    "cxf": document(
        export_cxf(
            *(
                {"title": title, "scope": {"urls": [url]}, "credentials": [basic_auth(login)]}
                for title, url, login in ACCOUNTS
            )
        )
    ),
    "keeper": document({"records": [record_keeper("login", *account) for account in ACCOUNTS]}),
    "bitwarden": document(
        {
            "encrypted": False,
            "items": [
                {"type": 1, "name": title, "login": {"uris": [{"uri": url}], "username": login}}
                for title, url, login in ACCOUNTS
            ],
        }
    ),
}
