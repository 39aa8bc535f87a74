"""Bundles that are killed, and bundles beside each other."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tests.bundle_trials.desk import Desk, Seat, until
from tests.bundle_trials.homes import is_folder, settings_in
from tests.bundle_trials.processes import session, using
from tests.bundle_trials.seen import Seen

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

STARTING: Final = (0.02, 0.15, 0.3, 0.5, 0.8, 1.2)
"""Seconds after which the start is cut off: while it unpacks, while Python and Qt load."""
BURIED: Final = 5.0
"""Seconds that what was started has to notice that it is alone."""
SUSPICIOUS: Final = ("broken", "not understood", "Traceback")


def killed(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Kill at ten moments of the start and of use, then start as if nothing had been."""
    home, temporary = desk.made("home"), desk.made("temporary")
    seat, seen = desk.seat(bundle, home, temporary), Seen()
    _quit(seat, seat.start(), seen)
    places = (bundle.parent if is_folder(bundle) else bundle, temporary)
    for name, act in _moments(seat).items():
        process = seat.start()
        act(process)
        members = len(session(process.pid))
        seen.expect(f"{name}: it had ended by itself", so=process.poll() is None)
        process.kill()
        process.wait()
        gone = until(lambda: not _left(process, *places), BURIED)  # noqa: B023 - called at once
        seen.expect(f"{name}: {members} processes, left: {_left(process, *places)}", so=gone)
    seen.expect("the settings are broken", so="version=1" in settings_in(home))
    _quit(seat, seat.start(), seen)
    wrong = [word for word in SUSPICIOUS if word in seat.said()]
    seen.expect(f"said: {seat.said()}", so=not wrong)
    unpacked = len(list(temporary.glob("_MEI*")))
    # Only those cut off before Python began are not known for what they are.
    seen.expect(f"{unpacked} unpacked folders are left", so=unpacked <= len(STARTING))
    seen.remark = f"no process is left, settings are whole; unpacked folders left: {unpacked}"
    return seen


def two_at_once(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Two that share a home are started together, and one is closed."""
    seat, seen = desk.seat(bundle, desk.made("home")), Seen()
    first, second = seat.start(), seat.start()
    for name, process in (("first", first), ("second", second)):
        seen.expect(f"the {name} has no window", so=seat.waits_for_window(process))
    desk.take(picture)
    _quit(seat, first, seen)
    stays = not until(lambda: second.poll() is not None or not seat.windows(second), 2.0)
    seen.expect("the other went along", so=stays)
    _quit(seat, second, seen)
    seen.expect(f"said: {seat.said()}", so=not seat.said())
    seen.remark = "two windows; one is closed, the other stays"
    return seen


def _moments(seat: Seat) -> dict[str, Callable[[subprocess.Popen[bytes]], object]]:
    """Ten things to do with a process before it is killed, each with its name."""

    def in_use(*keys: str, pause: float) -> Callable[[subprocess.Popen[bytes]], object]:
        def act(process: subprocess.Popen[bytes]) -> None:
            seat.waits_for_window(process)
            seat.press(process, *keys)
            time.sleep(pause)

        return act

    def starting(seconds: float) -> Callable[[subprocess.Popen[bytes]], object]:
        return lambda _: time.sleep(seconds)

    return {
        **{f"after {seconds} s": starting(seconds) for seconds in STARTING},
        "while it plays": in_use("space", pause=0.5),
        "while it searches": in_use("F7", pause=0.1),
        "while it keeps a text": in_use("ctrl+f", "Escape", "a", "b", pause=1.0),
        "while it closes": in_use("ctrl+q", pause=0.0),
    }


def _left(process: subprocess.Popen[bytes], *places: Path) -> list[int]:
    return sorted({*session(process.pid), *using(*places)})


def _quit(seat: Seat, process: subprocess.Popen[bytes], seen: Seen) -> None:
    seen.expect("no window", so=seat.waits_for_window(process))
    seen.expect("it does not end", so=seat.quits(process))
    seen.expect(f"exit code {process.poll()}", so=process.poll() == 0)
