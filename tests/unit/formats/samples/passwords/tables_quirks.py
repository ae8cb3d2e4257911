"""Tables of password managers with what is odd about each format, and with marked secrets."""

from __future__ import annotations

import json

from tests.unit.formats.samples.passwords.tables_same import (
    BITWARDEN,
    BUTTERCUP,
    KEEPASSXC,
    LASTPASS,
    MARK,
    NORDPASS_1,
    NORDPASS_3,
    ROBOFORM_NEW,
    SAFERPASS,
    TOTP,
    ZOHO,
    table,
    zoho_data,
)

# The row of Firefox's own account, split by stray quotation marks as in a public test file: keys in every cell.
_FIREFOX_ACCOUNT = (
    '"chrome://FirefoxAccounts","CANARY-login","{"version":1,"accountData":{"kSync":"CANARY-key","scopedKeys":'
    '{"https://identity.mozilla.com/apps/oldsync":{"kid":"CANARY-kid","k":"CANARY-k"}}}}",,,"{guid}","1","2","3"\r\n'
)

_FIREFOX_QUIRKS = (
    '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed",'
    '"timePasswordChanged"\r\n'
    '"https://www.example.com","anna","CANARY-pw",,"https://login.example.com","{1}","1612345678900","1712345678900","1"\r\n'
    '"https://news.example.net","anna@example.org","CANARY-pw",,"https://sso.example.org","{2}","0","x","1"\r\n'
    '"http://192.168.1.1","admin","CANARY-pw","Router",,"{3}","1612345678900","1612345678900","1"\r\n'
    + _FIREFOX_ACCOUNT
    + '"moz-proxy://proxy.example:8080","anna","CANARY-pw","Proxy",,"{4}","1","1","1"\r\n'
    '"https://short.example","anna"\r\n'
    '"https://shorter.example"'
)

_SAFARI_QUIRKS = (
    "Title,URL,Username,Password,Notes,OTPAuth\n"
    "example.com (anna),https://example.com/,anna,CANARY-pw,,\n"
    "example.net (other),https://example.net/,anna,CANARY-pw,,\n"
    'Cellar network,,,CANARY-pw,"CANARY\nnote",\n'
    ",,,CANARY-pw,,\n"
    "Named (anna),,anna,CANARY-pw,,\n"
)

_BITWARDEN_QUIRKS = (
    BITWARDEN + "\r\n"
    'Work,1,login,Two doors,CANARY-note,"Phone: CANARY\nAnswer: CANARY",0,'
    '"https://a.example.com,https://b.example.org/x?y=CANARY-1,2,androidapp://com.example.app,c.example.net",anna,CANARY-pw,\r\n'
    ",,note,CANARY-name,CANARY-note,,0,,,,\r\n"
    ",,card,A card,CANARY-note,,0,,,,\r\n"
    ",,,Untyped,,,0,https://untyped.example,anna,CANARY-pw,\r\n"
    ",,login,iosapp,,,0,iosapp://com.example.ios,anna,CANARY-pw,\r\n"
)

_KEEPASSXC_QUIRKS = table(
    KEEPASSXC,
    [
        (
            "Root",
            "Kept",
            "anna",
            "CANARY-pw",
            "https://example.com/",
            'CANARY "note"',
            "",
            "0",
            "2026-01-02T03:04:05Z",
            "2020-01-02T03:04:05Z",
        ),
        ("Root/Recycle Bin", "Gone", "anna", "CANARY-pw", "https://example.net/", "", TOTP, "43", "nonsense", "2020"),
        ("Root/Papierkorb/Sub", "Weg", "anna", "CANARY-pw", "https://example.org/", "", "", "43", "", ""),
        ("Root", "Reference", "{REF:U@I:CANARY}", "{REF:P@I:CANARY}", "https://ref.example/", "", "", "0", "", ""),
        ("Root", "Reference", "{ref:U@I:CANARY}", "CANARY", "{REF:A@I:CANARY}", "", "", "0", "", ""),
    ],
    quoted=True,
)

_KEEPASS1_QUIRKS = (
    '"Account","Login Name","Password","Web Site","Comments"\r\n'
    '"A \\"quoted\\", name","back\\\\slash","CANARY\\"pw","https://example.com/","CANARY \\"note\\"\r\nCANARY"\r\n'
    '"Plain","anna","CANARY","https://example.net/",""\r\n'
    '"Plain","anna","CANARY","https://example.org/",""\r\n'
)

_LASTPASS_QUIRKS = (
    LASTPASS + "\r\r\n"
    "https://example.com/?a=1&amp;b=CANARY,anna&amp;co,CANARY-pw,CANARYTOTP,CANARY-note,"
    "R&amp;amp;D &lt;x&gt;,CANARY\\group,0\r\r\n"
    "https://example.net/,anna,CANARY-pw,,,,,1\r\r\n"
    'http://sn,,,,"NoteType:Credit Card\r\r\nName on Card:CANARY\r\r\n'
    'Number:CANARY-4242\r\r\nSecurity Code:CANARY",Card,,0\r\r\n'
    'http://sn,,,,"NoteType:Bank Account\r\r\nIBAN Number:CANARY",Giro,,0\r\r\n'
    'http://sn,,,,"NoteType:Driver&#39;s License\r\r\nNumber:CANARY",Licence,,0\r\r\n'
    'http://sn,,,,"NoteType:Address\r\r\nFirst Name:CANARY",Home,,0\r\r\n'
    'http://sn,,,,"NoteType:Custom_657088934083173965\r\r\nmy password:CANARY",Own,,0\r\r\n'
    "http://sn,,,,CANARY-note,A note,,0\r\r\n"
    "http://group,,,,,CANARY,Folder,0\r\r\n"
    ",,,,,,CANARY-group,0\r\r\n"
    "https://stray.example/,anna,CANARY-pw,,a note copied from the browser\r\r\n"
    "CANARY-second line,without quotation marks\r\r\n"
    "CANARY-last line,Stray,,0\r\r\n"
    "https://example.org/,anna,CANARY-pw,,,After,,0\r\r\n"
)

_LASTPASS_FORM_FILLS = (
    "profilename,profilelanguage,title,firstname,middlename,lastname,username,gender,ssn,birthday,company,address1,"
    "city,zip,email,phone,mobilephone,ccname,ccnum,ccexp,cccsc,notes\n"
    "Home,en,,CANARY,,CANARY,anna,,,CANARY,,CANARY-street,,,CANARY@example.org,,CANARY-phone,,,,,CANARY\n"
    "Card,en,,,,,,,,,,,,,,,,CANARY,CANARY-4242,CANARY,CANARY,\n"
)

_NORDPASS_1_QUIRKS = table(
    NORDPASS_1,
    [
        ["CANARY-folder", *[""] * 18],
        [
            "Site",
            "https://example.com",
            "anna@example.org",
            "CANARY-pw",
            "CANARY-note",
            *[""] * 5,
            "CANARY-folder",
            *[""] * 8,
        ],
        [""] * 19,
        ["Note", "", "", "", "CANARY-note", *[""] * 14],
        ["Visa", "", "", "", "", "CANARY", "CANARY-4242", "CANARY", "01/22", "CANARY", *[""] * 9],
        ["Me", *[""] * 10, "CANARY-name", "CANARY-phone", "CANARY@example.org", "CANARY-street", "", "CANARY", "", ""],
        ["Only a login", "", "anna", "CANARY-pw"],
    ],
)

_NORDPASS_3_QUIRKS = table(
    NORDPASS_3,
    [
        [
            "Site",
            "https://example.com",
            '["https://www.example.org/x", 5, "not an address"]',
            "anna",
            "CANARY-pw",
            *[""] * 16,
            "password",
            '[{"value":"CANARY"}]',
        ],
        ["Broken list", "https://example.net", "[CANARY", "anna", "CANARY-pw", *[""] * 16, "password", "CANARY"],
        [
            "Card",
            "",
            "[]",
            "",
            "",
            "",
            "CANARY",
            "CANARY-4242",
            "CANARY",
            "CANARY-pin",
            *[""] * 11,
            "credit_card",
            "[]",
        ],
        ["Papers", "", "", "", "", "CANARY", *[""] * 15, "document", "CANARY"],
        ["Key", "https://key.example", "", "anna", *[""] * 17, "passkey", ""],
        ["Folder", *[""] * 20, "folder", ""],
    ],
)

_ROBOFORM_QUIRKS = (
    ROBOFORM_NEW + "\n"
    "'=Site,https://example.com/,,''anna,CANARY-pw,CANARY-note,/,User ID$,,,txt,anna,Password$,,,pwd,CANARY\\\n"
    "Bookmark,https://bookmark.example/,,,,,/,\n"
    "No user name,https://example.net/,,,CANARY-pw,,/,Password$,,,pwd,CANARY\\,\n"
    'Card,,,,,"NoteType:Credit Card\nNumber:CANARY-4242",/,\n'
    "Other door,,https://login.example.org/,anna,CANARY-pw,,/,\n"
    "Note,,,,,CANARY-note,/,\n"
    "It's,https://apostrophe.example/,,'anna',CANARY-pw,,/,\n"
)

_ZOHO_QUIRKS = table(
    ZOHO,
    [
        (
            "Site",
            "",
            "https://example.com/",
            zoho_data("anna", "CANARY\nUser Name:CANARY"),
            "",
            "User Name:CANARY",
            "",
            "P",
            "0",
            "",
        ),
        ("Bank", "", "", zoho_data("CANARY", "CANARY", "Bank Account"), "", "", "", "P", "0", ""),
        (
            "Odd",
            "",
            "https://example.net/",
            "SecretType:Odd\nPassword:CANARY\nUser Name:CANARY",
            "",
            "",
            "",
            "P",
            "0",
            "",
        ),
    ],
    mark=MARK,
)

_BUTTERCUP_QUIRKS = (
    BUTTERCUP + "\ngroup,1,CANARY-group,0,,,,,,\nentry,1,,,Site,anna,CANARY-pw,https://example.com/,2,CANARY-note\n"
)

_SAFERPASS_QUIRKS = (
    MARK + SAFERPASS + "\n"
    "Account,2,https://example.com/,anna,CANARY-pw,CANARY-note,false,Site,,\n"
    "SecureNote,1,,,,,false,Note,CANARY-text,red\n"
)

_PASSPACK_QUIRKS = (
    '"Entry Name","URL","User ID","Password","Notes","Shared Notes","Tags","Extra Fields","Email"\n'
    '"Site","https://example.com/","","CANARY-pw","","","{""tags"":[""{\\""tag\\"":\\""CANARY\\""}""]}",'
    '"{""extraFields"":[""{\\""data\\"":\\""CANARY\\""}""]}","anna@example.org"\n'
    '"Other","https://example.net/","anna","CANARY-pw","","","","","anna@example.org"\n'
)

_KEEPER_QUIRKS = table(
    "",
    [
        ("CANARY-folder", "An empty entry", "", "", "", "", ""),
        ("CANARY-folder", "No address", "anna", "CANARY-pW1", "", "CANARY-note", ""),
        (
            "CANARY-folder",
            "Site",
            "anna@example.org",
            "CANARY-pW2",
            "https://example.com/",
            "CANARY\nnote",
            "",
            "Phone",
            "CANARY",
            "Pin",
            "CANARY",
        ),
        ("CANARY-folder", "twitter.example", "anna", "CANARY-pW3", "https://twitter.example/", "", ""),
        ("CANARY-folder", "Card", "4242 4242 4242 4242", "CANARY", "https://card.example/", "", ""),
        ("CANARY-folder", "Short"),
    ],
    quoted=True,
)

_DASHLANE_QUIRKS = (
    '"An empty entry"\n'
    '"Site","https://example.com/","anna@example.org","CANARY-pW1","CANARY-note"\n'
    '"Two logins","https://example.net/","anna","CANARY-login2","CANARY-pW2","CANARY-note"\n'
    '"No address","","anna","CANARY-pW3","CANARY-note"\n'
    '"A card","CANARY name","5105105105105100","CANARY","CANARY"\n'
    '"Third","https://example.org/","anna@example.org","CANARY-pW5",""\n'
    '"Fourth","https://fourth.example/","anna@example.org","CANARY-pW6",""\n'
    '"Fifth","https://fifth.example/","anna@example.org","CANARY-pW7",""\n'
    '"Sixth","https://sixth.example/","anna@example.org","CANARY-pW7",""\n'
)

# Another order, a semicolon, and no header.
_ANY_ORDER = (
    "https://example.com/;CANARY-pW1!;anna@example.org;CANARY\n"
    "https://example.net/;CANARY-pW2!;anna@example.org;CANARY\n"
    "https://example.org/;CANARY-pW3!;hidden;CANARY\n"
)

_ENPASS_HEADERLESS = (
    '"Site","Benutzername","anna","Passwort*","CANARY-pw","Webseite","https://example.com/","CANARY-note"\n'
    '"Mail only","E-Mail","anna@example.org","Website","https://example.net/","PIN*","CANARY",""\n'
    '"Note","CANARY-note"\n'
)


def safari_json(data_type: str, **content: object) -> bytes:
    metadata = {"browser_name": "Safari", "browser_version": "18.2", "data_type": data_type, "schema_version": 1}
    return json.dumps({"metadata": metadata | {"export_time_usec": 1_756_720_800_000_000}, **content}).encode()


_VISIT = 1_756_000_000_000_000  # 2025-08-24
_HISTORY = safari_json(
    "history",
    history=[
        {
            "url": "https://www.example.com/account?token=CANARY",
            "title": "CANARY",
            "time_usec": _VISIT,
            "visits_count": 3,
        },
        {
            "url": "https://www.example.com/login#CANARY",
            "title": "CANARY",
            "time_usec": _VISIT - 86_400_000_000,
            "visit_count": 2,
        },
        {"url": "https://news.example.net/CANARY", "title": "CANARY", "time_usec": _VISIT, "visits_count": 1},
        {"url": "https://news.example.net/?next=/login", "title": "CANARY", "time_usec": _VISIT, "visits_count": 1},
        {"url": "http://192.168.1.1/login", "title": "CANARY", "time_usec": _VISIT, "visits_count": 1},
        {
            "url": "https://id.example.org/signin",
            "destination_url": "https://CANARY.example/login",
            "time_usec": "x",
            "visits_count": -1,
        },
        {"url": 5},
        "CANARY",
    ],
)
_CARDS = safari_json(
    "payment_cards",
    payment_cards=[
        {
            "card_number": "CANARY-4242",
            "card_name": "Visa CANARY",
            "cardholder_name": "CANARY",
            "card_expiration_year": 2030,
        },
        {"card_number": "CANARY-5105", "card_name": "银联", "cardholder_name": "CANARY", "card_last_used_time_usec": 1},
        "CANARY",
    ],
)

QUIRKS: dict[str, bytes] = {
    "firefox.csv": _FIREFOX_QUIRKS.encode(),
    "safari.csv": _SAFARI_QUIRKS.encode(),
    "safari_history.json": _HISTORY,
    "safari_cards.json": _CARDS,
    "safari_extensions.json": safari_json("extensions", extensions=[{"name": "CANARY"}, {"name": "CANARY"}]),
    "bitwarden.csv": _BITWARDEN_QUIRKS.encode(),
    "keepassxc.csv": _KEEPASSXC_QUIRKS,
    "keepass1.csv": _KEEPASS1_QUIRKS.encode(),
    "lastpass.csv": _LASTPASS_QUIRKS.encode(),
    "lastpass_form_fills.csv": _LASTPASS_FORM_FILLS.encode(),
    "nordpass_1.csv": _NORDPASS_1_QUIRKS,
    "nordpass_3.csv": _NORDPASS_3_QUIRKS,
    "roboform.csv": _ROBOFORM_QUIRKS.encode(),
    "zoho.csv": _ZOHO_QUIRKS,
    "buttercup.csv": _BUTTERCUP_QUIRKS.encode(),
    "saferpass.csv": _SAFERPASS_QUIRKS.encode(),
    "passpack.csv": _PASSPACK_QUIRKS.encode(),
    "keeper.csv": _KEEPER_QUIRKS,
    "dashlane_old.csv": _DASHLANE_QUIRKS.encode(),
    "any_order.csv": _ANY_ORDER.encode(),
    "enpass_headerless.csv": _ENPASS_HEADERLESS.encode(),
}
