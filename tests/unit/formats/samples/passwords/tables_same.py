"""The same accounts as each password manager writes them, with marked secrets that must not get anywhere."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import NamedTuple


class Account(NamedTuple):
    title: str
    url: str
    login: str
    password: str


ACCOUNTS = (
    Account("Shop", "https://shop.example.co.uk/login?token=CANARY-token", "anna+shop@example.org", "CANARY-pW1!"),
    Account('Books, "old" & new', "https://www.xn--bcher-kva.example/", "anna@example.org", "CANARY-pW2\\"),
    Account("Tickets", "https://tickets.example.net:8443/#CANARY-fragment", "+4915112345678", "CANARY-pW3'"),
    Account("Forum", "https://foo.github.io/", "anna_b", 'CANARY-"pW4'),
    Account("Blog", "https://bar.github.io/", "anna_b", "CANARY-pW5,"),
    Account("Bank", "https://bank.example.com/", "4711-0815", "CANARY-pW6;"),
    Account("Bank", "https://bank.example.com/", "Anna@Example.ORG", "CANARY-pW7=<>"),
)
SERVICES_AND_LOGINS = {
    ("example.co.uk", "anna+shop@example.org"),
    ("xn--bcher-kva.example", "anna@example.org"),
    ("example.net", "+4915112345678"),
    ("foo.github.io", "anna_b"),
    ("bar.github.io", "anna_b"),
    ("example.com", "4711-0815"),
    ("example.com", "Anna@example.org"),
}

MARK = "\ufeff"


def table(
    header: str, rows: Iterable[Sequence[str]], *, end: str = "\n", quoted: bool = False, mark: str = ""
) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator=end, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    if header:
        writer.writerow(header.split(","))
    writer.writerows(rows)
    return (mark + text.getvalue()).encode()


def _each(header: str, row: Callable[[Account], Sequence[str]], *, end: str = "\n", quoted: bool = False) -> bytes:
    return table(header, map(row, ACCOUNTS), end=end, quoted=quoted)


def _keepass1() -> bytes:
    def escaped(cell: str) -> str:
        return '"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"'

    rows = (
        ("Account", "Login Name", "Password", "Web Site", "Comments"),
        *((a.title, a.login, a.password, a.url, "CANARY-note") for a in ACCOUNTS),
    )
    return "".join(",".join(map(escaped, row)) + "\r\n" for row in rows).encode()


def _nordpass(header: str) -> bytes:
    names = header.split(",")
    rows = []
    for account in ACCOUNTS:
        cells = {"name": account.title, "url": account.url, "username": account.login, "password": account.password}
        cells |= {
            "note": "CANARY-note",
            "type": "password",
            "additional_urls": "[]",
            "custom_fields": '["CANARY-field"]',
        }
        rows.append([cells.get(name, "") for name in names])
    return table(header, rows)


NORDPASS_1 = (
    "name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,"
    "full_name,phone_number,email,address1,address2,city,country,state"
)
NORDPASS_2 = NORDPASS_1 + ",type"
NORDPASS_3 = NORDPASS_1.replace("url,", "url,additional_urls,").replace("cvc,", "cvc,pin,") + ",type,custom_fields"
FIREFOX = "url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged"
KEEPASSXC = "Group,Title,Username,Password,URL,Notes,TOTP,Icon,Last Modified,Created"
BITWARDEN = "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp"
BITWARDEN_ORG = "collections,type,name,notes,fields,login_uri,login_username,login_password,login_totp"
LASTPASS = "url,username,password,totp,extra,name,grouping,fav"
ROBOFORM_OLD = "Name,Url,Login,Pwd,Note,Folder,Rf_fields"
ROBOFORM_NEW = "Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2"
ZOHO = "Secret Name,Description,Secret URL,SecretData,Notes,CustomData,Tags,Classification,Favorite,ChamberName"
BUTTERCUP = "!type,!group_id,!group_name,!group_parent,title,username,password,URL,id,Notes"
SAFERPASS = "modelType,modelVersion,url,username,password,notes,favorite,title,text,color"
NEXTCLOUD = "Label,Username,Password,Notes,Url,Custom Fields,Folder,Tags,Favorite,Edited,Id,Revision,Folder Id"
PASSPACK = "Entry Name,URL,User ID,Password,Notes,Shared Notes,Tags,Extra Fields,Email"
SYNOLOGY = "Display_Name,Login_Username,Login_Password,Login_URLs,Login_TOTP,Notes,Favorite"
TOTP = "otpauth://totp/x?secret=CANARYTOTP"


def zoho_data(login: str, password: str, kind: str = "Web Account") -> str:
    return f"SecretType:{kind}\nUser Name:{login}\nPassword:{password}\n"


SAME_ACCOUNTS: dict[str, bytes] = {
    "same_chrome.csv": _each(
        "name,url,username,password,note", lambda a: (a.title, a.url, a.login, a.password, "CANARY-note")
    ),
    "same_firefox.csv": _each(
        FIREFOX,
        lambda a: (
            a.url,
            a.login,
            a.password,
            "",
            a.url,
            "{CANARY-guid}",
            "1600000000000",
            "1700000000000",
            "1600000000000",
        ),
        end="\r\n",
        quoted=True,
    ),
    "same_ff_password_exporter.csv": _each(
        "hostname,username,password", lambda a: (a.url, a.login, a.password), quoted=True
    ),
    "same_safari_old.csv": _each(
        "Title,Url,Username,Password", lambda a: (f"{a.title} ({a.login})", a.url, a.login, a.password)
    ),
    "same_safari_new.csv": _each(
        "Title,URL,Username,Password,Notes,OTPAuth",
        lambda a: (f"{a.title} ({a.login})", a.url, a.login, a.password, "CANARY-note\nCANARY-more", TOTP),
    ),
    "same_bitwarden.csv": _each(
        BITWARDEN,
        lambda a: (
            "CANARY-folder",
            "",
            "login",
            a.title,
            "CANARY-note",
            "x: CANARY",
            "0",
            a.url,
            a.login,
            a.password,
            "CANARYTOTP",
        ),
        end="\r\n",
    ),
    "same_bitwarden_org.csv": _each(
        BITWARDEN_ORG,
        lambda a: (
            "CANARY-folder",
            "login",
            a.title,
            "CANARY-note",
            "x: CANARY",
            a.url,
            a.login,
            a.password,
            "CANARYTOTP",
        ),
    ),
    "same_keepassxc.csv": _each(
        KEEPASSXC,
        lambda a: (
            "Root/CANARY-group",
            a.title,
            a.login,
            a.password,
            a.url,
            "CANARY-note",
            TOTP,
            "0",
            "2024-01-02T03:04:05Z",
            "2020-01-02T03:04:05Z",
        ),
        quoted=True,
    ),
    "same_keepassx2.csv": _each(
        "Group,Title,Username,Password,URL,Notes",
        lambda a: ("Root", a.title, a.login, a.password, a.url, "CANARY-note"),
        quoted=True,
    ),
    "same_keepass1.csv": _keepass1(),
    "same_lastpass.csv": _each(
        LASTPASS,
        lambda a: (
            a.url,
            a.login,
            a.password,
            "CANARYTOTP",
            "CANARY-note",
            a.title.replace("&", "&amp;").replace('"', "&quot;"),
            "CANARY\\folder",
            "0",
        ),
        end="\r\r\n",
    ),
    "same_lastpass_old.csv": _each(
        "url,username,password,extra,name,grouping,fav",
        lambda a: (a.url, a.login, a.password, "CANARY-note", a.title, "", "0"),
    ),
    "same_nordpass_1.csv": _nordpass(NORDPASS_1),
    "same_nordpass_2.csv": _nordpass(NORDPASS_2),
    "same_nordpass_3.csv": _nordpass(NORDPASS_3),
    "same_roboform_old.csv": _each(
        ROBOFORM_OLD,
        lambda a: (
            a.title,
            a.url,
            "'" + a.login if a.login[0] in "+=-@'" else a.login,
            a.password,
            "CANARY-note",
            "/",
            "User ID$:txt:CANARY",
            f"Password$:pwd:{a.password}",
        ),
    ),
    "same_roboform_new.csv": _each(
        ROBOFORM_NEW,
        lambda a: (
            a.title,
            a.url,
            a.url,
            "'" + a.login if a.login[0] in "+=-@'" else a.login,
            a.password,
            "",
            "/",
            "Password$,,,pwd,CANARY",
            "CANARY",
        ),
    ),
    "same_zoho.csv": table(
        ZOHO,
        (
            (a.title, "", a.url, zoho_data(a.login, a.password), "CANARY-note", "", "P", "0", "Social", "")
            for a in ACCOUNTS
        ),
        mark=MARK,
    ),
    "same_zoho_old.csv": _each(
        "Secret Name,Secret URL,Notes", lambda a: (a.title, a.url, "CANARY-note", a.login, a.password), quoted=True
    ),
    "same_synology.csv": table(
        SYNOLOGY,
        ((a.title, a.login, a.password, a.url, "CANARYTOTP", "CANARY-note", "") for a in ACCOUNTS),
        mark=MARK,
    ),
    "same_safeincloud.csv": _each(
        "Title,Login,Password,URL,Notes", lambda a: (a.title, a.login, a.password, a.url, "CANARY-note")
    ),
    "same_safeincloud_otp.csv": _each(
        "Title,Login,Password,URL,Notes,OTP", lambda a: (a.title, a.login, a.password, a.url, "", TOTP)
    ),
    "same_saferpass.csv": table(
        SAFERPASS,
        (("Account", "2", a.url, a.login, a.password, "CANARY-note", "false", a.title, "", "") for a in ACCOUNTS),
        mark=MARK,
    ),
    "same_myki.csv": _each(
        "url,username,password,additionalInfo,nickname,twofaSecret",
        lambda a: (a.url, a.login, a.password, "CANARY-note", a.title, "CANARYTOTP"),
    ),
    "same_passpack.csv": _each(
        PASSPACK,
        lambda a: (
            a.title,
            a.url,
            a.login,
            a.password,
            "CANARY-note",
            "",
            '{"tags":["{\\"tag\\":\\"CANARY\\"}"]}',
            "CANARY-fields",
            "",
        ),
    ),
    "same_nextcloud.csv": _each(
        NEXTCLOUD,
        lambda a: (
            a.title,
            a.login,
            a.password,
            "CANARY-note",
            a.url,
            "CANARY-field",
            "Home",
            "a,b",
            "false",
            "Thu Oct 20 2022 21:31:42 GMT+0200 (CEST)",
            "1",
            "2",
            "3",
        ),
    ),
    "same_padlock.csv": _each(
        "name,tags,url,username,password,notes",
        lambda a: (a.title, "CANARY-tag", a.url, a.login, a.password, "CANARY-note"),
    ),
    "same_buttercup.csv": _each(
        BUTTERCUP, lambda a: ("entry", "1", "", "", a.title, a.login, a.password, a.url, "2", "CANARY-note")
    ),
    "same_keeper.csv": _each(
        "",
        lambda a: ("CANARY-folder", a.title, a.login, a.password, a.url, "CANARY-note", "", "Phone", "CANARY-field"),
        quoted=True,
    ),
    "same_dashlane_old.csv": _each("", lambda a: (a.title, a.url, a.login, a.password, "CANARY-note"), quoted=True),
    "same_enpass_headerless.csv": _each(
        "", lambda a: (a.title, "Username", a.login, "*Password", a.password, "URL", a.url, "CANARY-note"), quoted=True
    ),
}
