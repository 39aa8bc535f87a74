"""The variables of `sys`; the run sets `argv` when it begins."""
# quiet

from sys._hooks import exc_info, excepthook, exception
from sys._keyboard import stdin

argv = []
