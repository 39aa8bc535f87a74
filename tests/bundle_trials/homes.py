"""Homes in which nothing can be kept, and settings that cannot be read."""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
from typing import TYPE_CHECKING, Final

from tests.bundle_trials.desk import Desk, Seat, give, until
from tests.bundle_trials.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SETTINGS: Final = ".config/Interlock/Interlock.ini"
GOOD: Final = (
    '[layout]\nacross="@ByteArray(\\0\\0\\0\\xff\\0\\0)"\nversion=1\n\n'
    "[look]\nmotion=true\ntheme=light\nzoom=1\n\n[welcome]\nseen=yes\n"
)
NEWER: Final = GOOD.replace("version=1", "version=7") + "\n[cloud]\nshare=true\n"
WRONG: Final = (
    "[files]\nrecent=@Variant(nonsense)\n\n[layout]\nacross=12\nversion=many\nwindow=left\n\n"
    "[look]\nmotion=sometimes\ntheme=plaid\nzoom=large\n"
)
BROKEN: Final[Mapping[str, bytes]] = {
    "random bytes": random.Random(7).randbytes(4_000),
    "an empty file": b"",
    "a file cut off": GOOD.encode()[:40],
}
TMPFS: Final = 1 << 20


def ordinary_home(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Nothing is wrong, so nothing is said."""
    home = desk.made("home")
    seen = _visit(desk, desk.seat(bundle, home), picture)
    seen.expect("no settings are kept", so="version=1" in settings_in(home))
    return seen


def read_only_home(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """A home in which only root may write."""
    home = desk.folder / "home"
    home.mkdir(mode=0o555)
    return _visit(desk, desk.seat(bundle, home), picture, "Settings cannot be kept", str(home))


def no_home(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Nobody has named a home, and the user has none in the system's list."""
    return _visit(desk, desk.seat(bundle, None), picture, "Settings cannot be kept")


def full_disk(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """A home on a disk without room, in which somebody types; then there is room again."""
    home = desk.made("home")
    with _small_disk(home) as mounted:
        if not mounted:
            return Seen(remark="only root can mount a small disk", word="untried")
        filler = home / "filler"
        _fill(filler)
        seat = desk.seat(bundle, home)
        process = seat.start()
        seen = Seen(remark=_last(seat))
        seen.expect("no window", so=seat.waits_for_window(process))
        seat.press(process, "ctrl+f", "Escape", "ctrl+Home")
        seat.do("type", "# typed on a full disk ")
        seen.expect("no message", so=desk.has_notice(picture))
        seen.expect("not said why", so=until(lambda: "no space left" in seat.said(), 3.0))
        filler.unlink()
        seat.do("type", "and after")
        typed = "# typed on a full disk and after"
        seen.expect("the text is gone", so=until(lambda: typed in _kept_text(home)))
        seen.expect("it crashed", so=process.poll() is None and "Traceback" not in seat.said())
        seen.remark = _last(seat)
        seat.leave()
    return seen


def full_everywhere(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """No room for temporary files either: a single file cannot even unpack itself."""
    home = desk.made("home")
    with _small_disk(home) as mounted:
        if not mounted:
            return Seen(remark="only root can mount a small disk", word="untried")
        _fill(home / "filler")
        if is_folder(bundle):
            seat = desk.seat(bundle, home, home)
            seen = _visit(desk, seat, picture, "Settings cannot be kept")
        else:
            seat, seen = desk.seat(bundle, home, home), Seen(word="limit")
            process = seat.start()
            seen.expect("it hangs", so=until(lambda: process.poll() is not None))
            seen.expect("nothing is said", so=bool(seat.said()))
            seen.remark = f"no window, for it cannot unpack itself: {_last(seat)}"
        seat.leave()
    return seen


def is_folder(bundle: Path) -> bool:
    """Whether *bundle* is the program in a folder, not the single file."""
    return (bundle.parent / "_internal").is_dir()


def newer_settings(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Settings of a version to come, which must survive this one."""
    home = _home_with(desk, NEWER.encode())
    seen = _visit(desk, desk.seat(bundle, home), picture, "newer version")
    after = settings_in(home)
    seen.expect("the newer layout is gone", so="version=7" in after and "share=true" in after)
    return seen


def wrong_values(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Settings of which every value has the wrong type."""
    home = _home_with(desk, WRONG.encode())
    return _visit(desk, desk.seat(bundle, home), picture, "not understood", "look/zoom")


def broken_settings(desk: Desk, bundle: Path, picture: Path) -> Seen:
    """Settings that no program wrote so, which are kept aside."""
    whole = Seen()
    for number, (name, content) in enumerate(BROKEN.items()):
        home = _home_with(desk, content, f"home-{number}")
        seen = _visit(desk, desk.seat(bundle, home), picture, "settings were broken")
        aside = home / f"{SETTINGS}.set-aside"
        seen.expect("not kept aside", so=aside.exists() and aside.read_bytes() == content)
        whole.faults += [f"{name}: {fault}" for fault in seen.faults]
        whole.remark = f"{', '.join(BROKEN)}: {seen.remark}"
    return whole


def settings_in(home: Path) -> str:
    """What is kept in *home* from one start to the next; nothing if there is no file."""
    file = home / SETTINGS
    return file.read_text("utf-8", "replace") if file.exists() else ""


def _visit(desk: Desk, seat: Seat, picture: Path, *words: str) -> Seen:
    """Start, look for *words* on screen and at the terminal, and leave by the keyboard."""
    process = seat.start()
    seen = Seen()
    seen.expect("no window", so=seat.waits_for_window(process))
    if words:
        seen.expect("no message on screen", so=desk.has_notice(picture))
    else:
        until(lambda: not seat.windows(process), 1.0)
        seen.expect("a message on screen", so=not desk.shows_notice(picture))
    said = seat.said()
    missing = [each for each in words if each not in said]
    seen.expect(f"not said: {', '.join(missing)}", so=not missing)
    seen.expect(f"said: {said}", so=bool(words) or not said)
    seen.expect("it does not end", so=seat.quits(process))
    seen.expect(f"exit code {process.poll()}", so=process.poll() == 0)
    seen.expect("it crashed", so="Traceback" not in seat.said())
    seen.remark = _last(seat) or "a window, and nothing is said"
    return seen


def _home_with(desk: Desk, content: bytes, name: str = "home") -> Path:
    home = desk.made(name)
    for part in (".config", ".config/Interlock"):
        (home / part).mkdir()
        give(home / part)
    (home / SETTINGS).write_bytes(content)
    give(home / SETTINGS)
    return home


@contextlib.contextmanager
def _small_disk(folder: Path) -> Iterator[bool]:
    """Have *folder* be a disk of its own of a megabyte; whether that can be."""
    options = f"size={TMPFS},mode=0777"
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True)
    try:
        yield not done.returncode
    finally:
        if not done.returncode:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _fill(filler: Path) -> None:
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(os.sysconf("SC_PAGESIZE")))


def _kept_text(home: Path) -> str:
    for copy in home.rglob("*.recovery"):
        with contextlib.suppress(OSError, ValueError, KeyError):
            return str(json.loads(copy.read_text("ascii"))["text"])
    return ""


def _last(seat: Seat) -> str:
    return (seat.said().splitlines() or [""])[-1]
