"""`logging.handlers`: messages into files that are changed, into queues, or kept."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_NOWHERE: Final = "the machine has nobody to send it to"

MODULE: Final = Module(
    missing={
        "BaseRotatingHandler": Missing("use RotatingFileHandler"),
        "DatagramHandler": Missing("use QueueHandler", why=_NOWHERE),
        "HTTPHandler": Missing("use QueueHandler", why=_NOWHERE),
        "NTEventLogHandler": Missing("use FileHandler", why=_NOWHERE),
        "SMTPHandler": Missing("use FileHandler", why=_NOWHERE),
        "SocketHandler": Missing("use QueueHandler", why=_NOWHERE),
        "SysLogHandler": Missing("use FileHandler", why=_NOWHERE),
        "TimedRotatingFileHandler": Missing("use RotatingFileHandler"),
        "WatchedFileHandler": Missing("use FileHandler"),
    },
)
