"""Words in the language of whoever sits before the window; another language is a file.

`python3 dev.py words` gathers every text of the window into `resources/translations`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from core.scenes.words import Words
from resources import FOLDER

TRANSLATIONS: Final = FOLDER / "translations"
"""A file for each language, such as interlock_de.qm."""


def translate(context: str, text: str) -> str:
    """*text* as people see it.

    This function and `tr` have names that Qt's tool for gathering texts looks for.
    """
    return QCoreApplication.translate(context, text)


def tr(text: str, disambiguation: str, n: int) -> str:
    """*text* in the plural form for the number *n*, which replaces %n; not for use in a class."""
    return QCoreApplication.translate("", text, disambiguation, n)


WORDS: Final = Words(translate, tr)
"""The same two, for what is told in `core.scenes`."""


def install_language(app: QCoreApplication, locale: QLocale | None = None) -> QTranslator:
    """Let *app* speak the language of *locale*, or of the system; English if there is no file."""
    translator = QTranslator(app)
    spoken = QLocale() if locale is None else locale
    if not translator.load(spoken, "interlock", "_", str(TRANSLATIONS)):
        translator.load("interlock_en", str(TRANSLATIONS))
    app.installTranslator(translator)
    return translator
