"""What is against the rules in the texts that desktops and software centres read.

The rules are those of the Desktop Entry Specification 1.5 and of AppStream 1.0, as far as they
say "must", and the checks of desktop-file-validate and appstreamcli that a centre insists on.
"""

from __future__ import annotations

import configparser
import re
from datetime import date
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTS: Final = ("Categories", "MimeType", "Keywords")
MAIN: Final = frozenset(
    "AudioVideo Audio Video Development Education Game Graphics Network Office Science Settings "
    "System Utility".split()
)
"""The categories of which an entry must have one."""
KNOWN: Final = frozenset(
    "Type Version Name GenericName Comment Exec Icon Terminal Categories MimeType Keywords "
    "StartupWMClass".split()
)
FIELD: Final = re.compile(r"%[fFuUick%]")
MIME: Final = re.compile(r"[a-z]+/[a-z0-9.+-]+")
LICENCES: Final = frozenset({"FSFAP", "CC0-1.0", "MIT", "0BSD", "CC-BY-4.0", "CC-BY-SA-4.0"})
"""Those that AppStream takes for a description itself."""


def complaints(text: str) -> list[str]:
    """What is wrong with *text*, a desktop entry."""
    return list(_of_entry(text))


def _of_entry(text: str) -> Iterator[str]:
    parser = configparser.RawConfigParser(strict=True, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    if not text.startswith("[Desktop Entry]\n") or parser.sections() != ["Desktop Entry"]:
        yield "the only group is Desktop Entry, and the first line opens it"
        return
    told = dict(parser["Desktop Entry"])
    yield from (f"{key} is missing" for key in ("Type", "Name", "Exec") if not told.get(key))
    yield from (f"{key} is no key" for key in told.keys() - KNOWN)
    if told.get("Type") != "Application" or told.get("Terminal") not in {"true", "false", None}:
        yield "Type or Terminal has no value of theirs"
    yield from (f"{key} ends without ;" for key in LISTS if not told.get(key, ";").endswith(";"))
    yield from _of_command(told.get("Exec", ""))
    if len(set(told.get("Categories", "").split(";")) & MAIN) != 1:
        yield "Categories has no main category, or would stand in several menus"
    types = told.get("MimeType", "").rstrip(";").split(";")
    yield from (f"{each} is no type" for each in types if not MIME.fullmatch(each))
    if "/" in told.get("Icon", "") or re.search(r"\.(png|svg|xpm)$", told.get("Icon", "")):
        yield "Icon is a name of a theme, without folder and suffix"


def _of_command(line: str) -> Iterator[str]:
    fields = re.findall(r"%.", line)
    if any(not FIELD.fullmatch(field) for field in fields) or line.endswith("%"):
        yield "Exec has a field that there is not"
    if sum(field in {"%f", "%F", "%u", "%U"} for field in fields) > 1:
        yield "Exec takes files twice"
    if re.search(r"[\s\"'\\><~|&;$*?#()`{}]", re.sub(r'"[^"]*"', "", line).replace(" ", "")):
        yield "Exec has a sign that must stand in quotes"


def described(text: str) -> list[str]:
    """What is wrong with *text*, a description for software centres."""
    return list(_of_description(ET.fromstring(text)))  # noqa: S314 - a file of our own


def _of_description(root: ET.Element) -> Iterator[str]:
    if root.tag != "component" or root.get("type") != "desktop-application":
        yield "it is no component that is an application"
    wanted = ("id", "name", "summary", "metadata_license", "project_license", "launchable")
    yield from (f"{name} should be there once" for name in wanted if len(root.findall(name)) != 1)
    if not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*){2,}", root.findtext("id", "")):
        yield "id is no name of a domain backwards"
    if root.findtext("metadata_license") not in LICENCES:
        yield "metadata_license is none of those for descriptions"
    summary = root.findtext("summary", "")
    if summary.endswith(".") or "\n" in summary or len(summary) > 90:
        yield "summary is one short line without a dot"
    yield from _of_prose(root)
    if not root.findtext("launchable", "").endswith(".desktop"):
        yield "launchable names no entry"
    if root.find("content_rating") is None:
        yield "content_rating is missing"
    yield from _of_releases(root)


def _of_prose(root: ET.Element) -> Iterator[str]:
    description = root.find("description")
    parts = [] if description is None else list(description)
    if not parts or parts[0].tag != "p":
        yield "description begins with no paragraph"
    yield from (
        f"description has <{part.tag}>" for part in parts if part.tag not in {"p", "ul", "ol"}
    )
    lists = [part for part in parts if part.tag != "p"]
    items = [item for part in lists for item in part]
    yield from (f"a list has <{item.tag}>" for item in items if item.tag != "li")


def _of_releases(root: ET.Element) -> Iterator[str]:
    told = root.findall("releases/release")
    if not told or any(not each.get("version") for each in told):
        yield "a release has a version"
    dates = [date.fromisoformat(each.get("date", "")) for each in told]
    if dates != sorted(dates, reverse=True):
        yield "the newest release comes first"
