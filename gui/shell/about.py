"""What this is: versions, and the licences of all that is inside."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class AboutBox(QDialog):
    """Shows versions and licences."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about-box")
        self.setWindowTitle(self.tr("About Interlock"))
        page = QTextBrowser(self, openExternalLinks=True)
        page.setAccessibleName(self.windowTitle())
        page.setHtml(_page())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(page)
        rows.addWidget(buttons)
        self.resize(round(38 * look.px("body")), round(28 * look.px("body")))


def version() -> str:
    """The version of Interlock that is installed."""
    try:
        return metadata.version("interlock")
    except metadata.PackageNotFoundError:
        return translate("about", "from source")


def _page() -> str:
    about = translate(
        "about",
        "Shows what threads do to shared data: runs ordinary Python programs on a simulated"
        " machine, forwards, backwards and in every order.",
    )
    drawings = translate("about", "Drawings of locks, marks and icons belong to this project.")
    return f"""
<h2>Interlock {version()}</h2>
<p>{about}</p>
<p>Qt {qVersion()}, Python {platform.python_version()}, {platform.system()}</p>
<h3>{translate("about", "Licences")}</h3>
<ul>
<li>Interlock: MIT.</li>
<li>Qt and Qt for Python (PySide6, shiboken6): GNU Lesser General Public License,
version 3. You may replace them by your own build.
<a href="https://doc.qt.io/qtforpython-6/licenses.html">doc.qt.io</a></li>
<li>Inter: Copyright The Inter Project Authors, SIL Open Font License 1.1.</li>
<li>JetBrains Mono: Copyright The JetBrains Mono Project Authors, SIL Open Font
License 1.1.</li>
<li>Pillow (writes GIF and WebP): MIT-CMU.</li>
<li>Python: PSF License.</li>
</ul>
<p>{drawings}</p>
"""
