"""`sysconfig`: how Python was made."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "get_config_vars": Missing("use get_config_var"),
        "get_path": Missing("use a constant"),
        "get_paths": Missing("use a constant"),
        "parse_config_h": Missing("do without it"),
        "get_config_h_filename": Missing("do without it"),
        "get_makefile_filename": Missing("do without it"),
        "get_path_names": Missing("do without it"),
        "get_scheme_names": Missing("do without it"),
        "get_default_scheme": Missing("do without it"),
        "get_preferred_scheme": Missing("do without it"),
    },
)
