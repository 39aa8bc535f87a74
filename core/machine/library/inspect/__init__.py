"""`inspect`: looking at functions and classes, as far as a program shows them."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "currentframe": Missing("do without it", why="it reaches into the interpreter"),
        "stack": Missing("use traceback.format_exc", why="it reaches into the interpreter"),
        "getframeinfo": Missing("do without it", why="it reaches into the interpreter"),
        "getsource": Missing("do without it", why="the text is not kept with the function"),
        "getsourcelines": Missing("do without it", why="the text is not kept with the function"),
        "getsourcefile": Missing("use __file__"),
        "getfile": Missing("use __file__"),
        "getmodule": Missing("use __module__"),
        "signature": Missing("use __defaults__ and __kwdefaults__", why="annotations are not kept"),
        "Parameter": Missing("use __defaults__", why="annotations are not kept"),
        "Signature": Missing("use __defaults__", why="annotations are not kept"),
        "getfullargspec": Missing("use __defaults__"),
        "getcallargs": Missing("do without it"),
        "iscoroutinefunction": Missing("use False", why="async code is not simulated"),
        "iscoroutine": Missing("use False", why="async code is not simulated"),
        "isawaitable": Missing("use False", why="async code is not simulated"),
        "getclosurevars": Missing("do without it", why="it reaches into the interpreter"),
        "trace": Missing("use traceback.format_exc", why="it reaches into the interpreter"),
        "getinnerframes": Missing(
            "use traceback.format_exc", why="it reaches into the interpreter"
        ),
        "getouterframes": Missing(
            "use traceback.format_exc", why="it reaches into the interpreter"
        ),
        "BoundArguments": Missing("do without it"),
        "getattr_static": Missing("use vars"),
        "classify_class_attrs": Missing("use vars"),
        "get_annotations": Missing("use dataclasses.fields", why="annotations are not kept"),
        "getcomments": Missing("do without it", why="the text is not kept with the function"),
        "getmembers_static": Missing("use getmembers"),
        "isabstract": Missing("look at __abstractmethods__"),
        "isgeneratorfunction": Missing("use isgenerator"),
    },
)
