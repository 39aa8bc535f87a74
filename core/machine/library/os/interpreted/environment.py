"""The environment: a dict of the house, which everybody can change."""
# loud

environ = {
    "HOME": "/home/user", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PWD": "/home/user", "SHELL": "/bin/sh", "TERM": "xterm", "USER": "user",
}


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def putenv(key, value):
    """Tell programs that are started; there are none."""


def unsetenv(key):
    """Tell programs that are started; there are none."""
