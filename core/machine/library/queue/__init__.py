"""`queue`: queues between threads."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "ShutDown": Missing("put one None for each worker"),
    },
    inherited=dict.fromkeys(("Queue", "LifoQueue", "PriorityQueue"), "queue._subclassed"),
)
