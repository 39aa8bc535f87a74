"""`traceback`: what Python says of an exception."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "StackSummary": Missing("use format_exc"),
        "walk_tb": Missing("use format_exc"),
        "walk_stack": Missing("use format_exc"),
        "extract_stack": Missing("use format_exc"),
        "format_stack": Missing("use format_exc"),
        "print_stack": Missing("use format_exc"),
        "extract_tb": Missing("use format_exc"),
        "format_tb": Missing("use format_exc"),
        "print_tb": Missing("use format_exc"),
        "format_list": Missing("use format_exc"),
        "print_list": Missing("use format_exc"),
        "FrameSummary": Missing("use format_exc"),
        "TracebackException": Missing("use format_exception"),
        "clear_frames": Missing("do without it"),
        "print_last": Missing("use print_exc"),
    },
)
