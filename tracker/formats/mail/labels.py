"""Where a mail lies: among what the person wrote, in the trash, in a chat, by label, flag or status."""

from __future__ import annotations

import re
from enum import Enum, auto

from tracker.formats.mail.headers import Fields, decoded


class Place(Enum):
    """What matters of where a mail lies."""

    INBOX = auto()  # or anywhere else
    OWN = auto()  # sent or a draft
    DISCARDED = auto()  # spam or trash
    CHAT = auto()


# As Gmail and mail programs name them in their languages.
_OWN = """
sent|sent mail|sent items|sent messages|draft|drafts|outbox|gesendet|gesendete elemente|gesendete objekte
|entwurf|entwürfe|postausgang|envoyés|messages envoyés|éléments envoyés|brouillon|brouillons|enviados
|elementos enviados|enviado|borradores|borrador|inviata|inviati|posta inviata|bozza|bozze|e-mails enviados
|itens enviados|rascunho|rascunhos|verzonden|verzonden items|verzonden berichten|concepten|concept|wysłane
|elementy wysłane|robocze|wersje robocze|wersja robocza|отправленные|черновики|черновик|надіслані|чернетки
|已发送|已发送邮件|已发邮件|草稿|草稿箱|发件箱|寄件備份|已傳送郵件|寄件匣|送信済み|送信済みメール|下書き
|보낸편지함|보낸메일함|임시보관함|임시 보관함|skickat|skickade|utkast|sendt|sendte elementer|kladder|kladde
|lähetetyt|luonnokset|odeslaná pošta|odeslané|koncepty|rozepsané|odoslané|elküldött|elküldött elemek|piszkozatok
|gönderilmiş postalar|gönderilenler|taslaklar|trimise|mesaje trimise|ciorne|schițe|εξερχόμενα|απεσταλμένα
|πρόχειρα|thư đã gửi|đã gửi|thư nháp|terkirim|draf
"""
_DISCARDED = """
spam|junk|junk e-mail|junk email|bulk mail|trash|bin|deleted|deleted items|deleted messages|papierkorb|gelöscht
|gelöschte elemente|junk-e-mail|spamverdacht|werbung und spam|corbeille|courrier indésirable|indésirables
|éléments supprimés|spams|papelera|correo no deseado|elementos eliminados|eliminados|cestino|posta indesiderata
|posta eliminata|lixeira|lixo|lixo eletrônico|itens excluídos|prullenbak|ongewenste e-mail|verwijderde items
|kosz|elementy usunięte|wiadomości-śmieci|спам|корзина|удаленные|удалённые|кошик|垃圾邮件|垃圾箱|垃圾桶|垃圾郵件
|回收站|已删除|已删除邮件|已刪除郵件|廢件匣|废件箱|迷惑メール|ゴミ箱|スパムメール|削除済みアイテム|스팸함|스팸
|휴지통|지운편지함|skräppost|papperskorgen|papirkurv|søppelpost|uønsket post|roskaposti|roskakori|koš
|nevyžádaná pošta|levélszemét|kuka|törölt elemek|çöp kutusu|önemsiz|çöp|coș de gunoi|ανεπιθύμητα|κάδος|thư rác
|thùng rác|sampah
"""
_CHAT = "chat|chats|tchat|чат|чати|чаты|聊天|聊天记录|即時通訊|チャット|채팅|sohbet|czat|chatt"


def _names(text: str, place: Place) -> dict[str, Place]:
    return dict.fromkeys((" ".join(name.split()) for name in text.split("|")), place)


_PLACES = {**_names(_OWN, Place.OWN), **_names(_DISCARDED, Place.DISCARDED), **_names(_CHAT, Place.CHAT)}
_DELETED = 0x0008  # of X-Mozilla-Status
_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)$")
_APPLE_FLAGS = re.compile(rb"<key>flags</key>\s*<integer>(\d{1,19})</integer>")
_APPLE_DELETED, _APPLE_DRAFT, _APPLE_JUNK = 1 << 1, 1 << 6, 1 << 24
_MAX_LABELS = 4096  # bytes


def place_of(fields: Fields) -> Place:
    """By Gmail's labels, or the status that Thunderbird keeps in the mail."""
    labels = fields.get(b"x-gmail-labels")
    if labels is not None:
        found = [place_named(label) for label in decoded(labels[:_MAX_LABELS]).split(",")]
        return next((place for place in found if place is not Place.INBOX), Place.INBOX)
    status = fields.get(b"x-mozilla-status", b"").strip()
    if re.fullmatch(rb"[0-9A-Fa-f]{1,8}", status) and int(status, 16) & _DELETED:
        return Place.DISCARDED
    return Place.INBOX


def place_named(name: str) -> Place:
    """By the name of a label or folder."""
    return _PLACES.get(" ".join(name.strip(' "').casefold().split()), Place.INBOX)


def place_by_file(name: str) -> Place:
    """By the flags at the end of a file's name in a Maildir; Windows has no colons in names."""
    found = _FLAGS.search(name)
    flags = found[1] if found else ""
    if "T" in flags:
        return Place.DISCARDED
    return Place.OWN if "D" in flags else Place.INBOX


def place_by_plist(tail: bytes) -> Place:
    """By the flags that Apple Mail writes behind a mail."""
    found = _APPLE_FLAGS.search(tail)
    flags = int(found[1]) if found else 0
    if flags & (_APPLE_DELETED | _APPLE_JUNK):
        return Place.DISCARDED
    return Place.OWN if flags & _APPLE_DRAFT else Place.INBOX
