"""Exports of Proton Pass and Enpass, made up."""

from __future__ import annotations

import json
from typing import Any

from tests.unit.formats.samples.passwords.common import table

PROTON_V0 = ("type", "name", "url", "username", "password", "note", "totp", "createTime", "modifyTime")
_V1 = (*PROTON_V0, "vault")
_V2 = ("type", "name", "url", "email", "username", "password", "note", "totp", "createTime", "modifyTime", "vault")
PROTON_V3 = (
    "type",
    "name",
    "url",
    "autofillUrls",
    "email",
    "username",
    "password",
    "note",
    "totp",
    "createTime",
    "modifyTime",
    "vault",
)
_CARD_NOTE = '{"number":"4242424242424242","verificationNumber":"CANARY-cvc","pin":"CANARY-pin"}'
_AUTOFILL = json.dumps([{"url": f"https://mode{mode}.example", "mode": mode} for mode in range(7)])
PROTON_TABLES = {
    "proton_v0.csv": table(
        PROTON_V0,
        (
            "login",
            "Mail",
            "https://mail.example.com, https://example.net",
            "anna@example.org",
            "CANARY-pw",
            "CANARY\r\nnote",
            "CANARY-totp",
            "1707735320",
            "1707735349",
        ),
        ("alias", "Shop", "", "shop.x1@passmail.example", "", "CANARY-note", "", "1707735363", "1707735363"),
        ("creditCard", "Card", "", "", "", _CARD_NOTE, "", "1", "1"),
        end="\r\n",
    ),
    "proton_v1.csv": table(
        _V1,
        ("login", "Mail", "https://mail.example.com", "anna", "CANARY-pw", "", "", "0", "x", "Personal"),
        end="\r\n",
    ),
    "proton_v2.csv": table(
        _V2,
        (
            "login",
            "Mail",
            "https://mail.example.com",
            "anna@example.org",
            "anna",
            "CANARY-pw",
            "",
            "",
            "1707735320",
            "1707735349",
            "Personal",
        ),
        ("identity", "Me", "", "", "", "", '{"fullName":"CANARY-name"}', "", "1", "1", "Personal"),
        ("note", "CANARY-title", "", "", "", "", "CANARY-note", "", "1", "1", "Personal"),
        end="\r\n",
    ),
    "proton_v3.csv": table(
        PROTON_V3,
        (
            "login",
            "Only autofill",
            "",
            _AUTOFILL,
            "",
            "anna",
            "CANARY-pw",
            "",
            "",
            "1707735320",
            "1707735349",
            "Personal",
        ),
        ("login", "Broken list", "https://broken.example", "[{", "", "anna", "CANARY-pw", "", "", "", "", "Personal"),
        ("alias", "", "", "", "lost.x2@passmail.example", "", "", "", "", "", "", "Personal"),
        ("future", "x", "", "", "", "", "", "CANARY-note", "", "", "", ""),
        end="\r\n",
    ),
}


def item_proton(kind: str, name: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    data = {
        "metadata": {"name": name, "note": "CANARY-note"},
        "extraFields": [{"fieldName": "x", "type": "text", "data": {"content": "CANARY-extra"}}],
        "type": kind,
        "content": content,
    }
    return {
        "itemId": "i",
        "data": data,
        "state": 1,
        "aliasEmail": None,
        "createTime": 1689182868,
        "modifyTime": 1689182868,
        **more,
    }


def export_proton(*vaults: list[Any]) -> dict[str, Any]:
    named = {f"VAULT_{n}": {"name": "CANARY-vault", "items": items} for n, items in enumerate(vaults)}
    return {"version": "1.21.2", "userId": "CANARY-user", "encrypted": False, "vaults": named}


PROTON_JSON = export_proton(
    [
        item_proton(
            "login",
            "Mail",
            {
                "itemEmail": "anna@example.org",
                "itemUsername": "anna",
                "password": "CANARY-pw",
                "urls": ["https://mail.example.com/"],
                "autofillUrls": [
                    {"url": "https://never.example", "mode": 2},
                    {"url": "https://exact.example", "mode": 1},
                ],
                "totpUri": "CANARY-totp",
                "passkeys": [{"rpId": "passkey.example", "userName": "anna", "content": "CANARY-key"}],
            },
        ),
        item_proton("login", "Gone", {"username": "anna", "urls": ["https://gone.example"]}, state=2),
    ],
    [
        item_proton("alias", "Shop", {}, aliasEmail="shop.x1@passmail.example"),
        item_proton("creditCard", "Card", {"number": "4242424242424242", "verificationNumber": "CANARY-cvc"}),
        item_proton(
            "identity",
            "Me",
            {"fullName": "CANARY-name", "passportNumber": "CANARY-passport", "email": "", "licenseNumber": ""},
        ),
        "CANARY-broken",
    ],
)


ENPASS_CSV = (
    '"Title","Field","Value","Field","Value",.........,"Note"\n'
    '"Mail","Username","anna","E-mail","anna@example.org","Password","CANARY-pw",'
    '"Website","https://mail.example.com","CANARY-note"\n'
    '"Laden","Benutzername","anna","*Passwort","CANARY-pw","Webseite 2","https://laden.example",'
    '"Telefon","+49 30 1234567","CANARY\nnote"\n'
    '"商店","用户名","anna","密码","CANARY-pw","网址","https://shop.example",'
    '"*Website","https://canary-secret.example",""\n'
    '"Card","Cardholder","CANARY-holder","Number","4242424242424242","CVC","CANARY-cvc",""\n'
    '"CANARY-title","CANARY-note"\n'
    '"Cut","Username"\n'
    '"Cut","Username","anna"\n'
).encode()


def field_enpass(kind: str, value: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "label": "x",
        "value": value,
        "sensitive": 0,
        "deleted": 0,
        "history": [{"value": "CANARY-old"}],
        **more,
    }


def item_enpass(category: str, title: str, *fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    secret = field_enpass("password", "CANARY-pw", sensitive=1)
    return {
        "category": category,
        "title": title,
        "template_type": f"{category}.default",
        "note": "CANARY-note",
        "fields": [*fields, secret],
        **more,
    }


ENPASS_JSON = {
    "folders": [{"title": "CANARY-folder"}],
    "items": [
        item_enpass(
            "login",
            "Mail",
            field_enpass("username", "CANARY-removed", deleted=1),
            field_enpass("username", "anna"),
            field_enpass("username", "CANARY-hidden", sensitive=1),
            field_enpass("email", "anna@example.org"),
            field_enpass("phone", "+49 30 1234567"),
            field_enpass("url", "https://mail.example.com"),
            field_enpass("text", "CANARY-pin"),
            createdAt=1614852000,
            updated_at=1769940000,
        ),
        {
            "category": "login",
            "title": "No fields",
            "template_type": "login.default",
            "icon": {"fav": "nofields.example.org"},
            "subtitle": "anna",
            "note": "CANARY-note",
        },
        item_enpass(
            "login", "Gone", field_enpass("url", "https://gone.example"), trashed=1, icon={"fav": "gone.example"}
        ),
        item_enpass(
            "creditcard", "Card", field_enpass("ccNumber", "4242424242424242", sensitive=1), subtitle="CANARY-4242"
        ),
        item_enpass("travel", "Passport", field_enpass("text", "CANARY-passport"), template_type="travel.passport"),
        item_enpass(
            "finance",
            "Bank",
            field_enpass("url", "https://bank.example"),
            field_enpass("username", "anna"),
            template_type="finance.bankaccount",
        ),
        item_enpass("note", "CANARY-title"),
        item_enpass("misc", "Future"),
        "CANARY-broken",
    ],
}
