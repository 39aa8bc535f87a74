"""What a system has to have beside Python: the libraries that Qt loads, and Debian's venv.

Read by `dev.py` before anything is installed, so it needs nothing but Python.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# What Qt's platform plugins load, each with the Debian package that holds it.
LIBRARIES = """
    libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11-xcb.so.1=libx11-xcb1 libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6 libglib-2.0.so.0=libglib2.0-0
    libwayland-client.so.0=libwayland-client0 libwayland-cursor.so.0=libwayland-cursor0
    libwayland-egl.so.1=libwayland-egl1 libxcb-cursor.so.0=libxcb-cursor0
    libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
    libxcb-render-util.so.0=libxcb-render-util0 libxcb-render.so.0=libxcb-render0
    libxcb-shape.so.0=libxcb-shape0 libxcb-shm.so.0=libxcb-shm0 libxcb-sync.so.1=libxcb-sync1
    libxcb-xfixes.so.0=libxcb-xfixes0 libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxkbcommon.so.0=libxkbcommon0
"""


class SetupError(Exception):
    """Something outside this project stops the command; the text says what to do."""


def ensure_libraries() -> None:
    """See to it that Qt finds the shared libraries it needs; only Linux lacks any."""
    missing = missing_packages() if platform.system() == "Linux" else []
    if missing:
        apt_install(missing)


def missing_packages(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """The Debian packages of the shared libraries that *load* does not find."""
    missing = []
    for library, _, package in (pair.partition("=") for pair in LIBRARIES.split()):
        try:
            load(library)
        except OSError:
            missing.append(package)
    return missing


def need_venv(find: Callable[[str], object] = importlib.util.find_spec) -> None:
    """Install what Debian splits off from Python, or say what is missing."""
    if find("venv") and find("ensurepip"):
        return
    if not sys.executable.startswith("/usr/bin/"):
        raise SetupError(f"{sys.executable} has no venv module: use a complete Python")
    apt_install([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
    importlib.invalidate_caches()


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian *packages* if we may, else stop with the command that does."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetupError(f"install what your system calls these Debian packages: {names}")
    line = f"sudo apt-get update && sudo apt-get install -y {names}"
    rights = apt_rights()
    if rights is None:
        raise SetupError(f"system packages are missing; install them with: {line}")
    print(f"installing system packages: {names} ...", flush=True)
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        if subprocess.run([*apt, *step], check=False, capture_output=True).returncode:
            raise SetupError(f"apt-get failed; once its trouble is over: {line}")


def apt_rights() -> list[str] | None:
    """What to put before apt-get so that it may install; None if nothing helps."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and not subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode
    ):
        return [sudo, "-n"]
    return None
