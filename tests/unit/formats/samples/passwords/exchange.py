"""Exports of Keeper and Bitwarden, and in the exchange format, made up."""

from __future__ import annotations

from typing import Any


def editable(kind: str, value: str, **more: Any) -> dict[str, Any]:
    return {"fieldType": kind, "value": value, **more}


def basic_auth(login: str) -> dict[str, Any]:
    return {
        "type": "basic-auth",
        "username": editable("string", login),
        "password": editable("concealed-string", "CANARY-pw"),
    }


def export_cxf(*items: Any, site: str = "manager.example") -> dict[str, Any]:
    account = {
        "id": "a",
        "username": "CANARY-x",
        "email": "anna@example.org",
        "fullName": "CANARY-name",
        "collections": [],
        "items": list(items),
    }
    return {
        "version": {"major": 1, "minor": 0},
        "exporterRpId": site,
        "exporterDisplayName": "Example Manager",
        "timestamp": 1756720800,
        "accounts": [account],
    }


CXF = export_cxf(
    {
        "id": "i1",
        "title": "Mail",
        "creationAt": 1614852000,
        "modifiedAt": 1769940000,
        "scope": {
            "urls": ["https://mail.example.com"],
            "androidApps": [{"bundleId": "com.example.mail", "certificate": {"fingerprint": "CANARY"}}],
        },
        "credentials": [
            {"type": "totp", "secret": "CANARY-totp", "username": "CANARY-second"},
            basic_auth("anna"),
            {"type": "note", "content": editable("string", "CANARY-note")},
            {
                "type": "custom-fields",
                "fields": [editable("email", "anna.second@example.org"), editable("string", "CANARY-free")],
            },
        ],
    },
    {
        "title": "Passkey",
        "credentials": [
            {
                "type": "passkey",
                "rpId": "passkey.example",
                "username": "anna",
                "userDisplayName": "CANARY",
                "key": "CANARY-key",
            }
        ],
    },
    {
        "title": "Card",
        "credentials": [
            {
                "type": "credit-card",
                "number": editable("concealed-string", "4242424242424242"),
                "fullName": editable("string", "CANARY-holder"),
            }
        ],
    },
    {
        "title": "Me",
        "credentials": [
            {"type": "person-name", "given": editable("string", "CANARY-first")},
            {"type": "address", "tel": editable("string", "CANARY-tel")},
        ],
    },
    {
        "title": "Passport",
        "credentials": [{"type": "passport", "passportNumber": editable("string", "CANARY-passport")}],
    },
    {"title": "Wi-Fi", "credentials": [{"type": "wifi", "passphrase": editable("concealed-string", "CANARY-wifi")}]},
    {"title": "Future", "credentials": [{"type": "future", "username": "CANARY-future"}]},
    {"title": "Empty", "credentials": []},
    "CANARY-broken",
)


def record_keeper(kind: str, title: str, url: str = "", login: str = "", fields: Any = None) -> dict[str, Any]:
    return {
        "uid": "u",
        "title": title,
        "$type": kind,
        "login": login,
        "password": "CANARY-pw",
        "login_url": url,
        "notes": "CANARY-note",
        "custom_fields": fields,
        "folders": [{"folder": "CANARY-folder"}],
    }


KEEPER = {
    "shared_folders": [{"path": "CANARY-folder"}],
    "records": [
        record_keeper(
            "login",
            "Mail",
            "https://mail.example.com",
            "anna",
            fields={
                "$phone::1": [{"region": "DE", "number": "+49 30 1234567", "type": "Home"}],
                "E-mail": "anna@example.org",
                "$email:Mail:2": "anna.second@example.org",
                "$oneTimeCode::1": "CANARY-totp",
                "$securityQuestion::1": "CANARY-answer",
                "$passkey::1": {
                    "privateKey": "CANARY-key",
                    "relyingParty": "passkey.example",
                    "username": "CANARY-unused",
                },
            },
        ),
        record_keeper(
            "bankCard",
            "Card",
            fields={"$paymentCard::1": {"cardNumber": "4242424242424242", "cardSecurityCode": "CANARY-cvc"}},
        ),
        record_keeper("membership", "Sports club", fields={"$accountNumber::1": "CANARY-number"}),
        record_keeper("passport", "Passport", fields={"$accountNumber::1": "CANARY-passport"}),
        record_keeper("encryptedNotes", "CANARY-title"),
        record_keeper("myOwnType", "Own type", "https://own.example", "anna"),
        record_keeper("future", "Future"),
        "CANARY-broken",
    ],
}


BITWARDEN_ORG = {
    "encrypted": False,
    "collections": [{"id": "c1", "organizationId": "o1", "name": "CANARY-collection", "externalId": None}],
    "items": [
        {
            "organizationId": "o1",
            "type": 1,
            "name": "Mail",
            "login": {
                "uris": [{"uri": "https://mail.example.com"}],
                "username": "anna@example.org",
                "password": "CANARY-pw",
            },
            "fields": [{"name": "E-mail", "value": "CANARY@example.org", "type": 0}],
            "collectionIds": ["c1"],
        },
        {
            "type": 1,
            "name": "Archived",
            "login": {"uris": [{"uri": "https://archived.example"}], "username": "anna"},
            "archivedDate": "2026-01-01T00:00:00Z",
            "deletedDate": None,
        },
        {"type": 7, "name": "Licence", "driversLicense": {"number": "CANARY-licence"}},
        {"type": 8, "name": "Passport", "passport": {"number": "CANARY-passport"}},
    ],
}
