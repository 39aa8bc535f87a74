"""The variables of `sys`; the run sets `argv` when it begins."""
# quiet

from sys._hooks import exc_info, excepthook, exception
from sys._keyboard import stdin
from sys._limits import getrecursionlimit, setrecursionlimit
from sys._version import version_info

argv = []
byteorder = "little"
executable = "/usr/bin/python3"
hexversion = 0x030B00F0
maxunicode = 0x10FFFF
platform = "linux"
prefix = "/usr"
version = "3.11.0 (main, Jan  1 2024, 00:00:00) [GCC 12.2.0]"


def getdefaultencoding():
    """The encoding of texts."""
    return "utf-8"


def getfilesystemencoding():
    """The encoding of names of files."""
    return "utf-8"


def intern(string, /):
    """The text itself."""
    return string
