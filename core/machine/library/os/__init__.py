"""`os`: the disk and the process of the simulated machine."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_NO_PROCESSES = "Interlock simulates threads, not processes"
_NO_USERS = "the machine has no users"
_BY_NAME = "use open() and the functions that take a name"

MODULE: Final = Module(
    compiled=frozenset(
        """
        access fspath fsync getcwd getcwdb kill listdir lstat mkdir putenv remove rename replace
        rmdir scandir stat truncate unlink unsetenv urandom
        """.split()
    ),
    elsewhere={"kill": "os._signals", "urandom": "os._entropy"},
    missing={
        "_exit": Missing(
            "set an Event that the others look at, or make them daemons and let main end",
            "a program ends with its threads",
        ),
        "abort": Missing("use sys.exit"),
        "chdir": Missing("write the folder into each path"),
        "chmod": Missing("leave it out", _NO_USERS),
        "chown": Missing("leave it out", _NO_USERS),
        "close": Missing(_BY_NAME),
        "dup": Missing(_BY_NAME),
        "execv": Missing("call a function", _NO_PROCESSES),
        "fork": Missing("use threading.Thread", _NO_PROCESSES),
        "getlogin": Missing("use a constant", _NO_USERS),
        "getuid": Missing("use a constant", _NO_USERS),
        "link": Missing("use shutil.copy"),
        "lseek": Missing(_BY_NAME),
        "nice": Missing("leave it out"),
        "open": Missing("use open() itself"),
        "pipe": Missing("use queue.Queue"),
        "popen": Missing("call a function", _NO_PROCESSES),
        "read": Missing(_BY_NAME),
        "readlink": Missing("there are no links here"),
        "startfile": Missing("leave it out"),
        "symlink": Missing("use shutil.copy"),
        "system": Missing("call a function, or leave it out", _NO_PROCESSES),
        "times": Missing("use time.process_time"),
        "umask": Missing("leave it out", _NO_USERS),
        "uname": Missing("use os.name"),
        "utime": Missing("leave it out"),
        "wait": Missing("use Thread.join", _NO_PROCESSES),
        "waitpid": Missing("use Thread.join", _NO_PROCESSES),
        "write": Missing(_BY_NAME),
    },
)
