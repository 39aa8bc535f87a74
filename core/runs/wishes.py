"""What a thread waits for, in words: a phrase for each kind of wait, whoever tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.words import marked as translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.threads import WaitKind


WISHES: Final[Mapping[WaitKind, str]] = {
    "lock": translate("stage", "waits for {0}"),
    "free": translate("stage", "waits for {0}"),
    "condition": translate("stage", "waits to be notified at {0}"),
    "permit": translate("stage", "waits for a permit of {0}"),
    "event": translate("stage", "waits for {0} to be set"),
    "barrier": translate("stage", "waits for the others at {0}"),
    "barrier lock": translate("stage", "waits for the action of {0} to be over"),
    "put": translate("stage", "waits for room in {0}"),
    "get": translate("stage", "waits for an item in {0}"),
    "finished": translate("stage", "waits for all items of {0} to be done"),
    "flush": translate("stage", "waits for room in {0}"),
    "room": translate("stage", "waits for room in {0}"),
    "result": translate("stage", "waits for {0}"),
    "join": translate("stage", "waits for {0} to end"),
    "sleep": translate("stage", "sleeps until its time has come"),
    "stream": translate("stage", "waits for bytes from the other end of {0}"),
    "visitor": translate("stage", "waits for a visitor"),
    "select": translate("stage", "waits for one of its sockets"),
}
"""The name of what is waited for goes into each."""
