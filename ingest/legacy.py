"""Vietnamese from before Unicode: what the codes of TCVN3 (ABC), VNI and Windows-1258 stand for.

Fonts drew Vietnamese letters at the codes of others. A text typed with them is a file of single bytes or,
once a program has saved it as "Unicode", a file of wrong letters; here it is always the letters that the
bytes are in Windows-1252.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

_TCVN3 = MappingProxyType(
    str.maketrans(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
    )
)
# VNI writes most letters as a plain one and a mark, some as one letter of their own.
_VNI_MARKS = {
    "a": {"ù": "á", "ø": "à", "û": "ả", "õ": "ã", "ï": "ạ", "ê": "ă", "é": "ắ", "è": "ằ", "ú": "ẳ", "ü": "ẵ",
          "ë": "ặ", "â": "â", "á": "ấ", "à": "ầ", "å": "ẩ", "ã": "ẫ", "ä": "ậ"},
    "e": {"ù": "é", "ø": "è", "û": "ẻ", "õ": "ẽ", "ï": "ẹ", "â": "ê", "á": "ế", "à": "ề", "å": "ể", "ã": "ễ",
          "ä": "ệ"},
    "o": {"ù": "ó", "ø": "ò", "û": "ỏ", "õ": "õ", "ï": "ọ", "â": "ô", "á": "ố", "à": "ồ", "å": "ổ", "ã": "ỗ",
          "ä": "ộ"},
    "ô": {"ù": "ớ", "ø": "ờ", "û": "ở", "õ": "ỡ", "ï": "ợ", "": "ơ"},
    "u": {"ù": "ú", "ø": "ù", "û": "ủ", "õ": "ũ", "ï": "ụ"},
    "ö": {"ù": "ứ", "ø": "ừ", "û": "ử", "õ": "ữ", "ï": "ự", "": "ư"},
    "y": {"ù": "ý", "ø": "ỳ", "û": "ỷ", "õ": "ỹ"},
    "": {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"},
}  # fmt: skip
_VNI = {base + mark: letter for base, marks in _VNI_MARKS.items() for mark, letter in marks.items()}
_VNI |= {form.upper(): letter.upper() for form, letter in _VNI.items()} | {
    form[0].upper() + form[1:]: letter.upper() for form, letter in _VNI.items()
}
_VNI_FORM = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
_WORD = re.compile(r"[^\W\d_]+")
_UNICODE_ONLY = re.compile("[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]")


def from_tcvn3(text: str) -> str:
    """Convert TCVN3, and give back the capitals that it had only as fonts of capitals.

    >>> from_tcvn3("§¶ng bé x·, §¶NG Bé X·")
    'Đảng bộ xã, ĐẢNG Bộ Xã'
    """
    return "\n".join(map(_raise_capitals, text.translate(_TCVN3).split("\n")))


def from_vni(text: str) -> str:
    """Convert VNI.

    >>> from_vni("Ñaûng boä xaõ, ÑAÛNG BOÄ XAÕ ñöôïc")
    'Đảng bộ xã, ĐẢNG BỘ XÃ được'
    """
    return _VNI_FORM.sub(lambda match: _VNI[match[0]], text)


def from_windows_1258(text: str) -> str:
    """Convert Windows-1258, whose tones are characters of their own.

    >>> from_windows_1258("ÐaÒng bôò xaÞ")
    'Đảng bộ xã'
    """
    pieces = (char.encode("cp1252", "ignore").decode("cp1258", "ignore") or char for char in text)
    return unicodedata.normalize("NFC", "".join(pieces))


CONVERTERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"TCVN3 (ABC)": from_tcvn3, "VNI": from_vni, "CP1258": from_windows_1258}
)


def convert(text: str, encoding: str) -> str:
    """Convert the lines of a text that are written in an encoding; lines in Unicode stay as they are."""
    converter = CONVERTERS[encoding]
    return "\n".join(line if _UNICODE_ONLY.search(line) else converter(line) for line in text.split("\n"))


def _raise_capitals(line: str) -> str:
    """Write a line, or a word, in capitals whose plain letters all are: "B¸O C¸O" has no capital of "¸"."""
    plain = [char for char in line if char.isascii() and char.isalpha()]
    if len(plain) > 1 and all(char.isupper() for char in plain) and not line.isupper():
        return line.upper()
    return _WORD.sub(lambda match: _raised(match[0]), line)


def _raised(word: str) -> str:
    plain = [char for char in word if char.isascii()]
    return word.upper() if len(plain) > 1 and all(char.isupper() for char in plain) else word
