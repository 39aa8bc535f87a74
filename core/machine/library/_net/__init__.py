"""`_net`: the network of the simulated machine, beneath `requests`, `urllib` and `http`."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(outside=frozenset({"_net._connections", "_net._exchange"}))
