"""Files of text messages, made up; what must never be kept is marked CANARY."""

from __future__ import annotations

import io
import json
import plistlib
import quopri
import sqlite3
import tarfile
import zlib
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

DAY = 86_400_000
MAY_FIRST = 1_746_057_600_000  # 2025-05-01 in milliseconds

# (address, body, milliseconds, received)
Message = tuple[str, str, int, bool]
MESSAGES: tuple[Message, ...] = (
    ("1069012345", "【苹果园】您的验证码是 402913 CANARY，请勿泄露。", MAY_FIRST, True),
    ("1069012345", "【苹果园】您的订单已发货 CANARY", MAY_FIRST + DAY, True),
    ("106900777", "【苹果园】您的账号已绑定 CANARY", MAY_FIRST + 2 * DAY, True),
    ("+8613800138000", "【转】CANARY 明天见", MAY_FIRST, True),
    ("1069012345", "【苹果园】CANARY 这是我发的", MAY_FIRST, False),
    ("Kestrel", "402913 is your Kestrel code CANARY", MAY_FIRST, True),
)


def _xml() -> bytes:
    rows = "".join(
        f'  <sms protocol="0" address="{address}" date="{when}" type="{1 if received else 2}" subject="null" '
        f'body="{body}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" '
        f'date_sent="0" sub_id="1" readable_date="x" contact_name="CANARY contact" />\n'
        for address, body, when, received in MESSAGES
    )
    return f"""<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore v10.21.003 on 01/05/2025 10:00:00-->
<?xml-stylesheet type="text/xsl" href="sms.xsl"?>
<smses count="99" backup_set="x" backup_date="1" type="full">
{rows}  <sms address="106900888" date="{MAY_FIRST}" type="1" body="【梨园】登录 CANARY &#55357;&#56832;&#0;&#55357;" />
  <sms address="106900889" date="{MAY_FIRST}" type="1" body="null" />
  <mms date="{MAY_FIRST}" msg_box="1" address="106900999~13800138000"><parts>
    <part seq="-1" ct="application/smil" text="【错】CANARY" />
    <part seq="0" ct="image/png" text="null" data="Q0FOQVJZ" />
    <part seq="0" ct="text/plain" text="【李子网】您有红包，CANARY 退订回T" />
  </parts><addrs><addr address="106900999" type="137" /><addr address="13800138000" type="151" /></addrs></mms>
  <mms date="{MAY_FIRST}" msg_box="2" address="1"><parts><part ct="text/plain" text="【错】CANARY" /></parts></mms>
</smses>
""".encode()


def _newer(item: dict[str, Any]) -> dict[str, Any]:
    """The tags that the second generation of SMS Import / Export adds."""
    return {f"__{key}" if key in ("display_name", "parts", "sender_address") else key: item[key] for key in item}


def _import_export() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {
            **{"_id": str(number), "thread_id": "1", "address": address, "date": str(when)},
            **{"type": "1" if received else "2", "body": body, "display_name": "CANARY"},
        }
        for number, (address, body, when, received) in enumerate(MESSAGES, start=1)
    ]
    mms = {
        **{"_id": "9", "thread_id": "2", "date": str(MAY_FIRST // 1000), "msg_box": "1", "m_type": "132"},
        **{"sender_address": {"address": "106900999", "type": "137"}},
        **{
            "parts": [
                {"ct": "image/png", "text": "CANARY"},
                {"ct": "text/plain", "text": "【李子网】红包 CANARY 退订回T"},
            ]
        },
    }
    return [*rows, mms, {**mms, "msg_box": "2"}]


def _qksms() -> bytes:
    rows = [
        {"type": 1 if received else 2, "address": address, "date": when, "body": body}
        for address, body, when, received in MESSAGES
    ]
    return json.dumps({"messageCount": len(rows), "messages": rows}).encode()


def database(*script: tuple[str, Iterable[tuple[Any, ...]]]) -> bytes:
    """A SQLite file: each statement is carried out for each of its rows, or once where there are none."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement, rows in script:
            values = list(rows)
            if values:
                connection.executemany(statement, values)
            else:
                connection.execute(statement)
        connection.commit()
        return connection.serialize()


def _android_rows() -> list[tuple[Any, ...]]:
    return [(address, when, 1 if received else 2, body) for address, body, when, received in MESSAGES]


def android_database(table: str = "sms") -> bytes:
    return database(
        (f"CREATE TABLE {table} (_id INTEGER PRIMARY KEY, address TEXT, date INTEGER, type INTEGER, body TEXT)", ()),
        (f"INSERT INTO {table} (address, date, type, body) VALUES (?, ?, ?, ?)", _android_rows()),
    )


def rich_text(text: str, *, wide: bool = False, over: int = 0) -> bytes:
    """An archived NSAttributedString; ``over``: by how much its length is too large."""
    data = text.encode()
    length = len(data) + over
    size = b"\x81" + length.to_bytes(2, "little") if wide or length > 127 else bytes((length,))
    return b"\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@NSString\x01\x94\x84\x01+" + size + data + b"\x86\x84\x02iI\x01"


def apple_database(*extra: tuple[str, str | None, bytes | None, int, int]) -> bytes:
    """Messages as (address, text, rich text, date, from me), after the usual ones."""
    rows = [
        (address, body, None, (when // 1000 - 978_307_200) * 1_000_000_000, 0 if received else 1)
        for address, body, when, received in MESSAGES
    ]
    handles: dict[str, int] = {}
    messages = []
    for address, text, rich, date, mine in (*rows, *extra):
        handle = handles.setdefault(address, len(handles) + 1)
        messages.append((handle, text, rich, date, mine))
    return database(
        ("CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, service TEXT)", ()),
        (
            "CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, handle_id INTEGER, text TEXT,"
            " attributedBody BLOB, date INTEGER, is_from_me INTEGER, service TEXT)",
            (),
        ),
        ("INSERT INTO handle (ROWID, id) VALUES (?, ?)", [(number, address) for address, number in handles.items()]),
        (
            "INSERT INTO message (handle_id, text, attributedBody, date, is_from_me) VALUES (?, ?, ?, ?, ?)",
            messages,
        ),
    )


def packed_list(messages: Iterable[Message] = MESSAGES) -> bytes:
    rows = [
        {"self_phone": "CANARY", "address": address, "body": body, "date": str(when), "type": "1" if received else "2"}
        for address, body, when, received in messages
    ]
    return zlib.compress(json.dumps(rows).encode())


def android_backup(
    members: dict[str, bytes], *, packed: bool = True, encryption: str = "none", tail: bytes = b""
) -> bytes:
    """A backup of ``adb``: a header, then a tar."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    data = zlib.compress(archive.getvalue()) if packed else archive.getvalue()
    return f"ANDROID BACKUP\n5\n{int(packed)}\n{encryption}\n".encode() + data + tail


TELEPHONY = "apps/com.android.providers.telephony"


def backup_members() -> dict[str, bytes]:
    return {
        f"{TELEPHONY}/_manifest": b"CANARY",
        f"{TELEPHONY}/d_f/000000_sms_backup": packed_list(),
        f"{TELEPHONY}/d_f/000000_mms_backup": b"CANARY",
        "apps/com.example/f/notes.txt": b"CANARY" * 300,
    }


def vmg(messages: Iterable[Message] = MESSAGES) -> str:
    """As Nokia's phones write them."""
    return "".join(
        "BEGIN:VMSG\r\nVERSION:1.1\r\nX-IRMC-STATUS:READ\r\n"
        f"X-IRMC-BOX:{'INBOX' if received else 'SENT'}\r\nX-NOK-DT:20250501T100000Z\r\nX-MESSAGE-TYPE:DELIVER\r\n"
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:CANARY\r\nTEL:{address}\r\nEND:VCARD\r\nBEGIN:VENV\r\n"
        "BEGIN:VCARD\r\nTEL:+8613900139000\r\nEND:VCARD\r\n"
        f"BEGIN:VBODY\r\nDate:01-05-2025 10:00:00\r\n{body}\r\nEND:VBODY\r\nEND:VENV\r\nEND:VMSG\r\n"
        for address, body, when, received in messages
    )


def vmsg(messages: Iterable[Message] = MESSAGES) -> str:
    """As MediaTek's phones write them: the text in quoted-printable, broken over lines."""
    parts = []
    for address, body, _, received in messages:
        text = quopri.encodestring(body.encode(), quotetabs=True).decode().replace("\n", "\r\n")
        parts.append(
            f"BEGIN:VMSG\r\nVERSION:1.1\r\nBEGIN:VCARD\r\nTEL:{address}\r\nEND:VCARD\r\nBEGIN:VBODY\r\n"
            f"X-BOX:{'INBOX' if received else 'SENDBOX'}\r\nX-READ:READ\r\nDate:2025/05/01 09:38:53 GMT\r\n"
            f"Subject;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{text}\r\nEND:VBODY\r\nEND:VMSG\r\n"
        )
    return "".join(parts)


def iphone_backup(folder: Path, *, encrypted: bool = False, messages: bytes | None = None) -> Path:
    """A folder as the Finder writes it."""
    (folder / "3d").mkdir(parents=True)
    index = b"CANARY, encrypted" if encrypted else database(("CREATE TABLE Files (fileID TEXT)", ()))
    (folder / "Manifest.db").write_bytes(index)
    (folder / "Manifest.plist").write_bytes(plistlib.dumps({"IsEncrypted": encrypted, "Version": "10.0"}))
    if messages is not None:
        (folder / "3d" / "3d0d7e5fb2ce288813306e4d4636395e047a3d28").write_bytes(messages)
    return folder


SAMPLES: dict[str, bytes] = {
    "sms-20250501.xml": _xml(),
    "messages.json": json.dumps(_import_export()).encode(),
    "messages.ndjson": "\n".join(json.dumps(_newer(item)) for item in _import_export()).encode(),
    "qksms.json": _qksms(),
    "mmssms.db": android_database(),
    "huawei.db": android_database("sms_tb"),
    "sms.db": apple_database(("106900999", None, rich_text("【李子网】红包 CANARY 退订回T"), 768_000_000, 0)),
    "backup.ab": android_backup(backup_members()),
    "000000_sms_backup": packed_list(),
    "messages.vmg": vmg().encode("utf-16"),
    "sms.vmsg": vmsg().encode(),
}
