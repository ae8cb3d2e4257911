"""Telling a PGP message by its first bytes: such a file is encrypted and stays closed."""

from __future__ import annotations

_ARMOUR = b"-----BEGIN PGP MESSAGE-----"
_SESSION_KEYS = {1: (2, 3, 6), 3: (4, 5, 6)}  # packets that a message begins with, and their versions
_ENCRYPTED = frozenset({1, 3, 9, 18, 20})  # what may follow one: another one, or the encrypted data


def is_pgp_message(head: bytes) -> bool:
    """Whether ``head``, the beginning of a file, is that of an encrypted message, as text or as bytes."""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_ARMOUR):
        return True
    packet = _packet(head, 0)
    if packet is None:
        return False
    tag, start, end = packet
    if head[start : start + 1] not in [bytes([version]) for version in _SESSION_KEYS.get(tag, ())]:
        return False
    following = _packet(head, end)
    return following is not None and following[0] in _ENCRYPTED


def _packet(head: bytes, at: int) -> tuple[int, int, int] | None:
    """(tag, where the content begins, where it ends) of the packet at ``at``; RFC 9580, section 4.2."""
    if len(head) < at + 3 or not head[at] & 0x80:
        return None
    first, second = head[at], head[at + 1]
    if first & 0x40:
        if second < 192:
            return first & 0x3F, at + 2, at + 2 + second
        if second < 224:
            return first & 0x3F, at + 3, at + 3 + ((second - 192) << 8) + head[at + 2] + 192
        return first & 0x3F, at + 2, len(head)  # four bytes long, or in parts: only ever the data itself
    width = {0: 1, 1: 2, 2: 4}.get(first & 3, 0)
    start = at + 1 + width
    end = start + int.from_bytes(head[at + 1 : start], "big") if width else len(head)
    return (first >> 2) & 0x0F, start, end
