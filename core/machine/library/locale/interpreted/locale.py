"""`locale`: there is one, "C", with UTF-8 for texts."""
# quiet

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6


class Error(Exception):
    """There is no such locale."""


def setlocale(category, locale=None):
    """The name of the locale, which is the only one."""
    if locale not in (None, "", "C", "POSIX", "C.UTF-8"):
        raise Error("unsupported locale setting")
    return "C.UTF-8" if locale == "" else locale or "C"


def getlocale(category=LC_CTYPE):
    """The language and the encoding."""
    return ("en_US", "UTF-8")


def getdefaultlocale(envvars=()):
    """The same as the system has it."""
    return ("en_US", "UTF-8")


def getpreferredencoding(do_setlocale=True):
    """The encoding of texts."""
    return "UTF-8"


def getencoding():
    """The encoding of texts."""
    return "utf-8"
