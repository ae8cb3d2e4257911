"""Small lists in the published formats, about services that do not exist."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

SITES: list[dict[str, Any]] = [
    {
        "name": "Alpha Mail",
        "url": "https://alpha-mail.com/settings#delete",
        "url_zh-CN": "https://alpha-mail.com/zh/settings#delete",
        "difficulty": "easy",
        "notes": "Settings ⮕ Delete.\nThen confirm.",
        "notes_de": "Einstellungen ⮕ Löschen.",
        "notes_zh-CN": "设置 ⮕ 注销。",
        "domains": ["www.alpha-mail.com", "Mail.Alpha-Mail.com", "alpha-mail.com"],
        "meta": "popular",
    },
    {
        "name": "Beta Shop",
        "url": "https://help.beta-shop.co.uk/contact",
        "difficulty": "hard",
        "email": "Support@beta-shop.co.uk",
        "email_subject": "Delete my account",
        "email_body": "Please delete my account, my username is XXXXXX",
        "domains": [],
    },
    {"name": "Gamma", "url": "", "difficulty": "medium", "notes_zh": "先解绑。", "domains": ["gamma.net"]},
    {"name": "Delta", "url": "https://delta.org/", "difficulty": "limited", "domains": ["delta.org"]},
    {"name": "Epsilon", "url": "https://epsilon.io", "difficulty": "impossible", "domains": ["epsilon.io"]},
]

COMPANY: dict[str, Any] = {
    "slug": "alpha-mail",
    "relevant-countries": ["all"],
    "categories": ["telecommunication"],
    "name": "Alpha Mail GmbH",
    "runs": ["Alpha Mail", "Alpha Drive"],
    "address": "Street 1\n12345 Town\nGermany",
    "phone": "+49 30 1234567",
    "email": "privacy@alpha-mail.com",
    "webform": "https://alpha-mail.com/privacy/form",
    "web": "https://www.alpha-mail.com/",
    "sources": ["https://alpha-mail.com/privacy"],
    "required-elements": [{"desc": "Name", "type": "name"}],
    "suggested-transport-medium": "email",
    "needs-id-document": False,
    "comments": ["Answers within a week.", "Ask for Ms Ames."],
    "quality": "verified",
}


def site(**fields: Any) -> dict[str, Any]:
    """An entry of sites.json; None leaves a field out."""
    return _without_none(
        {"name": "Zeta", "url": "https://zeta.com", "difficulty": "easy", "domains": ["zeta.com"]} | fields
    )


def company(**fields: Any) -> dict[str, Any]:
    """A company record; ``relevant_countries`` stands for ``relevant-countries``, None leaves a field out."""
    return _without_none(COMPANY | {name.replace("_", "-"): value for name, value in fields.items()})


def dumped(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=4).encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def company_archive(*companies: Mapping[str, Any], folder: str = "data-master/") -> bytes:
    """The repository as it is downloaded: the companies among other files."""
    members = {f"{folder}companies/{item['slug']}.json": dumped(item) for item in companies}
    others = {
        f"{folder}schema.json": b"{}",
        f"{folder}obsolete-records/old.json": b"{}",
        f"{folder}README.md": b"# Data",
    }
    return zipped(others | members)


def _without_none(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
