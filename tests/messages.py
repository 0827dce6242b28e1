"""The texts of the pages and their translation: ``python -m tests.messages`` brings the catalogue up to date.

A new text gets an empty translation to be filled in, one that no page has any more is dropped.
"""

import tomllib
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "web" / "translations" / "en" / "LC_MESSAGES" / "messages.po"

_KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "lazy_gettext": None,
    "pgettext": ((1, "c"), 2),
}
_HEAD = """msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def gather() -> Catalog:
    """Gather the texts that the modules and templates of the site ask the catalogue for."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"][
        "mappings"
    ]
    found = Catalog()
    for _file, _line, text, _comments, context in extract_from_dir(
        ROOT,
        [(each["pattern"], each["method"]) for each in mappings],
        {each["pattern"]: each for each in mappings},
        keywords=_KEYWORDS,
        directory_filter=lambda folder: not Path(folder).name.startswith((".", "node_modules")),
    ):
        found.add(text, context=context)
    return found


def translated(file: Path = CATALOGUE) -> Catalog:
    """Read the translation."""
    return read_po(BytesIO(file.read_bytes()), locale="en")


def renewed(texts: Catalog, known: Catalog) -> str:
    """Write a catalogue of the texts with the translations that are known."""
    catalogue = Catalog(locale="en")
    for text in texts:
        if text.id:
            old = known.get(text.id, text.context)
            catalogue.add(text.id, old.string if old else None, context=text.context)
    written = BytesIO()
    write_po(written, catalogue, width=0, omit_header=True, sort_output=True)
    return _HEAD + written.getvalue().decode("utf-8").strip() + "\n"


if __name__ == "__main__":
    CATALOGUE.write_text(renewed(gather(), translated()), encoding="utf-8")
