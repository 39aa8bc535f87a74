"""`sysconfig`: an ordinary Python 3.11 with a global interpreter lock."""
# quiet

_VARIABLES = {"Py_DEBUG": 0, "SIZEOF_VOID_P": 8, "EXT_SUFFIX": ".cpython-311-x86_64-linux-gnu.so"}


def get_config_var(name):
    """What *name* was when Python was made; None for what there was not."""
    return _VARIABLES.get(name)


def get_python_version():
    """The version of Python."""
    return "3.11"


def get_platform():
    """The system it was made for."""
    return "linux-x86_64"


def is_python_build():
    """Whether it runs where it was made."""
    return False
