"""Messages, and how they become text."""
# quiet

from logging._levels import _level_name
from time import localtime, strftime, time

_start = time()
_STYLES = {
    "%": "%(levelname)s:%(name)s:%(message)s",
    "{": "{levelname}:{name}:{message}",
    "$": "${levelname}:${name}:${message}",
}
_PLAIN = {"%": "%(message)s", "{": "{message}", "$": "${message}"}


class LogRecord:
    """A message: what was said, how important it is, by whom and when."""

    def __init__(
        self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs
    ):
        now = time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = _level_name(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rpartition("/")[2]
        self.module = self.filename.removesuffix(".py")
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread = _shown_ident(_current_thread())
        self.threadName = _current_thread()._name
        self.processName = "MainProcess"
        self.process = 1000

    def getMessage(self):
        """What is said."""
        args = self.args
        return _log_message(self.msg, (args,) if isinstance(args, dict) else args)

    def __repr__(self):
        return (
            f"<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno},"
            f' "{self.msg}">'
        )


class Formatter:
    """How a message becomes text."""

    converter = localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
        self._fmt = _PLAIN[style] if fmt is None else fmt
        self._style = style
        self._defaults = defaults
        self.datefmt = datefmt

    def usesTime(self):
        """Whether the text says when."""
        return "asctime" in self._fmt

    def formatTime(self, record, datefmt=None):
        """When it was said."""
        moment = self.converter(record.created)
        if datefmt:
            return strftime(datefmt, moment)
        text = strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """What CPython prints for an exception."""
        error = ei[1] if isinstance(ei, tuple) else ei
        return "NoneType: None" if error is None else _traceback_text(error).rstrip("\n")

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        """The line that the format makes of *record*."""
        text = self._fmt
        # What the text cannot name is not looked at, so nobody need know it.
        fields = {name: _get_field(record, name, None) for name in _fields(record) if name in text}
        if self._defaults:
            fields = self._defaults | fields
        if self._style == "{":
            return text.format(**fields)
        if self._style == "$":
            for name, value in fields.items():
                text = text.replace("${" + name + "}", str(value)).replace("$" + name, str(value))
            return text
        return text % fields

    def format(self, record):
        """The text of *record*."""
        record.message = _call(record.getMessage, (), {})
        return self._text(record)

    def _text(self, record):
        """The text of *record*, whose message is known."""
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = text.removesuffix("\n") + "\n" + record.exc_text
        if record.stack_info:
            text = text.removesuffix("\n") + "\n" + self.formatStack(record.stack_info)
        return text


class Filter:
    """Lets messages of one logger, and those below it, through."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if not self.nlen or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """What has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        _step_of(self)
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        _step_of(self)
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Whether all filters let *record* through."""
        for each in self.filters:
            judge = each.filter if hasattr(each, "filter") else each
            if not _call(judge, (record,), {}):
                return False
        return True
