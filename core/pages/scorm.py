"""A page as a package for learning platforms, in the form of SCORM 1.2.

The form is told in "SCORM 1.2 Content Aggregation Model" and "Run-Time Environment" (ADL, 2001).
"""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import Final

from core.pages.node import plain_text

PAGE: Final = "index.html"
_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The same for every file, so that equal pages make equal packages."""
_MANIFEST: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="interlock" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="run">
    <organization identifier="run">
      <title>{title}</title>
      <item identifier="page" identifierref="file"><title>{title}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="file" type="webcontent" adlcp:scormtype="sco" href="{page}">
      <file href="{page}"/>
    </resource>
  </resources>
</manifest>
"""


def package(page: str, title: str) -> bytes:
    """The *page* with what a platform has to know of it, as a zip file."""
    told = escape(plain_text(title), quote=False)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        manifest = _MANIFEST.format(title=told, page=PAGE)
        for name, text in (("imsmanifest.xml", manifest), (PAGE, page)):
            opened.writestr(zipfile.ZipInfo(name, _TIME), text.encode(), zipfile.ZIP_DEFLATED)
    return made.getvalue()
