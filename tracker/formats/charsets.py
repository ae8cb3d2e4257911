"""Names of charsets as mails and XML declare them, and what Python calls what is really meant."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

_TEXT_CHARSET = re.compile(
    r"(utf|us-?ascii|ascii|ansi|iso|latin|l\d|windows|cp|gb|big5|hz|euc|shift|s-?jis|ks|koi8|mac|tis|johab)[\w.:-]*"
)
_CHARSETS = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "cp936", "gb_2312-80", "gb18030"), "gb18030"),
    **dict.fromkeys(("ks_c_5601-1987", "ks_c_5601", "euc-kr", "ksc5601", "cp949"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "cp932", "windows-31j"), "cp932"),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi"), "cp1252"),
    **dict.fromkeys(("iso-2022-jp", "iso2022-jp"), "iso2022_jp_3"),
    "big5": "cp950",
    "iso-8859-8-i": "iso-8859-8",
}


@lru_cache(maxsize=256)
def codec_of(charset: str) -> str:
    """Python's name for ``charset`` (in lower case), or "" where there is none or it is no encoding of text."""
    if not _TEXT_CHARSET.fullmatch(charset):
        return ""
    codec = _CHARSETS.get(charset, charset)
    try:
        codecs.lookup(codec)  # decoding nothing would not look for it
    except LookupError:
        return ""
    return codec
