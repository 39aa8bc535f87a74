"""`struct`: its exception."""
# quiet


class error(Exception):
    """What is wrong with the arguments."""


def _fail(*args):
    raise error(*args)
