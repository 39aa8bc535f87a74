from __future__ import annotations

import io
import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from core.assistants.descriptions import TOOLS
from core.assistants.server import NO_JSON, NO_METHOD, NO_PARAMETERS, NO_REQUEST, VERSIONS, Server
from core.assistants.tools import Toolbox

if TYPE_CHECKING:
    from pathlib import Path

UNSAFE = """\
import threading
n = 0
def add():
    global n
    n += 1
ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
assert n == 2
"""


def asked(folder: Path, *messages: object) -> list[Any]:
    """What a server of *folder* answers to *messages*."""
    lines = [each if isinstance(each, str) else json.dumps(each) for each in messages]
    out = io.StringIO()
    Server(Toolbox(folder, lambda: False), "1.0").serve(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def request(method: str, **given: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": 7, "method": method, "params": given}


def called(folder: Path, name: str, **given: object) -> Any:  # noqa: ANN401 - JSON
    (reply,) = asked(folder, request("tools/call", name=name, arguments=given))
    return reply["result"]


def test_a_session_begins_with_a_greeting_and_lists_the_tools(tmp_path: Path) -> None:
    replies = asked(
        tmp_path,
        request("initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo={}),
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        request("ping"),
        request("tools/list"),
    )

    assert replies[0]["result"]["protocolVersion"] == "2025-06-18"
    assert replies[0]["result"]["serverInfo"]["name"] == "interlock"
    assert replies[1] == {"jsonrpc": "2.0", "id": 7, "result": {}}
    tools = [tool["name"] for tool in replies[2]["result"]["tools"]]
    assert tools == ["check_threads", "explain_failure", "propose_repair", "run_schedule"]


def test_an_unknown_version_is_answered_with_the_newest(tmp_path: Path) -> None:
    (reply,) = asked(tmp_path, request("initialize", protocolVersion="1999-01-01"))

    assert reply["result"]["protocolVersion"] == VERSIONS[0]


def test_a_check_gives_the_report_as_text_and_as_data(tmp_path: Path) -> None:
    said = called(tmp_path, "check_threads", source=UNSAFE)

    assert not said["isError"]
    assert "unsafe" in said["content"][0]["text"]
    assert said["structuredContent"]["verdict"] == "unsafe"


def test_an_explanation_has_the_table_and_the_reason(tmp_path: Path) -> None:
    text = called(tmp_path, "explain_failure", source=UNSAFE)["content"][0]["text"]

    assert "| step |" in text
    assert "From then on every schedule fails" in text


def test_a_repair_is_a_diff(tmp_path: Path) -> None:
    said = called(tmp_path, "propose_repair", source=UNSAFE)

    assert "+lock = threading.Lock()" in said["content"][0]["text"]
    assert said["structuredContent"]["repairs"]


def test_a_run_is_told_by_its_schedule(tmp_path: Path) -> None:
    (tmp_path / "p.py").write_text(UNSAFE, "utf-8")

    said = called(tmp_path, "run_schedule", path="p.py", schedule="0:random:1x100")

    assert said["structuredContent"]["ended"] in {"ended", "failed"}


@pytest.mark.parametrize(
    ("name", "given", "reason"),
    [
        ("check_threads", {}, "give source"),
        ("check_threads", {"source": "x = 1", "path": "p.py"}, "not both"),
        ("check_threads", {"source": 3}, "source is no text"),
        ("check_threads", {"source": "x = 1", "time_limit": "long"}, "no number of seconds"),
        ("check_threads", {"source": "x = 1", "time_limit": 0}, "not between"),
        ("check_threads", {"source": "x = 1", "time_limit": True}, "no number of seconds"),
        ("check_threads", {"source": "exec('1')"}, "exec"),
        ("check_threads", {"source": "def"}, "line 1, column 4"),
        ("check_threads", {"path": "../outside.py"}, "is not below"),
        ("check_threads", {"path": "/etc/passwd"}, "is not below"),
        ("check_threads", {"path": "nowhere.py"}, "does not exist"),
        ("check_threads", {"path": "a\0b"}, "no file has such a name"),
        ("check_threads", {"source": "#" * 1_000_001}, "more than 1,000,000"),
        ("run_schedule", {"source": "x = 1"}, "no seed"),
        ("run_schedule", {"source": "x = 1", "schedule": "0:9"}, "not for this program"),
    ],
)
def test_what_cannot_be_done_is_an_error_with_a_way_out(
    tmp_path: Path, name: str, given: dict[str, object], reason: str
) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    (tmp_path / "outside.py").write_text("secret = 1\n", "utf-8")

    said = called(folder, name, **given)

    assert said["isError"]
    assert reason in said["content"][0]["text"]
    assert "structuredContent" not in said


@pytest.mark.skipif(os.name == "nt", reason="a link takes rights that few have there")
@pytest.mark.parametrize(
    ("path", "reason"), [("link.py", "is not below"), ("main.py", "leads out of")]
)
def test_no_link_leads_out_of_the_folder(tmp_path: Path, path: str, reason: str) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    (tmp_path / "outside.py").write_text("secret = 1\n", "utf-8")
    (folder / "link.py").symlink_to(tmp_path / "outside.py")
    (folder / "main.py").write_text("import link\nprint(link.secret)\n", "utf-8")

    said = called(folder, "check_threads", path=path)

    assert said["isError"]
    assert reason in said["content"][0]["text"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", NO_JSON),
        ("[" * 100_000, NO_JSON),
        ("[]", NO_REQUEST),
        ("3", NO_REQUEST),
        (json.dumps(request("resources/list")), NO_METHOD),
        (json.dumps(request("tools/call", name="rm")), NO_PARAMETERS),
        (json.dumps(request("tools/call", name="check_threads", arguments=[])), NO_PARAMETERS),
    ],
)
def test_what_is_no_request_is_answered_by_its_code(tmp_path: Path, line: str, code: int) -> None:
    replies = asked(tmp_path, line, request("ping"))

    assert replies[0]["error"]["code"] == code
    assert replies[1]["result"] == {}


def test_replies_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    assert asked(tmp_path, "", {"jsonrpc": "2.0", "id": 1, "result": {}}) == []


def test_a_fault_of_ours_does_not_end_the_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Toolbox, "call", broken)

    said = called(tmp_path, "check_threads", source="x = 1")

    assert said["isError"]
    assert "a fault of Interlock" in said["content"][0]["text"]


def test_a_message_is_one_line_whatever_the_program_says(tmp_path: Path) -> None:
    source = "assert 0, 'a\\u2028b\\nc\\x85\u2029'\n"

    said = called(tmp_path, "check_threads", source=source)

    assert said["structuredContent"]["verdict"] == "unsafe"


def test_every_tool_says_that_it_changes_nothing() -> None:
    for tool in TOOLS:
        assert isinstance(tool, dict)
        assert isinstance(tool["annotations"], dict)
        assert tool["annotations"]["readOnlyHint"] is True
