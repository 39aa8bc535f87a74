"""Makes what Flatpak, winget and Homebrew install a release by, once its archives are in `dist`.

    GITHUB_REPOSITORY=OWNER/NAME python3 dev.py manifests

writes them into `dist/manifests`.  Each names an archive by its address and its checksum: the
address is that of the release of OWNER/NAME, as GitHub tells it to its workflows.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from tools.components import ROOT
from tools.debian import PROJECT, VERSION, released

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

APP: Final = "org.interlock.Interlock"
WINGET: Final = "Interlock.Interlock"
ABOUT: Final = ROOT / "resources" / "desktop" / f"{APP}.metainfo.xml"
SUFFIXES: Final = {"linux": ".tar.gz", "macos": ".tar.gz", "windows": ".zip"}
"""How the archive of each system ends."""
RUNTIME: Final = "24.08"
"""The runtime of freedesktop.org: newer than the Linux that the bundles are built on."""
SCHEMA: Final = "1.9.0"
"""The first form of winget's manifests that adds a folder to PATH instead of linking a program."""
_REPOSITORY: Final = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive of the release, for one system."""

    stem: str
    """Its name without the suffix, which is also the folder in it."""
    machine: str
    address: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """What the manifests are about: where it is presented, and an archive for each system."""

    homepage: str
    archives: Mapping[str, Archive]


def release(folder: Path, environ: Mapping[str, str]) -> Release:
    """The release whose archives are in *folder*, of the repository that *environ* names.

    Raises:
        LookupError: no repository is named, or a system has no archive, or several.
    """
    repository = environ.get("GITHUB_REPOSITORY", "")
    if not _REPOSITORY.fullmatch(repository):
        raise LookupError("set GITHUB_REPOSITORY to OWNER/NAME: the release is looked for there")
    homepage = f"{environ.get('GITHUB_SERVER_URL') or 'https://github.com'}/{repository}"
    return Release(homepage, {system: _archive(folder, system, homepage) for system in SUFFIXES})


def _archive(folder: Path, system: str, homepage: str) -> Archive:
    head, suffix = f"interlock-{VERSION}-{system}-", SUFFIXES[system]
    found = sorted(folder.glob(f"{head}*{suffix}"))
    if len(found) != 1:
        has = ", ".join(file.name for file in found) or "none"
        raise LookupError(
            f"{folder} should have one {head}MACHINE{suffix} and has {has}: "
            f"`python3 dev.py packages` makes it on {system}"
        )
    name = found[0].name
    stem = name.removesuffix(suffix)
    address = f"{homepage}/releases/download/v{VERSION}/{name}"
    sha256 = hashlib.sha256(found[0].read_bytes()).hexdigest()
    return Archive(stem, stem.removeprefix(head), address, sha256)


def manifests(made: Release) -> dict[str, str]:
    """Every manifest of the release *made*, by its place in a folder."""
    place = f"winget/manifests/{WINGET[0].lower()}/{WINGET.replace('.', '/')}/{VERSION}/{WINGET}"
    return {
        f"flatpak/{APP}.json": json.dumps(flatpak(made), indent=4) + "\n",
        "homebrew/Casks/interlock.rb": cask(made),
        f"{place}.yaml": winget("version", {"DefaultLocale": "en-US"}),
        f"{place}.installer.yaml": winget("installer", _installer(made)),
        f"{place}.locale.en-US.yaml": winget("defaultLocale", _locale(made)),
    }


def flatpak(made: Release) -> dict[str, object]:
    """What flatpak-builder makes the bundle for Linux into an app by."""
    archive = made.archives["linux"]
    return {
        "id": APP,
        "runtime": "org.freedesktop.Platform",
        "runtime-version": RUNTIME,
        "sdk": "org.freedesktop.Sdk",
        "command": "interlock",
        # Programs are opened and saved where people keep them, and there is no network.
        "finish-args": [
            "--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri",
            "--filesystem=home",
        ],
        "modules": [
            {
                "name": "interlock",
                "buildsystem": "simple",
                # Without its symbols the program would lose what PyInstaller has hung on to it.
                "build-options": {"no-debuginfo": True},
                "build-commands": _building(),
                "sources": [
                    {
                        "type": "archive",
                        "url": archive.address,
                        "sha256": archive.sha256,
                        "only-arches": [archive.machine],
                    }
                ],
            }
        ],
    }  # fmt: skip


def _building() -> list[str]:
    # Flatpak lets out to the desktop only what is called after the app.
    texts, share = "interlock/_internal/resources", "$FLATPAK_DEST/share"
    entry = f"{share}/applications/{APP}.desktop"
    icon = f"{share}/icons/hicolor/scalable/apps/{APP}.svg"
    types = f"{share}/mime/packages/{APP}.xml"
    about = f"{share}/metainfo/{APP}.metainfo.xml"
    return [
        "install -d $FLATPAK_DEST/bin $FLATPAK_DEST/lib",
        "cp -R interlock $FLATPAK_DEST/lib/interlock",
        "ln -s ../lib/interlock/interlock $FLATPAK_DEST/bin/interlock",
        f"install -Dm644 {texts}/desktop/interlock.desktop {entry}",
        f"sed -i -e 's/{{command}}/interlock/' -e 's/^Icon=.*/Icon={APP}/' {entry}",
        f"install -Dm644 {texts}/icons/interlock.svg {icon}",
        f"install -Dm644 {texts}/desktop/interlock.xml {types}",
        f'sed -i \'s/<icon name="interlock"/<icon name="{APP}"/\' {types}',
        f"install -Dm644 {texts}/desktop/{ABOUT.name} {about}",
        f"sed -i 's/>interlock.desktop</>{APP}.desktop</' {about}",
        f"install -Dm644 -t {share}/licenses/{APP} LICENSE LICENCES.txt",
    ]


def cask(made: Release) -> str:
    """What Homebrew installs the bundle for macOS by."""
    archive = made.archives["macos"]
    machine = {"aarch64": "arm64"}.get(archive.machine, archive.machine)
    return f"""\
cask "interlock" do
  version "{VERSION}"
  sha256 "{archive.sha256}"

  url "{archive.address.replace(VERSION, "#{version}")}"
  name "Interlock"
  desc "{summary()}"
  homepage "{made.homepage}"

  depends_on arch: :{machine}

  app "{archive.stem.replace(VERSION, "#{version}")}/Interlock.app"
  binary "#{{appdir}}/Interlock.app/Contents/MacOS/interlock"
end
"""


def winget(kind: str, told: Mapping[str, object]) -> str:
    """The manifest of *kind* that tells winget what is *told*, beside what all of them tell."""
    whole = {
        "PackageIdentifier": WINGET,
        "PackageVersion": VERSION,
        **told,
        "ManifestType": kind,
        "ManifestVersion": SCHEMA,
    }
    schema = f"https://aka.ms/winget-manifest.{kind}.{SCHEMA}.schema.json"
    return f"# yaml-language-server: $schema={schema}\n\n{_yaml(whole)}"


def _installer(made: Release) -> dict[str, object]:
    archive = made.archives["windows"]
    # One has the window, the other the output of the command line.
    programs = ("interlock.exe", "interlock-cli.exe")
    return {
        "InstallerType": "zip",
        "NestedInstallerType": "portable",
        "NestedInstallerFiles": [
            {"RelativeFilePath": f"{archive.stem}\\interlock\\{program}"} for program in programs
        ],
        # A program that is called by a link would look for its libraries beside the link.
        "ArchiveBinariesDependOnPath": True,
        "Commands": [program.removesuffix(".exe") for program in programs],
        "ReleaseDate": f"{released():%Y-%m-%d}",
        "Installers": [
            {
                "Architecture": {"x86_64": "x64"}.get(archive.machine, archive.machine),
                "InstallerUrl": archive.address,
                "InstallerSha256": archive.sha256.upper(),
            }
        ],
    }


def _locale(made: Release) -> dict[str, object]:
    return {
        "PackageLocale": "en-US",
        "Publisher": PROJECT["authors"][0]["name"],
        "PackageName": "Interlock",
        "PackageUrl": made.homepage,
        "License": PROJECT["license"],
        "ShortDescription": summary(),
        "Moniker": "interlock",
    }


def summary() -> str:
    """What Interlock is in one line, as software centres are told."""
    return ET.parse(ABOUT).findtext("summary", "")  # noqa: S314 - a file of our own


def _yaml(told: Mapping[str, object]) -> str:
    """*told* as YAML: a line for each value, and each text as JSON writes it, which YAML reads."""
    lines: list[str] = []
    for key, value in told.items():
        if isinstance(value, list):
            lines.append(f"{key}:")
            lines += [_item(each) for each in value]
        else:
            lines.append(f"{key}: {json.dumps(value)}")
    return "".join(f"{line}\n" for line in lines)


def _item(value: object) -> str:
    if not isinstance(value, dict):
        return f"  - {json.dumps(value)}"
    return "  - " + "\n    ".join(f"{key}: {json.dumps(each)}" for key, each in value.items())


def main() -> int:
    """Write all manifests below `dist`; 2 if something is missing for that."""
    dist = ROOT / "dist"
    try:
        made = release(dist, os.environ)
    except LookupError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for place, text in manifests(made).items():
        file = dist / "manifests" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
        sys.stdout.write(f"{file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
