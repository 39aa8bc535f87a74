"""`configparser`: settings in sections, as text."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "BasicInterpolation": Missing("it is what ConfigParser does"),
        "ExtendedInterpolation": Missing("use %(name)s"),
        "LegacyInterpolation": Missing("use %(name)s"),
        "SafeConfigParser": Missing("use ConfigParser"),
        "ConverterMapping": Missing("use getint"),
        "InterpolationDepthError": Missing("use InterpolationError"),
        "InterpolationMissingOptionError": Missing("use InterpolationError"),
        "InterpolationSyntaxError": Missing("use InterpolationError"),
    },
)
