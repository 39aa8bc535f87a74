"""What is asked of a system; nothing is installed."""

from __future__ import annotations

import errno
import shutil
import sys

import pytest

from tools import system_packages as system


def unavailable(name: str) -> object:
    """Stand for a machine on which nothing called *name* is found."""
    raise OSError(errno.ENOENT, "cannot open", name)


@pytest.fixture
def plain_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand for a Debian machine whose user may not install packages."""
    monkeypatch.setattr(system, "apt_rights", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")


def test_a_python_without_venv_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/python/bin/python3")

    with pytest.raises(system.SetupError, match="/opt/python/bin/python3 has no venv module"):
        system.need_venv(lambda _name: None)


@pytest.mark.usefixtures("plain_user")
def test_debian_without_its_venv_package_gets_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    monkeypatch.setattr(sys, "version_info", (3, 11, 2, "final", 0))

    with pytest.raises(system.SetupError, match=r"apt-get install -y python3\.11-venv$"):
        system.need_venv(lambda name: None if name == "ensurepip" else object())


def test_only_missing_libraries_are_asked_for() -> None:
    def load(name: str) -> object:
        return unavailable(name) if name == "libxcb-cursor.so.0" else name

    assert system.missing_packages(load) == ["libxcb-cursor0"]


def test_every_library_has_its_package() -> None:
    packages = system.missing_packages(unavailable)

    assert len(packages) == len(system.LIBRARIES.split())
    assert all(packages)


@pytest.mark.usefixtures("plain_user")
def test_a_user_without_rights_gets_the_whole_command() -> None:
    with pytest.raises(system.SetupError, match=r"sudo apt-get install -y libegl1 libgl1$"):
        system.apt_install(["libegl1", "libgl1"])


def test_a_system_without_apt_gets_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    with pytest.raises(system.SetupError, match=r"Debian packages: libegl1$"):
        system.apt_install(["libegl1"])
