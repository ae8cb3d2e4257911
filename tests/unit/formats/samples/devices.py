"""Whole good files about devices and accounts at Apple, Google and Meta; their secrets are marked CANARY."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def lines(*records: Json) -> bytes:
    return "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in records).encode()


def document(value: Any) -> bytes:
    return json.dumps(value, indent=2).encode()


def access(
    app: str, category: str, kind: str = "event", uuid: str = "U-0", day: str = "2026-08-20", **more: Any
) -> Json:
    accessor = {"identifier": app, "identifierType": "bundleID"}
    stamp = f"{day}T23:59:59.000+02:00"
    record = {"accessor": accessor, "category": category, "identifier": uuid, "kind": kind, "timeStamp": stamp}
    return {**record, "type": "access", **more}


def network(app: str, domain: str, hits: Any = 1, domain_type: Any = 1) -> Json:
    return {
        "type": "networkActivity",
        **{"bundleID": app, "domain": domain, "domainType": domain_type, "hits": hits, "domainOwner": "CANARY-owner"},
        **{"context": "CANARY-context.example", "initiatedType": "AppInitiated"},
        **{"firstTimeStamp": "2026-08-18T08:00:00.000+02:00", "timeStamp": "2026-08-21T08:00:00.000+02:00"},
    }


def beta(app: str, service: str | None, uuid: str = "B-0") -> Json:
    stream = "com.apple.privacy.accounting.stream." + ("tcc" if service else "location")
    accessor = {"identifier": app, "identifierType": "bundleID"}
    record = {"stream": stream, "accessor": accessor, "identifier": uuid, "kind": "event", "version": 3}
    return {**record, "timestamp": "2021-06-09T14:19:48.270-05:00", **({"tccService": service} if service else {})}


_IOS = (
    b"\xef\xbb\xbf\r\n"
    + lines(
        access("com.example.chat", "contacts", "intervalBegin", "U-1"),
        access("com.example.chat", "contacts", "intervalEnd", "U-1"),
        access("com.example.chat", "photos", outOfProcess=True),
        access("5Q4J53EFRC.com.example.rail", "location", "intervalBegin", "U-2", "2026-08-19"),
    )
    + b"\n\n"
    + lines(
        access("com.example.rail", "location", "intervalEnd", "U-3", "2026-08-22"),
        access("com.example.rail", "camera"),
        access("com.example.rail", "microphone"),
        access("com.example.rail", "CANARY-category"),
        access("com.apple.mobilecal", "contacts"),
        network("com.apple.mobilecal", "p56-caldav.icloud.com", 3, 2),
        network("com.example.chat", "metrics.tracker.example", 5),
        network("com.example.chat", "metrics.tracker.example", 9),
        network("com.example.chat", "ads.example.net", 40),
        network("com.example.chat", "api.example.com", 99, 2),
        {"type": "CANARY-type", "value": "CANARY-value"},
    )
    + b'{"type":"access","accessor":{"identifier":"com.exam'
    + b"\n\x00\x00\x00"
)

PM_LIST = (
    "* daemon not running; starting now at tcp:5037\r\n"
    "package:/data/app/~~AbC12==/com.example.ride-xYz==/base.apk=com.example.ride  installer=null uid:10234\r\n"
    "package:/system/app/Clock/Clock.apk=com.example.clock  installer=null uid:10040\r\n"
    "package:/data/app/org.example.mail-1/base.apk=org.example.mail  installer=null uid:10111,1010111\r\n"
    "package:/data/app/x/base.apk=not%20a%20package  installer=null uid:1\r\n"
)

DUMP = """Activity Resolver Table:
  Full MIME Types:
      */*:
        1234567 com.example.ride/.Share

Packages:
  Package [com.example.ride] (1a2b3c4):
    userId=10234
    pkg=Package{5d6e7f8 com.example.ride}
    codePath=/data/app/~~CANARY==/com.example.ride-1==
    versionName=7.1
    flags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ]
    timeStamp=2026-01-02 03:04:05
    lastUpdateTime=2026-06-05 10:00:00
    installerPackageName=com.android.vending
    pkgFlags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ]
    requested permissions:
      android.permission.READ_CONTACTS
      android.permission.ACCESS_FINE_LOCATION
    install permissions:
      android.permission.INTERNET: granted=true
      android.permission.READ_SMS: granted=true
    User 0: ceDataInode=1316 installed=true hidden=false suspended=false
      firstInstallTime=2025-03-04 10:00:00
      gids=[3003]
      runtime permissions:
        android.permission.READ_CONTACTS: granted=true, flags=[ USER_SET|USER_SENSITIVE_WHEN_GRANTED]
        android.permission.ACCESS_FINE_LOCATION: granted=true, flags=[ USER_SET]
        android.permission.ACCESS_BACKGROUND_LOCATION: granted=true, flags=[ USER_SET]
        android.permission.READ_MEDIA_IMAGES: granted=false, flags=[ USER_SET]
        android.permission.READ_CALL_LOG: granted=true, flags=[ REVOKED_COMPAT]
        android.permission.CAMERA: granted=true, flags=[ USER_SET]
        android.permission.RECORD_AUDIO: granted=true, flags=[ USER_SET]
  Package [com.example.browser] (2b3c4d5):
    firstInstallTime=2009-01-01 09:00:00
    lastUpdateTime=2026-06-01 10:00:00
    pkgFlags=[ SYSTEM HAS_CODE UPDATED_SYSTEM_APP ]
    User 0: ceDataInode=2 installed=true hidden=false
      runtime permissions:
        android.permission.ACCESS_COARSE_LOCATION: granted=true, flags=[ USER_SET]
        android.permission.READ_MEDIA_IMAGES: granted=true
  Package [com.example.clock] (3c4d5e6):
    pkgFlags=[ SYSTEM HAS_CODE ]
    User 0: ceDataInode=3 installed=true hidden=false
      runtime permissions:
        android.permission.READ_CONTACTS: granted=true, flags=[ SYSTEM_FIXED]
  Package [com.example.gone] (4d5e6f7):
    pkgFlags=[ HAS_CODE ]
    User 0: ceDataInode=4 installed=false hidden=false

Hidden system packages:
  Package [com.example.factory] (5e6f7a8):
    pkgFlags=[ HAS_CODE ]

Shared users:
  SharedUser [android.uid.system] (6f7a8b9):
"""

BUG_REPORT = (
    "========================================================\n"
    "== dumpstate: 2026-08-20 10:00:00\n"
    "========================================================\n"
    "Serial: CANARY-serial\n"
    "------ SYSTEM LOG (logcat) ------\n"
    "08-20 10:00:00.000  1000  1 I CANARY-log: secret\n"
    "DUMP OF SERVICE package:\n"
) + DUMP

ANDROIDQF = [
    {
        **{"name": "com.example.ride", "installer": "com.android.vending", "uid": 10234, "disabled": False},
        **{"system": False, "third_party": True, "files": [{"path": "/data/app/a/base.apk", "sha256": "CANARY-hash"}]},
    },
    {
        **{"name": "com.example.clock", "installer": "null", "uid": 10040, "disabled": False},
        **{"system": True, "third_party": False, "files": [{"path": "/system/app/Clock.apk"}]},
    },
    {
        **{"name": "com.example.browser", "installer": "com.android.vending", "uid": 10041, "disabled": False},
        **{"system": True, "third_party": False, "files": [{"path": "/data/app/b/base.apk"}]},
    },
    {"name": 7, "installer": "x", "uid": 1, "system": False, "third_party": True},
]

VISITS = [
    ("https://accounts.example.com/signin?token=CANARY-token#CANARY", 1_756_000_000_000_000),
    ("https://accounts.example.com/login", 1_756_200_000_000_000),
    ("https://user:CANARY@shop.example.org/my/orders", 1_756_100_000_000_000),
    ("https://news.example.net/accounting/mystery?login=1", 1_756_100_000_000_000),
    ("https://konto.example.net/mein-konto/", None),
    ("chrome://settings/passwords", 1),
    ("http://192.168.1.1/login", 1),
    ("https://[::1/login", 1),
]
HISTORY = {
    "Browser History": [
        {
            "title": "CANARY-title",
            "url": url,
            "time_usec": time,
            "client_id": "CANARY-client",
            "page_transition": "LINK",
        }
        for url, time in VISITS
    ],
    "Session": [],
    "Typed Url": [],
}


def play_document(title: Any, kind: str = "Android Apps") -> Json:
    return {"documentType": kind, "title": title}


INSTALLS = [
    {
        "install": {
            "doc": play_document("Example Music: Songs"),
            "firstInstallationTime": "2020-01-01T10:00:00.123Z",
            "lastUpdateTime": "2023-02-03T10:00:00.456Z",
            "deviceAttribute": {"model": "CANARY-model", "carrier": "CANARY-carrier"},
        }
    }
]
LIBRARY = [
    {"libraryDoc": {"doc": play_document("Ride"), "acquisitionTime": "2021-05-06T00:00:00Z"}},
    {"libraryDoc": {"doc": play_document("CANARY-film", "Movies"), "acquisitionTime": "2021-05-06T00:00:00Z"}},
]
SUBSCRIPTIONS = [
    {
        "subscription": {
            "doc": play_document("CANARY-premium", "Subscription"),
            "renewalDate": "2026-10-01T00:00:00Z",
            "pricing": [{"price": "CANARY-price"}],
        }
    }
]
PURCHASES = [
    {
        "purchaseHistory": {
            **{"invoicePrice": "CANARY-price", "paymentMethodTitle": "CANARY-Visa-4242", "userCountry": "DE"},
            **{"doc": play_document("Paid Maps"), "purchaseTime": "2019-07-08T00:00:00Z"},
        }
    },
    {"purchaseHistory": {"doc": play_document("CANARY-coins", "In-App Item"), "purchaseTime": "x"}},
]

SIGN_IN_WITH_APPLE = 'App Name,Date\nExample Shop,2024-03-05T10:11:12Z\n"Foo, Bar",01-02-2023 00:00:00\n,2022-01-01\n'
APPLE_INSTALLS = (
    "App Name,Application ID,Application Type,Client Event ID,Created Date,Device Identifier,Device OS Version,"
    "Event Date,External Referral URL,Installation Type,Origin,OS Build Version,Platform Name,Store Front Name\n"
    "Example Chat,310,App,CANARY-e1,09-01-2026 10:00:00.000,CANARY-device,18.6,08-31-2026 10:00:00.000,"
    "https://CANARY.example/,Initial Download,,22G86,iOS,DEU\n"
    "Ride,311,App,CANARY-e2,09-01-2026 10:00:00.000,CANARY-device,18.6,not a day,,Update,,22G86,iOS,DEU\n"
    " ,312,App,CANARY-e3,09-01-2026 10:00:00.000,CANARY-device,18.6,08-31-2026,,Update,,22G86,iOS,DEU\n"
    "Cut,313,App\n"
)
HIDE_MY_EMAIL = (
    "Hide My Email Address,Forward To Email,App Name,Note,Created Date\n"
    "abc_12@privaterelay.appleid.com,CANARY-anna@example.org,Example Shop,CANARY-note,2024-03-05T10:11:12Z\n"
    "def_34@icloud.com,CANARY-anna@example.org,,CANARY-note,2024-03-05T10:11:12Z\n"
    "broken,CANARY-anna@example.org,Ride,CANARY-note,2024-03-05T10:11:12Z\n"
)


def mojibake(text: str) -> str:
    """As Meta writes it."""
    return text.encode().decode("latin-1")


APPS_OLD = {"installed_apps": [{"name": mojibake("Pokémon"), "added_timestamp": 1_500_000_000}]}
APPS_V2 = {
    "installed_apps_v2": [
        {
            **{"name": mojibake("Voyage Privé"), "added_timestamp": 1_600_259_200, "category": "active"},
            **{"user_app_scoped_id": 424_242, "removed_timestamp": 0},
        },
        {"name": "Left", "added_timestamp": 1_600_000_000, "category": "removed", "removed_timestamp": 1_650_000_000},
        {"name": " ", "added_timestamp": 1},
        "CANARY",
    ]
}
CONNECTED = [
    {
        "timestamp": 1_700_000_000,
        "media": [],
        "label_values": [
            {"label": mojibake("Hinzugefügt am"), "timestamp_value": 1_690_000_000},
            {"label": "Name", "value": mojibake("Müller Reisen")},
            {"label": mojibake("App-ID für dich"), "value": "CANARY-id"},
            {"label": "Daten", "vec": [{"value": "CANARY-vec"}]},
            {"label": "Mehr", "dict": [{"label": "x", "value": "CANARY-dict"}]},
        ],
        "fbid": "CANARY-fbid",
    },
    {"timestamp": 1_700_000_000, "media": [], "label_values": [{"label": "App", "value": "Ride"}], "fbid": "1"},
    {"timestamp": 1_700_000_000, "media": [], "label_values": [{"label": "App", "value": ""}], "fbid": "1"},
    {"timestamp": 1_700_000_000, "media": [], "label_values": "CANARY", "fbid": "1"},
]
OFF_FACEBOOK = {
    "off_facebook_activity_v2": [
        {
            "name": mojibake("Müller Drogerie"),
            "events": [
                {"id": 424_242, "type": "PURCHASE", "timestamp": 1_700_000_000},
                {"id": 424_242, "type": "PAGE_VIEW", "timestamp": 1_600_000_000},
            ],
        },
        {"name": "shop.example.com", "events": [{"id": 2, "type": "PAGE_VIEW", "timestamp": 1_700_000_001}]},
        {"name": "Signed Up", "events": [{"id": 2, "type": "COMPLETE_REGISTRATION", "timestamp": "x"}]},
        {"name": 3, "events": None},
    ]
}
ADVERTISERS = {
    "custom_audiences_all_types_v2": [
        {"advertiser_name": "Lists Ltd", "has_data_file_custom_audience": True, "has_in_person_store_visit": False},
        {"advertiser_name": "CANARY-other", "has_data_file_custom_audience": False},
    ]
}
ADVERTISER_NAMES = {"custom_audiences_v2": [mojibake("Façade"), "", 4]}
INSTAGRAM = {
    "profile_user": [
        {
            "title": "CANARY-title",
            "media_map_data": {"Profilfoto": {"uri": "CANARY-uri", "creation_timestamp": 1}},
            "string_map_data": {
                "E-Mail": {"href": "", "value": "anna@Example.org", "timestamp": 0},
                mojibake("Telefonnummer für alles"): {"href": "", "value": "+49 30 1234567", "timestamp": 0},
                "Benutzername": {"href": "", "value": "anna_m", "timestamp": 0},
                "Steckbrief": {"href": "", "value": "CANARY-bio", "timestamp": 0},
                "Geschlecht": {"href": "", "value": "CANARY-gender", "timestamp": 0},
                "Geburtsdatum": {"href": "", "value": "1990-01-31", "timestamp": 0},
            },
        }
    ]
}

SAMPLES: dict[str, bytes] = {
    "App_Privacy_Report_v4.ndjson": _IOS,
    "App_Privacy_Report_beta.ndjson": lines(
        beta("com.example.chat", "kTCCServiceAddressBook"),
        beta("com.example.chat", "kTCCServiceCamera"),
        beta("com.example.rail", None),
        beta("com.example.rail", "kTCCServicePhotos"),
    ),
    "pm_list_f_i_U.txt": PM_LIST.encode(),
    "pm_list_powershell.txt": "package:com.example.ride versionCode:12\r\npackage:android\r\n".encode("utf-16"),
    "dumpsys_package.txt": DUMP.encode(),
    "bugreport.txt": BUG_REPORT.encode() + b"\xff\xfe no text\n",
    "packages.json": document(ANDROIDQF),
    "BrowserHistory.json": document(HISTORY),
    "Installs.json": document(INSTALLS),
    "Library.json": document(LIBRARY),
    "Subscriptions.json": document(SUBSCRIPTIONS),
    "Purchase History.json": document(PURCHASES),
    "Apps Using Sign In with Apple.csv": SIGN_IN_WITH_APPLE.encode(),
    "App Install Activity.csv": APPLE_INSTALLS.encode(),
    "Hide My Email Information.csv": HIDE_MY_EMAIL.encode(),
    "apps_and_websites_old.json": document(APPS_OLD),
    "apps_and_websites.json": document(APPS_V2),
    "connected_apps_and_websites.json": document(CONNECTED),
    "your_activity_off_meta_technologies.json": document(OFF_FACEBOOK),
    "advertisers_using_your_activity.json": document(ADVERTISERS),
    "advertisers_who_uploaded.json": document(ADVERTISER_NAMES),
    "personal_information.json": document(INSTAGRAM),
}

# Recognised, so that the reader can say what to ask for instead.
META_PAGE = (
    b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Apps</title></head>'
    b'<body><div class="_a706"><div class="_3-95 _a6-g"><div class="_2ph_ _a6-h">CANARY</div></div></div></body></html>'
)
