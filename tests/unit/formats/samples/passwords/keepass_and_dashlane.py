"""Exports of KeePass and Dashlane, made up."""

from __future__ import annotations

from base64 import b64encode
from xml.sax.saxutils import escape

from tests.unit.formats.samples.passwords.common import table


def keepass_entry(values: dict[str, str], *, extra: str = "", id_: bytes = b"0123456789abcdef", times: str = "") -> str:
    strings = "".join(
        f"<String><Key>{escape(key)}</Key><Value>{escape(value)}</Value></String>" for key, value in values.items()
    )
    secret = '<String><Key>Password</Key><Value ProtectInMemory="True">CANARY-pw</Value></String>'
    return f"<Entry><UUID>{b64encode(id_).decode()}</UUID><Times>{times}</Times>{strings}{secret}{extra}</Entry>"


def keepass(*content: str, meta: str = "") -> bytes:
    group = f"<Group><UUID>AAAA</UUID><Name>CANARY-group</Name>{''.join(content)}</Group>"
    start = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return f"{start}<KeePassFile>\n<Meta>{meta}</Meta>\n<Root>{group}</Root>\n</KeePassFile>\n".encode()


_ISO = (
    "<CreationTime>2017-01-02T00:00:00Z</CreationTime><LastModificationTime>2026-03-04T00:00:00Z</LastModificationTime>"
)
# 63 650 000 000 seconds after the start of the year 1: in December 2017.
_BINARY = f"<CreationTime>{b64encode((63_650_000_000).to_bytes(8, 'little')).decode()}</CreationTime>"
_PASSKEY = {
    "Title": "Passkey",
    "KPEX_PASSKEY_RELYING_PARTY": "passkey.example",
    "KPEX_PASSKEY_USERNAME": "anna",
    "KPEX_PASSKEY_PRIVATE_KEY_PEM": "CANARY-key",
    "KPEX_PASSKEY_CREDENTIAL_ID": "CANARY-credential",
}
KEEPASS_XML = keepass(
    keepass_entry(
        {
            "KP2A_URL_1": "https://example.net",
            "Notes": "CANARY-note",
            "Title": "Mail & more",
            "URL": "https://mail.example.com",
            "URL2": "androidapp://com.example.mail",
            "UserName": "anna@example.org",
            "otp": "CANARY-otp",
            "TimeOtp-Secret-Base32": "CANARY-totp",
            "Security answer": "CANARY-answer",
        },
        id_=b"MAIL567890123456",
        times=_ISO,
        extra="<History>" + keepass_entry({"Title": "CANARY-older", "URL": "https://older.example"}) + "</History>",
    ),
    keepass_entry(
        {"Title": "Same login", "URL": "https://same.example", "UserName": "{REF:U@I:4D41494C353637383930313233343536}"}
    ),
    keepass_entry({"Title": "Lost", "URL": "https://lost.example", "UserName": "{REF:U@I:00}"}, times=_BINARY),
    keepass_entry(_PASSKEY),
    "<Entry><String><Key>Title</Key><Value>Shy</Value></String>"
    '<String><Key>UserName</Key><Value Protected="True">CANARY-shy</Value></String></Entry>',
    "<Group><UUID>QklO</UUID>" + keepass_entry({"Title": "Gone", "URL": "https://gone.example", "UserName": "anna"}),
    "<Group><UUID>SU4=</UUID>"
    + keepass_entry({"Title": "Gone, too", "URL": "https://gone.example"})
    + "</Group></Group>",
    meta="<RecycleBinEnabled>True</RecycleBinEnabled><RecycleBinUUID>QklO</RecycleBinUUID>",
)


DASHLANE_HEADER = ("username", "username2", "username3", "title", "password", "note", "url", "category", "otpSecret")
DASHLANE_CREDENTIALS = table(
    DASHLANE_HEADER,
    (
        "anna",
        "anna@example.org",
        "+49 30 1234567",
        "Mail",
        "CANARY-pw",
        "CANARY\nnote",
        "https://mail.example.com",
        "x",
        "CANARY-otp",
    ),
    ("", "anna", "", "Second only", "CANARY-pw", "", "second.example.net", "", ""),
    ("", "", "", "", "CANARY-pw", "", "", "", ""),
    ("cut",),
    end="\r\n",
)
DASHLANE_PAYMENTS = table(
    (
        "type",
        "account_name",
        "account_holder",
        "cc_number",
        "code",
        "expiration_month",
        "expiration_year",
        "routing_number",
        "account_number",
        "country",
        "issuing_bank",
    ),
    ("bank", "CANARY", "CANARY", "", "", "", "", "CANARY-routing", "CANARY-iban", "US", "x"),
    ("credit_card", "CANARY", "", "4242424242424242", "CANARY-cvc", "01", "2030", "", "", "US", ""),
)
DASHLANE_NEW_PAYMENTS = table(
    ("type", "account_name", "cc_number", "code", "expiration_month", "expiration_year", "country", "name"),
    ("payment_card", "CANARY", "4242424242424242", "CANARY-cvc", "01", "2030", "US", "CANARY"),
    ("future", "CANARY", "", "", "", "", "", ""),
)
DASHLANE_IDS = table(
    ("type", "number", "name", "issue_date", "expiration_date", "place_of_issue", "state"),
    ("passport", "CANARY-number", "CANARY-name", "2022-1-30", "2032-1-30", "CANARY-place", ""),
    ("license", "CANARY-number", "CANARY-name", "", "", "", "DC"),
)
DASHLANE_PERSONAL = table(
    (
        "type",
        "title",
        "first_name",
        "middle_name",
        "last_name",
        "login",
        "date_of_birth",
        "place_of_birth",
        "email",
        "email_type",
        "item_name",
        "phone_number",
        "address",
        "country",
        "state",
        "city",
        "zip",
        "address_recipient",
        "address_building",
        "address_apartment",
        "address_floor",
        "address_door_code",
        "job_title",
        "url",
    ),
    ("name", "MR", "CANARY-first", "", "CANARY-last", "CANARY-login", "2022-01-30", *[""] * 17),
    ("number", *[""] * 9, "x", "CANARY-phone", *[""] * 12),
)
DASHLANE_JSON = {
    "ADDRESS": [{"addressFull": "CANARY-street"}],
    "AUTHENTIFIANT": [
        {
            "title": "Mail",
            "domain": "mail.example.com",
            "login": "anna",
            "email": "anna@example.org",
            "secondaryLogin": "",
            "password": "CANARY-pw",
            "note": "CANARY-note",
        },
        {
            "title": "Second only",
            "domain": "",
            "login": "",
            "email": "",
            "secondaryLogin": "anna",
            "password": "CANARY-pw",
        },
        "CANARY-broken",
    ],
    "PAYMENTMEANS_CREDITCARD": [{"cardNumber": "4242424242424242", "securityCode": "CANARY-cvc"}],
    "PAYMENTMEAN_PAYPAL": [{"name": "x", "login": "anna@example.org", "password": "CANARY-pw"}],
    "SECURENOTE": [{"title": "CANARY-title", "content": "CANARY-note"}],
    "FUTURE": [{"x": "CANARY-x"}],
    "version": "1",
}
