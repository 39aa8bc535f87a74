# quiet


class _Settings:
    """Whether it is on."""


_settings = _Settings()
_settings.enabled = False


def enable(file=None, all_threads=True):
    """Turn it on."""
    _settings.enabled = True


def disable():
    """Turn it off; says whether it was on."""
    before = _settings.enabled
    _settings.enabled = False
    return before


def is_enabled():
    """Whether it is on."""
    return _settings.enabled


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Change nothing: what is written then is for people."""
    if exit:
        _not_simulated("dump_traceback_later with exit=True; leave exit out")


def cancel_dump_traceback_later():
    """Change nothing."""
