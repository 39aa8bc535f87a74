"""`ssl`: safe connections, which are like all others here."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"get_server_certificate": Missing("leave it out")})
