"""`platform`: the simulated machine is a Linux system of no particular make."""
# quiet


def system():
    """The name of the system."""
    return "Linux"


def node():
    """The name of the machine."""
    return "interlock"


def release():
    """The version of the system."""
    return "6.0.0"


def version():
    """The same at length."""
    return "#1 SMP"


def machine():
    """The sort of processor."""
    return "x86_64"


def processor():
    """The name of the processor."""
    return ""


def architecture(executable="", bits="", linkage=""):
    """How wide addresses are."""
    return ("64bit", "ELF")


def platform(aliased=False, terse=False):
    """All of it in a line."""
    return "Linux-6.0.0-x86_64-with-glibc2.36"


def python_implementation():
    """Whose Python it is."""
    return "CPython"


def python_version():
    """The version of Python."""
    return "3.11.0"


def python_version_tuple():
    """The version in parts."""
    return ("3", "11", "0")


def python_compiler():
    """What Python was made with."""
    return "GCC 12.2.0"


def python_build():
    """When Python was made."""
    return ("main", "Jan  1 2024 00:00:00")
