"""How important messages are: numbers with names."""
# quiet

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {
    CRITICAL: "CRITICAL",
    ERROR: "ERROR",
    WARNING: "WARNING",
    INFO: "INFO",
    DEBUG: "DEBUG",
    NOTSET: "NOTSET",
}
_numbers = {
    "CRITICAL": CRITICAL,
    "FATAL": FATAL,
    "ERROR": ERROR,
    "WARN": WARNING,
    "WARNING": WARNING,
    "INFO": INFO,
    "DEBUG": DEBUG,
    "NOTSET": NOTSET,
}


def getLevelName(level):
    """The name of a level, or the level of a name."""
    _look_at(_names)
    return _names.get(level) or _numbers.get(level) or f"Level {level}"


def getLevelNamesMapping():
    """All names with their levels."""
    return _numbers.copy()


def addLevelName(level, levelName):
    """Give a level a name."""
    _step_of(_names)
    _names[level] = levelName
    _numbers[levelName] = level


def _level_name(level):
    name = _names.get(level)
    return f"Level {level}" if name is None else name


def _level_number(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level not in _numbers:
        raise ValueError(f"Unknown level: {level!r}")
    return _numbers[level]
