"""`types`: names of built-in types, and namespaces."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_INSIDE: Final = "it is the inside of the interpreter"

MODULE: Final = Module(
    missing={
        **dict.fromkeys(
            (
                "ClassMethodDescriptorType", "GetSetDescriptorType", "MemberDescriptorType",
                "MethodDescriptorType", "MethodWrapperType", "WrapperDescriptorType",
            ),
            Missing("ask callable() instead", why=_INSIDE),
        ),
        "DynamicClassAttribute": Missing("write a property"),
        "GenericAlias": Missing("write the annotation itself"),
        "UnionType": Missing("write the annotation itself"),
        "coroutine": Missing("use def and a thread", why="async code is not simulated"),
        "new_class": Missing("write a class statement"),
        "prepare_class": Missing("write a class statement"),
        "resolve_bases": Missing("write a class statement"),
    },
    internal=frozenset({"mappingproxy"}),
)  # fmt: skip
