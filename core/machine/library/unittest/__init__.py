"""`unittest`: tests as classes; a test that fails ends the program."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "mock": Missing("write a class of your own"),
        "TestSuite": Missing("use main()"),
        "TestLoader": Missing("use main()"),
        "TextTestRunner": Missing("use main()"),
        "TestResult": Missing("use main()"),
        "IsolatedAsyncioTestCase": Missing("use TestCase", why="async code is not simulated"),
        "FunctionTestCase": Missing("use TestCase"),
        "defaultTestLoader": Missing("use main()"),
        "TextTestResult": Missing("use main()"),
        "addModuleCleanup": Missing("use addCleanup"),
        "case": Missing("use TestCase"),
        "doModuleCleanups": Missing("use addCleanup"),
        "enterModuleContext": Missing("use with"),
        "findTestCases": Missing("use main()"),
        "getTestCaseNames": Missing("use main()"),
        "installHandler": Missing("do without it"),
        "loader": Missing("use main()"),
        "makeSuite": Missing("use main()"),
        "registerResult": Missing("do without it"),
        "removeHandler": Missing("do without it"),
        "removeResult": Missing("do without it"),
        "result": Missing("use main()"),
        "runner": Missing("use main()"),
        "signals": Missing("do without it"),
        "suite": Missing("use main()"),
        "util": Missing("do without it"),
        "TestProgram": Missing("use main()"),
    },
)
