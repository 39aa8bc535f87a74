"""`getpass`: a password is the next answer of `input()`."""
# quiet


class GetPassWarning(UserWarning):
    """What is typed can be seen."""


def getuser():
    """The name of who runs the program."""
    return "user"


def getpass(prompt="Password: ", stream=None):
    """The next answer."""
    return input(prompt)
