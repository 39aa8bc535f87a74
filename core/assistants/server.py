"""The Model Context Protocol over lines of JSON: what comes in, and what is answered.

As the specification has it ("Model Context Protocol", 2025-11-25, Lifecycle, Tools and stdio):
a message is a line, and nothing that is no message is written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.assistants.descriptions import INSTRUCTIONS, TOOLS
from core.assistants.tools import Said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from core.assistants.descriptions import Json
    from core.assistants.tools import Toolbox

VERSIONS: Final = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
"""The versions of the protocol that are spoken, the newest first."""
NO_JSON: Final = -32700
NO_REQUEST: Final = -32600
NO_METHOD: Final = -32601
NO_PARAMETERS: Final = -32602


class _FaultError(Exception):
    """A request that cannot be answered: its *code* by JSON-RPC, and why."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Server:
    """Answers requests with the tools of *toolbox*; it is *version* of Interlock."""

    def __init__(self, toolbox: Toolbox, version: str) -> None:
        self._toolbox = toolbox
        self._version = version

    def serve(self, lines: Iterable[str], out: TextIO) -> None:
        """Answer each of *lines* on *out* until there are no more."""
        for line in lines:
            if line.strip():
                reply = self.answer(line)
                if reply is not None:
                    # Escapes keep a line a line, whatever a program's text has.
                    out.write(json.dumps(reply) + "\n")
                    out.flush()

    def answer(self, line: str) -> Json:
        """The reply to the message in *line*; None if it wants none."""
        try:
            message: Json = json.loads(line)
        except (ValueError, RecursionError):
            return _fault(None, NO_JSON, "this line is no JSON")
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            known = isinstance(message, dict) and ("result" in message or "error" in message)
            # Nothing was asked of the other side; what it replies is of no interest.
            return None if known else _fault(None, NO_REQUEST, "this is no request")
        if "id" not in message:
            return None
        number, given = message["id"], message.get("params", {})
        try:
            result = self._result(str(message["method"]), given if isinstance(given, dict) else {})
        except _FaultError as fault:
            return _fault(number, fault.code, str(fault))
        return {"jsonrpc": "2.0", "id": number, "result": result}

    def _result(self, method: str, given: dict[str, Json]) -> Json:
        match method:
            case "initialize":
                return self._greeting(given)
            case "ping":
                return {}
            case "tools/list":
                return {"tools": TOOLS}
            case "tools/call":
                return self._called(given)
            case _:
                raise _FaultError(NO_METHOD, f"there is no method {method!r}")

    def _greeting(self, given: dict[str, Json]) -> Json:
        wanted = given.get("protocolVersion")
        return {
            "protocolVersion": wanted if wanted in VERSIONS else VERSIONS[0],
            "capabilities": {"tools": {}},
            "serverInfo": {"name": "interlock", "title": "Interlock", "version": self._version},
            "instructions": INSTRUCTIONS,
        }

    def _called(self, given: dict[str, Json]) -> Json:
        name, arguments = given.get("name"), given.get("arguments", {})
        if not isinstance(name, str) or name not in self._toolbox:
            raise _FaultError(NO_PARAMETERS, f"there is no tool {name!r}")
        if not isinstance(arguments, dict):
            raise _FaultError(NO_PARAMETERS, "the arguments are no object")
        try:
            said = self._toolbox.call(name, arguments)
        except Exception as error:  # noqa: BLE001 - the next request may go well
            kind = type(error).__name__
            said = Said(f"a fault of Interlock, please report it: {kind}: {error}", wrong=True)
        result: dict[str, Json] = {
            "content": [{"type": "text", "text": said.text}],
            "isError": said.wrong,
        }
        if said.data is not None:
            result["structuredContent"] = said.data
        return result


def _fault(number: Json, code: int, message: str) -> Json:
    return {"jsonrpc": "2.0", "id": number, "error": {"code": code, "message": message}}
