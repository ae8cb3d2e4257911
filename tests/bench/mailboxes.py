"""Large mailboxes as Gmail exports them, made up: several hundred senders, long headers, packed bodies."""

from __future__ import annotations

import base64
import random
from pathlib import Path

MEBIBYTE = 1024 * 1024
SENDERS = 400
_SUBJECTS = (
    ("Your order {} has shipped", False),
    ("Welcome to week {}: things you may like", False),
    ("20% off everything until Sunday, only for you ({})", False),
    ("Nur heute: {} % Rabatt auf alles – für dich", True),
    ("您的订单 {} 已提交成功", True),
    ("Ihre Rechnung {} ist da", False),
    ("Neues aus der Nachbarschaft, Ausgabe {}", False),
    ("Votre facture n° {} est prête", True),
)
_SIGNATURE = "A" * 66
_HEAD = """\
From {number}@xxx Sat Jan {day:02} 04:49:45 +0000 2024
X-GM-THRID: {number}
X-Gmail-Labels: Inbox,Category Updates,Unread
Delivered-To: anna.example@gmail.com
Received: by 2002:a05:6a00:1 with SMTP id x{number};
        Sat, {day:02} Jan 2024 04:49:45 -0800 (PST)
X-Google-Smtp-Source: AGHT+{signature}
X-Received: by 2002:a05:6a00:1 with SMTP id y{number};
        Sat, {day:02} Jan 2024 04:49:45 -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1704516585; cv=none; d=google.com; s=arc-20160816;
        b={signature}
         {signature}
         {signature}
ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.i=@{domain}; dmarc=pass header.from={domain}
Return-Path: <bounce-{number}@{domain}>
Received: from mta.{domain} (mta.{domain}. [192.0.2.1]) by mx.google.com with ESMTPS id z{number}
        for <anna.example@gmail.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384);
        Sat, {day:02} Jan 2024 04:49:45 -0800 (PST)
Authentication-Results: mx.google.com;
       dkim=pass header.i=@{domain} header.s=s1 header.b=abc;
       spf=pass (google.com: domain of bounce@{domain} designates 192.0.2.1 as permitted sender);
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from={domain}
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=s1; h=from:to:subject; bh=AA==;
        b={signature}
         {signature}
         {signature}
From: {name} <news@mail.{domain}>
To: anna.example@gmail.com
{reply}Subject: {subject}
Date: Sat, {day:02} Jan 2024 04:49:45 +0000
Message-ID: <m{number}@{domain}>
List-Unsubscribe: <https://{domain}/u?{number}>
MIME-Version: 1.0
Content-Type: application/octet-stream
Content-Transfer-Encoding: base64

"""


def write_mailbox(path: Path, size: int) -> int:
    """Fill ``path`` with about ``size`` bytes; gives how many mails these are. Mails have 10 KB on average."""
    chance = random.Random(1)
    packed = base64.encodebytes(chance.randbytes(57 * 220))
    mails = 0
    with path.open("wb") as stream:
        while stream.tell() < size:
            sender = chance.randrange(SENDERS)
            text, encoded = chance.choice(_SUBJECTS)
            subject = text.format(mails)
            if encoded:
                subject = f"=?utf-8?B?{base64.b64encode(subject.encode()).decode()}?="
            head = _HEAD.format(
                number=10**18 + mails,
                day=chance.randrange(1, 29),
                domain=f"shop{sender}.com",
                name=f"Shop {sender}",
                subject=subject,
                reply=f"Reply-To: reply-{mails}@shop{sender}.com\n" if mails % 4 == 0 else "",
                signature=_SIGNATURE,
            )
            stream.write(head.encode() + packed[: chance.randrange(400, len(packed))] + b"\n\n")
            mails += 1
    return mails
