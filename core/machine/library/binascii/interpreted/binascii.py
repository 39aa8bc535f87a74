"""`binascii`: its exception."""
# quiet


class Error(ValueError):
    """What is wrong with the arguments."""


def _fail(*args):
    raise Error(*args)
