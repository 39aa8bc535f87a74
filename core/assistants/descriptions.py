"""What an assistant reads of each tool: what it is for, and what it takes."""

from __future__ import annotations

from typing import Final, TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

INSTRUCTIONS: Final = (
    "Interlock tries every schedule of a Python program that uses threads: it finds the simplest"
    " schedule that fails, or proves that none does. Nothing is executed. Call check_threads after"
    " writing or changing code with threads, locks, conditions, semaphores, events, barriers or"
    " queues; explain_failure to understand a failure; propose_repair for edits that are proved."
)
_PROGRAM: Final[dict[str, Json]] = {
    "source": {
        "type": "string",
        "description": "The text of the program. Give this or path.",
    },
    "path": {
        "type": "string",
        "description": "The file of the program, below the folder that the server was started in.",
    },
}
_LIMIT: Final[dict[str, Json]] = {
    "time_limit": {
        "type": "number",
        "minimum": 0.1,
        "maximum": 300,
        "description": "Seconds after which the answer is 'undecided' (20).",
    },
}
_SCHEDULE: Final[dict[str, Json]] = {
    "schedule": {
        "type": "string",
        "description": "Who makes how many steps, as check_threads tells it: 0:0x3+1x2+2x4.",
    },
}


def _tool(
    name: str, title: str, about: str, takes: dict[str, Json], needed: list[Json]
) -> dict[str, Json]:
    return {
        "name": name,
        "title": title,
        "description": about,
        "inputSchema": {
            "type": "object",
            "properties": takes,
            "required": needed,
            "additionalProperties": False,
        },
        "annotations": {
            "title": title,
            "readOnlyHint": True,
            "destructiveHint": False,
            "idempotentHint": True,
            "openWorldHint": False,
        },
    }


TOOLS: Final[list[Json]] = [
    _tool(
        "check_threads",
        "Try every schedule",
        "Prove that a Python program with threads cannot fail under any schedule, or find the"
        " simplest schedule that fails: deadlock, assertion, exception, broken rule. 'safe' is a"
        " proof; 'undecided' is none; 'refused' names what is not simulated and what to write"
        " instead.",
        {**_PROGRAM, **_LIMIT},
        [],
    ),
    _tool(
        "explain_failure",
        "Say why it fails",
        "Tell how each failure of a program comes about, from which step on nothing could help,"
        " and who should have gone there; with the steps as a table.",
        {**_PROGRAM, **_LIMIT},
        [],
    ),
    _tool(
        "propose_repair",
        "Find proved repairs",
        "Find small edits after which no schedule fails, each proved, as diffs.",
        {**_PROGRAM, **_LIMIT},
        [],
    ),
    _tool(
        "run_schedule",
        "Make one run",
        "Simulate one run by a schedule: what it prints, how it ends, what fails.",
        {**_PROGRAM, **_SCHEDULE},
        ["schedule"],
    ),
]
