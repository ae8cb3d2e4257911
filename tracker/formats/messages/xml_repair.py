"""The bytes of an SMS backup on their way to the XML parser: wrong ones are mended, many that nobody needs dropped."""

from __future__ import annotations

import re

_HELD = 32  # bytes looked back at where a block ends in the middle of something

# References to what XML does not allow: halves of a character beyond U+FFFF, control characters.
_DECIMAL = rb"0*(?:[0-8]|1[124-9]|2\d|3[01]|5529[6-9]|55[3-9]\d\d|5[67]\d{3}|6553[45]|\d{7,10})"
_HEX = rb"[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF]|[0-9a-fA-F]{6,8})"
_REFERENCE = rb"&#(?:" + _DECIMAL + rb"|" + _HEX + rb");"
_SUSPECT = re.compile(_REFERENCE + rb"(?:" + _REFERENCE + rb")*")
_ONE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
# The first half of a character whose second half may come, a reference that is not complete, or the start of _DATA.
_FIRST_HALF = rb"&#0{0,6}(?:5529[6-9]|55[3-9]\d\d|56[0-2]\d\d|563[01]\d|[xX]0{0,6}[dD][89abAB][0-9a-fA-F]{2});"
_OPEN_END = re.compile(
    rb"(?:" + _FIRST_HALF + rb")?(?:&(?:#[xX]?[0-9a-fA-F]{0,10})?)?\Z| (?:d(?:a(?:ta?=?)?)?)?\Z",
)

# Pictures and sounds: only characters of Base64 are dropped, so nothing of the structure ever is.
_DATA = b' data="'
_BASE64 = re.compile(rb"[A-Za-z0-9+/=]*")
_DATA_VALUE = re.compile(_DATA + rb"[A-Za-z0-9+/=]+")

# Both spare slower looks at files of gigabytes; `in` is slower than these for such short needles.
_PART = re.compile(rb"<part")
_REFERENCE_TO_OTHERS = re.compile(rb"&#(?!10;)")

# What the program writes behind the body of each message is half of the file, and nobody asks for it. Only whole
# attributes are dropped, up to the end of their element; an apostrophe or ">" within one keeps them all.
_VALUE = rb'="[^"\'<>]*+"'
_BEHIND_BODY = re.compile(
    rb" toa" + _VALUE + rb"(?: (?!(?:address|date|type|body|toa)=)[a-z_]++" + _VALUE + rb")*+(?= ?/>)"
)

_UNKNOWN = "&#65533;"


class XmlRepair:
    """Give it the file block by block."""

    def __init__(self) -> None:
        self._held = b""
        self._in_data = False

    def feed(self, block: bytes) -> bytes:
        """What the parser gets of the file so far; the last few bytes may wait for the next block."""
        data = self._held + block if self._held else block
        if self._in_data:
            value = _BASE64.match(data)
            data = data[value.end() :] if value else data
            self._held = b""
            if not data:
                return b""
        end = _OPEN_END.search(data, max(0, len(data) - _HELD))
        self._held = data[end.start() :] if end else b""
        if self._held:
            data = data[: -len(self._held)]
        return self._mended(data)

    def rest(self) -> bytes:
        """What still waited when the file ended."""
        held, self._held = self._held, b""
        return self._mended(held)

    def _mended(self, data: bytes) -> bytes:
        if _PART.search(data):
            data = _DATA_VALUE.sub(_DATA, data)
        data = _BEHIND_BODY.sub(b"", data)
        self._in_data = data.endswith(_DATA)
        return _SUSPECT.sub(_mend, data) if _REFERENCE_TO_OTHERS.search(data) else data


def _mend(found: re.Match[bytes]) -> bytes:
    """Two halves that belong together become one reference, anything else that is not allowed U+FFFD."""
    mended: list[str] = []
    high = 0
    for one in _ONE.finditer(found[0]):
        code = int(one[1], 16) if one[1] else int(one[2])
        if high:
            if 0xDC00 <= code <= 0xDFFF:
                mended.append(f"&#{0x10000 + ((high - 0xD800) << 10) + code - 0xDC00};")
                high = 0
                continue
            mended.append(_UNKNOWN)
            high = 0
        if 0xD800 <= code <= 0xDBFF:
            high = code
        else:
            mended.append(f"&#{code};" if _is_allowed(code) else _UNKNOWN)
    if high:
        mended.append(_UNKNOWN)
    return "".join(mended).encode()


def _is_allowed(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
