"""The shape of JUnit's files, as junit-10.xsd of Jenkins' xUnit plugin has it."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET  # only reads what we wrote

_CASE: Final = {
    "skipped", "error", "failure", "rerunFailure", "rerunError", "flakyFailure", "flakyError",
    "system-out", "system-err",
}  # fmt: skip
_REASON: Final = (frozenset[str](), {"type", "message"}, frozenset[str]())
_ELEMENTS: Final = {
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log",
         "url"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": ({"name"}, {"time", "classname", "group"}, _CASE),
    "failure": _REASON, "error": _REASON, "skipped": _REASON,
    "system-out": (frozenset[str](), frozenset[str](), frozenset[str]()),
}  # fmt: skip
"""Of each element which attributes it must and may have, and what may be in it."""


def fitting(text: str) -> dict[str, int]:
    """The numbers of the suite in *text*, whose shape is right."""
    suite = ET.fromstring(text)  # noqa: S314 - our own
    for element in suite.iter():
        must, may, inside = _ELEMENTS[element.tag]
        assert must <= element.attrib.keys() <= must | may
        assert {child.tag for child in element} <= inside
    names = ("tests", "failures", "errors", "skipped")
    return {name: int(suite.attrib[name]) for name in names if name in suite.attrib}
