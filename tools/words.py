"""Gathers the texts of the window for translators, and makes their files ready for Qt.

    python3 dev.py words [LANGUAGE...]

brings `resources/translations/interlock_LANGUAGE.ts` up to date with the code, for Qt's
linguist or any editor, and writes the .qm file beside it that the window reads.  English
needs a file for its plural forms only.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).parents[1]
TRANSLATIONS: Final = ROOT / "resources" / "translations"
SPOKEN: Final = (
    ROOT / "core" / "lessons",
    ROOT / "core" / "runs",
    ROOT / "core" / "scenes",
    ROOT / "core" / "pages",
    ROOT / "gui",
)
NO_LANGUAGE: Final = 2
"""The exit code if a word is no name of a language."""
_BIN: Final = Path(sys.executable).parent


def gather(language: str, folder: Path) -> Path:
    """Bring the .ts file of *language* in *folder* up to date with the code."""
    file = folder / f"interlock_{language}.ts"
    code = sorted(str(path) for folder in SPOKEN for path in folder.rglob("*.py"))
    only = ["-pluralonly"] if language == "en" else []
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", *only]
    languages = ["-target-language", language]
    _call("pyside6-lupdate", *code, *options, *languages, "-ts", str(file))
    return file


def release(file: Path) -> Path:
    """Make the .ts *file* ready for Qt."""
    made = file.with_suffix(".qm")
    _call("pyside6-lrelease", str(file), "-qm", str(made))
    return made


def _call(tool: str, *arguments: str) -> None:
    subprocess.run([str(_BIN / tool), *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def main(languages: Sequence[str]) -> int:
    """Do it for *languages* and for those that have a file."""
    strange = [word for word in languages if not re.fullmatch("[a-z]{2,3}(_[A-Z]{2})?", word)]
    if strange:
        sys.stderr.write(f"{strange[0]} is no language: write it as in de or pt_BR\n")
        return NO_LANGUAGE
    known = {path.stem.removeprefix("interlock_") for path in TRANSLATIONS.glob("*.ts")}
    for language in sorted({"en", *known, *languages}):
        sys.stdout.write(f"{release(gather(language, TRANSLATIONS))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
