"""1Password's exports, made up."""

from __future__ import annotations

import json
from typing import Any

from tests.unit.formats.samples.passwords.common import table


def section(*fields: tuple[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"title": "CANARY-section", "fields": [{"title": "x", "id": id_, "value": value} for id_, value in fields]}]


def item_1pux(category: str, title: str, url: str = "", login: str = "", **more: Any) -> dict[str, Any]:
    fields = [{"value": "CANARY-pw", "name": "password", "fieldType": "P", "designation": "password"}]
    if login:
        fields.append({"value": login, "name": "user", "fieldType": "T", "designation": "username"})
    details = {
        "loginFields": fields,
        "notesPlain": "CANARY-note",
        "sections": more.pop("sections", []),
        "passwordHistory": [{"value": "CANARY-old", "time": 1}],
        "password": "CANARY-pw-alone",
        **more.pop("details", {}),
    }
    overview: dict[str, Any] = {"title": title, "subtitle": "CANARY-subtitle", "url": url, "tags": ["CANARY-tag"]}
    if url:
        overview["urls"] = [{"label": "website", "url": url}, *more.pop("urls", [])]
    return {"categoryUuid": category, "details": details, "overview": overview, **more}


def export_1pux(*items: Any, email: str = "anna@example.org") -> dict[str, Any]:
    attrs = {
        "accountName": "CANARY-account",
        "name": "CANARY-name",
        "email": email,
        "domain": "https://my.1password.com",
    }
    return {"accounts": [{"attrs": attrs, "vaults": [{"attrs": {"name": "Personal"}, "items": list(items)}]}]}


VAULTS_1PUX = export_1pux(
    item_1pux(
        "001",
        "Mail",
        "https://mail.example.com",
        "anna@example.org",
        uuid="u1",
        state="active",
        createdAt=1614852000,
        updatedAt=1769940000,
        urls=[{"label": "other", "url": "https://example.net"}],
        sections=section(
            ("e", {"email": {"email_address": "anna.second@example.org", "provider": None}}),
            ("p", {"phone": "+49 30 7654321"}),
            ("t", {"totp": "CANARY-totp"}),
            ("c", {"concealed": "CANARY-answer"}),
            ("s", {"string": "CANARY-free-text"}),
        ),
    ),
    {"item": item_1pux("001", "Wrapped", "https://wrapped.example", "anna", trashed=True)},
    item_1pux("001", "Archived", "https://archived.example", "anna", state="archived"),
    item_1pux(
        "001",
        "Passkey",
        details={"passkey": {"rpId": "passkey.example", "userName": "anna", "privateKey": "CANARY-key"}},
    ),
    item_1pux(
        "002",
        "Card",
        sections=section(("ccnum", {"creditCardNumber": "4242424242424242"}), ("cvv", {"concealed": "CANARY-cvc"})),
    ),
    item_1pux("003", "CANARY-note-title"),
    item_1pux(
        "004",
        "Me",
        sections=section(
            ("firstname", {"string": "CANARY-first"}),
            ("lastname", {"string": ""}),
            ("birthdate", {"date": 347198460}),
            (
                "address",
                {"address": {"street": "CANARY-street", "city": "CANARY-city", "zip": "1", "state": "CANARY-state"}},
            ),
            ("defphone", {"phone": "+49 30 111111"}),
            ("email", {"string": "CANARY-mail@example.org"}),
        ),
    ),
    item_1pux("101", "Bank", sections=section(("iban", {"string": "CANARY-iban"}))),
    item_1pux("103", "Licence"),
    item_1pux("105", "Sports club", sections=section(("membership_no", {"string": "CANARY-number"}))),
    item_1pux(
        "107",
        "Miles",
        sections=section(("website", {"string": "https://miles.example"}), ("pin", {"concealed": "CANARY-pin"})),
    ),
    item_1pux(
        "111",
        "Post",
        sections=section(
            ("pop_username", {"string": "anna@post.example"}), ("pop_password", {"concealed": "CANARY-pop"})
        ),
    ),
    item_1pux("106", "Passport", sections=section(("number", {"string": "CANARY-passport"}))),
    item_1pux("109", "Router"),
    item_1pux("114", "Key", sections=section(("key", {"sshKey": {"privateKey": "CANARY-ssh"}}))),
    item_1pux("999", "Future"),
    item_1pux("005", "Alone"),
    "CANARY-not-an-item",
)

SEPARATOR_1PIF = "***5642bee8-a5ff-11dc-8314-0800200c9a66***"


def item_1pif(sort: str, title: str, url: str = "", login: str = "", **more: Any) -> dict[str, Any]:
    fields = [{"type": "P", "name": "p", "value": "CANARY-pw", "designation": "password"}]
    fields += [{"type": "T", "name": "pin", "value": "CANARY-pin"}]
    if login:
        fields.append({"type": "T", "name": "u", "value": login, "designation": "username"})
    content = {"fields": fields, "URLs": [{"url": url}], "notesPlain": "CANARY-note", **more.pop("content", {})}
    return {
        "typeName": sort,
        "title": title,
        "location": url,
        "secureContents": content,
        "openContents": {"x": "CANARY-o"},
        **more,
    }


def export_1pif(*items: Any) -> bytes:
    lines = [f"{item if isinstance(item, str) else json.dumps(item)}\n{SEPARATOR_1PIF}\n" for item in items]
    return b"\xef\xbb\xbf" + "".join(lines).encode()


LINES_1PIF = export_1pif(
    item_1pif("system.folder.Regular", "CANARY-folder"),
    item_1pif(
        "webforms.WebForm",
        "Mail",
        "https://mail.example.com",
        "anna@example.org",
        createdAt=1614852000,
        updatedAt=1769940000,
    ),
    item_1pif("webforms.WebForm", "Gone", "https://gone.example", "anna", trashed=True),
    item_1pif("wallet.financial.CreditCard", "Card", content={"ccnum": "4242424242424242", "cvv": "CANARY-cvc"}),
    item_1pif(
        "identities.Identity",
        "Me",
        content={"firstname": "CANARY-first", "address": {"street": "CANARY-street"}, "email": ""},
    ),
    item_1pif("wallet.government.Passport", "Passport", content={"number": "CANARY-passport"}),
    item_1pif(
        "wallet.membership.Membership",
        "Sports club",
        content={
            "sections": [
                {
                    "fields": [
                        {"k": "email", "n": "m", "v": "anna.club@example.org"},
                        {"k": "concealed", "n": "pin", "v": "CANARY-pin"},
                        {"k": "string", "n": "no", "v": "CANARY-number"},
                    ]
                }
            ]
        },
    ),
    item_1pif("securenotes.SecureNote", "CANARY-note-title"),
    '{"typeName": "webforms.WebForm", "title": "CANARY-cut',
)

MAC_LABELS = (
    *(
        "account number(accountNo)",
        "address(address)",
        "birth date(birthdate)",
        "cardholder name(cardholder)",
        "Created Date",
    ),
    *(
        "email(email)",
        "default phone(defphone)",
        "first name(firstname)",
        "IBAN(iban)",
        "last name(lastname)",
        "Modified Date",
    ),
    *(
        "Notes",
        "number(ccnum)",
        "Password",
        "password(pop_password)",
        "PIN(pin)",
        "reminder answer(remindera)",
        "Scope",
    ),
    *("sex(sex)", "skype(skype)", "SMTP server(smtp_server)", "Tags", "Title", "Type", "type(type)", "URL", "URL(url)"),
    *("Username", "username(username)", "valid from(valid_from)", "verification number(cvv)", "website(website)", ""),
)


def row_mac(**cells: str) -> str:
    names = {
        "created": "Created Date",
        "email": "email(email)",
        "card": "number(ccnum)",
        "first": "first name(firstname)",
    }
    values = {names.get(key, key.capitalize()): value for key, value in cells.items()}
    values["URL"] = values.pop("Url", "")
    quoted = (values.get(label, "").replace('"', '\\"') for label in MAC_LABELS)
    return ",".join(f'"{cell}"' for cell in quoted) + "\n"


TABLE_MAC = ",".join(f'"{label}"' for label in MAC_LABELS) + "\n"
TABLE_MAC += row_mac(
    title='The "Mail"',
    type="Login",
    url="https://mail.example.com",
    username="anna@example.org",
    password='CANARY-"pw',
    created="1606923754",
)
TABLE_MAC += row_mac(title='Say "no"', type="Secure Note", notes='CANARY-"note", with')
TABLE_MAC += row_mac(title="Card", type="Credit Card", card="4242424242424242")
TABLE_MAC += row_mac(
    title="Me", type="Identity", first="CANARY-first", username="CANARY-user", email="CANARY@example.org"
)
TABLE_MAC += row_mac(title="Sports club", type="Membership", email="anna.club@example.org")

TABLE_WINDOWS = table(
    (
        "UUID",
        "TITLE",
        "USERNAME",
        "PASSWORD",
        "URL",
        "URLS",
        "SCOPE",
        "AUTOSUBMIT",
        "TAGS",
        "NOTES",
        "SECTION 1: X",
        "X 1: EMAIL",
        "X 2: EXPIRY DATE",
        "X 3: NUMBER",
        "X 4: LAST NAME",
    ),
    (
        "u1",
        "Mail",
        "anna",
        "CANARY-pw",
        "https://mail.example.com",
        "https://mail.example.com https://example.net",
        "Default",
        "Default",
        "",
        "CANARY-note",
        "",
        "anna@example.org",
        "",
        "",
        "",
    ),
    ("u2", "Card", "", "", "", "", "Default", "Default", "", "", "", "", "01/2030", "4242424242424242", ""),
    (
        "u3",
        "Me",
        "CANARY-user",
        "",
        "",
        "",
        "Default",
        "Default",
        "",
        "",
        "",
        "CANARY@example.org",
        "",
        "",
        "CANARY-last",
    ),
    end="\r\n",
)
