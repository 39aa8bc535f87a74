"""What Flatpak, winget and Homebrew install a release by, held against their written rules."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.packaging.blocks import read
from tests.packaging.entries import complaints, described
from tools.components import ROOT
from tools.debian import VERSION
from tools.manifests import APP, SCHEMA, Release, cask, manifests, release

if TYPE_CHECKING:
    from pathlib import Path

ENVIRON: Final = {"GITHUB_REPOSITORY": "some/body", "GITHUB_SERVER_URL": "https://example.org"}
NAMES: Final = {
    "linux": f"interlock-{VERSION}-linux-x86_64",
    "macos": f"interlock-{VERSION}-macos-arm64",
    "windows": f"interlock-{VERSION}-windows-x86_64",
}
SUFFIX: Final = {"linux": ".tar.gz", "macos": ".tar.gz", "windows": ".zip"}
DESKTOP: Final = ROOT / "resources" / "desktop"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the jobs of a release leave: an archive for each system, and other files."""
    place = tmp_path / "dist"
    place.mkdir()
    for system, name in NAMES.items():
        (place / f"{name}{SUFFIX[system]}").write_bytes(system.encode())
    for name in (f"{NAMES['linux']}.cdx.json", f"{NAMES['linux']}", f"interlock-{VERSION}.tar.gz"):
        (place / name).write_bytes(b"another")
    return place


@pytest.fixture
def made(folder: Path) -> Release:
    return release(folder, ENVIRON)


def address(system: str) -> str:
    name = NAMES[system] + SUFFIX[system]
    return f"https://example.org/some/body/releases/download/v{VERSION}/{name}"


def digest(system: str) -> str:
    return hashlib.sha256(system.encode()).hexdigest()


def test_addresses_are_those_of_the_repository_that_releases(made: Release) -> None:
    told = {system: (each.address, each.sha256) for system, each in made.archives.items()}

    assert told == {system: (address(system), digest(system)) for system in NAMES}
    assert made.homepage == "https://example.org/some/body"


@pytest.mark.parametrize("named", ["", "nobody", "a/b/c", 'a/b"c'])
def test_without_a_repository_there_is_no_address_to_invent(folder: Path, named: str) -> None:
    with pytest.raises(LookupError, match="set GITHUB_REPOSITORY to OWNER/NAME"):
        release(folder, {"GITHUB_REPOSITORY": named})


def test_an_archive_that_is_missing_is_named_with_the_way_to_it(folder: Path) -> None:
    (folder / f"{NAMES['macos']}.tar.gz").unlink()

    with pytest.raises(LookupError, match=r"macos-MACHINE\.tar\.gz and has none: .* on macos"):
        release(folder, ENVIRON)


def test_of_two_archives_for_a_system_none_is_chosen(folder: Path) -> None:
    (folder / f"interlock-{VERSION}-linux-aarch64.tar.gz").touch()

    with pytest.raises(LookupError, match=r"has interlock-.*aarch64.*, interlock-.*x86_64"):
        release(folder, ENVIRON)


def test_each_manifest_has_the_place_that_its_readers_want(made: Release) -> None:
    winget = f"winget/manifests/i/Interlock/Interlock/{VERSION}/Interlock.Interlock"

    assert list(manifests(made)) == [
        f"flatpak/{APP}.json", "homebrew/Casks/interlock.rb",
        f"{winget}.yaml", f"{winget}.installer.yaml", f"{winget}.locale.en-US.yaml",
    ]  # fmt: skip


# Microsoft's schemas 1.9.0: what must be there, and the form of what we tell.
REQUIRED: Final = {
    "version": {"DefaultLocale": r"en-US"},
    "installer": {"Installers": r".*"},
    "defaultLocale": {
        "PackageLocale": r"en-US",
        "Publisher": r".{2,256}",
        "PackageName": r".{2,256}",
        "License": r".{3,512}",
        "ShortDescription": r".{3,256}",
    },
}
ALWAYS: Final = {
    "PackageIdentifier": r"[^\\.\s/:*?\"<>|]{1,32}(\.[^\\.\s/:*?\"<>|]{1,32}){1,7}",
    "PackageVersion": r"[^\\/:*?\"<>|]+",
    "ManifestVersion": re.escape(SCHEMA),
}
MAY: Final = {
    "PackageUrl": r"https?://\S+",
    "Moniker": r".{1,40}",
    "InstallerType": r"zip",
    "NestedInstallerType": r"portable",
    "NestedInstallerFiles": r".*",
    "ArchiveBinariesDependOnPath": r"True",
    "Commands": r".*",
    "ReleaseDate": r"\d{4}-\d\d-\d\d",
}


def told_to_winget(made: Release) -> dict[str, dict[str, object]]:
    """The manifests of winget by their kind."""
    texts = [text for place, text in manifests(made).items() if place.startswith("winget")]
    read_ones = [read(text) for text in texts]
    return {str(one["ManifestType"]): one for one in read_ones if isinstance(one, dict)}


@pytest.mark.parametrize("kind", REQUIRED)
def test_winget_is_told_what_its_schema_wants(made: Release, kind: str) -> None:
    told = told_to_winget(made)[kind]
    rules = {**REQUIRED[kind], **ALWAYS, "ManifestType": kind}

    assert rules.keys() - told.keys() == set()
    forms = {**rules, **MAY}
    assert [key for key in told if not re.fullmatch(forms[key], str(told[key]))] == []


def test_winget_finds_the_archive_and_both_programs_in_it(made: Release) -> None:
    told = told_to_winget(made)["installer"]

    assert told["Installers"] == [
        {
            "Architecture": "x64",
            "InstallerUrl": address("windows"),
            "InstallerSha256": digest("windows").upper(),
        }
    ]
    inside = f"{NAMES['windows']}\\interlock\\interlock"
    assert told["NestedInstallerFiles"] == [
        {"RelativeFilePath": f"{inside}.exe"}, {"RelativeFilePath": f"{inside}-cli.exe"},
    ]  # fmt: skip
    assert told["Commands"] == ["interlock", "interlock-cli"]


def test_the_cask_names_the_archive_and_what_is_in_it(made: Release) -> None:
    told = dict(re.findall(r'^  (\w+) "(.*)"$', cask(made), re.MULTILINE))
    told = {key: value.replace("#{version}", VERSION) for key, value in told.items()}

    assert told["version"] == VERSION
    assert (told["url"], told["sha256"]) == (address("macos"), digest("macos"))
    assert told["app"] == f"{NAMES['macos']}/Interlock.app"
    assert told["binary"] == "#{appdir}/Interlock.app/Contents/MacOS/interlock"
    assert "depends_on arch: :arm64\n" in cask(made)


def test_the_cask_keeps_to_the_rules_of_homebrew(made: Release) -> None:
    text = cask(made)
    order = re.findall(r"^  (\w+)", text, re.MULTILINE)
    told = dict(re.findall(r'^  (\w+) "(.*)"$', text, re.MULTILINE))

    assert order == [
        "version", "sha256", "url", "name", "desc", "homepage", "depends_on", "app", "binary",
    ]  # fmt: skip
    # A description begins large, ends without a dot, and does not say the name again.
    assert re.fullmatch(r"(?!An? |The )[A-Z].{1,78}[^.]", told["desc"])
    assert "Interlock" not in told["desc"]
    assert text.startswith('cask "interlock" do\n')
    assert text.endswith("\nend\n")
    assert text.count("do\n") == text.count("end\n") == 1


def test_flatpak_gets_what_it_must_know(made: Release) -> None:
    told = json.loads(manifests(made)[f"flatpak/{APP}.json"])

    # As flatpak-manifest(5) has it: the id has at least three parts, none of which has a dash.
    assert re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*){2,}", told["id"])
    assert {"runtime", "runtime-version", "sdk", "command"} <= told.keys()
    (module,) = told["modules"]
    assert module["sources"] == [
        {
            "type": "archive", "url": address("linux"), "sha256": digest("linux"),
            "only-arches": ["x86_64"],
        }
    ]  # fmt: skip
    assert not [right for right in told["finish-args"] if "network" in right]


@pytest.fixture
def app(made: Release, bundle: Path, tmp_path: Path) -> Path:
    """What the commands for Flatpak make of an archive, where the app's folder is."""
    inside = bundle / "_internal" / "resources"
    shutil.copytree(DESKTOP, inside / "desktop")
    shutil.copytree(ROOT / "resources" / "icons", inside / "icons")
    for name in ("LICENSE", "LICENCES.txt"):
        (tmp_path / name).write_text("a text", "utf-8")
    (module,) = json.loads(manifests(made)[f"flatpak/{APP}.json"])["modules"]
    for command in module["build-commands"]:
        subprocess.run(
            ["sh", "-c", command], cwd=tmp_path, check=True,
            env={"FLATPAK_DEST": str(tmp_path / "app"), "PATH": "/usr/bin:/bin"},
        )  # fmt: skip
    return tmp_path / "app"


ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="commands for Linux")


@ON_LINUX
def test_what_flatpak_lets_out_is_called_after_the_app(app: Path) -> None:
    shown = [path for path in (app / "share").rglob("*") if path.is_file()]
    entry = (app / "share" / "applications" / f"{APP}.desktop").read_text("utf-8")

    outside = [path for path in shown if "licenses" not in path.parts]
    assert [path for path in outside if not path.name.startswith(APP)] == []
    assert {path.name for path in shown if "licenses" in path.parts} == {"LICENSE", "LICENCES.txt"}
    assert len(outside) == 4
    assert complaints(entry) == []
    assert "\nExec=interlock %f\n" in entry
    assert f"\nIcon={APP}\n" in entry
    types = (app / "share" / "mime" / "packages" / f"{APP}.xml").read_text("utf-8")
    assert f'<icon name="{APP}"/>' in types


@ON_LINUX
def test_flatpaks_own_description_names_its_own_entry(app: Path) -> None:
    about = (app / "share" / "metainfo" / f"{APP}.metainfo.xml").read_text("utf-8")

    assert described(about) == []
    assert f'<launchable type="desktop-id">{APP}.desktop</launchable>' in about


@ON_LINUX
def test_the_command_of_flatpak_is_the_program_of_the_bundle(app: Path) -> None:
    program = app / "bin" / "interlock"

    assert program.resolve() == app / "lib" / "interlock" / "interlock"
    assert program.stat().st_mode & 0o111
