"""`http.client`: asking servers of the web."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"HTTPMessage": Missing("use a dict")})
