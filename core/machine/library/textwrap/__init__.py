"""`textwrap`: lines of text."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"TextWrapper": Missing("use wrap or fill with arguments")})
