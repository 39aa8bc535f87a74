"""The official client of the protocol drives the command; only where it is installed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

mcp = pytest.importorskip("mcp", reason="the official client is not among what tests need")
stdio = pytest.importorskip("mcp.client.stdio")
ROOT = Path(__file__).parents[3]


async def session() -> tuple[list[str], Any, Any]:
    """The tools' names, the answer to a check, and that to a file outside."""
    command = mcp.StdioServerParameters(
        command=sys.executable,
        args=["-m", "gui.app.command", "mcp", "resources"],
        cwd=ROOT,
    )
    async with stdio.stdio_client(command) as (read, write), mcp.ClientSession(read, write) as link:
        await link.initialize()
        tools = [tool.name for tool in (await link.list_tools()).tools]
        check = {"path": "programs/lost_update.py"}
        found = await link.call_tool("check_threads", check)
        outside = await link.call_tool("check_threads", {"path": "../dev.py"})
        return tools, found, outside


def test_the_official_client_checks_a_program() -> None:
    tools, found, outside = asyncio.run(session())

    assert "check_threads" in tools
    assert found.model_dump(by_alias=True)["structuredContent"]["verdict"] == "unsafe"
    assert outside.model_dump(by_alias=True)["isError"]
