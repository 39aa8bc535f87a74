import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO,
                    format="%(levelname)-8s|%(name)s|%(threadName)s|%(funcName)s|%(message)s")
logging.debug("not shown")
logging.info("plain")
log = logging.getLogger("app.db")
log.setLevel(logging.DEBUG)


def work():
    log.debug("x=%d y=%s", 3, [1, 2])
    log.warning("%(a)s and %(b)05.1f", {"a": "dict", "b": 2.25})
    try:
        1 / 0
    except ZeroDivisionError as e:
        log.error("failed: %r", e)


work()
print(log.parent.name, log.getEffectiveLevel(), logging.getLevelName(30), log.isEnabledFor(5))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname[0]} {message} {user}", style="{"))
h.addFilter(lambda record: "secret" not in record.getMessage())
other = logging.getLogger("other")
other.propagate = False
other.addHandler(h)
other.warning("hello", extra={"user": "bob"})
other.warning("secret thing", extra={"user": "eve"})
logging.LoggerAdapter(other, {"user": "ada"}).critical("adapted")
print(logging.getLogger("other") is other, [type(x).__name__ for x in other.handlers])


class ListHandler(logging.Handler):
    def emit(self, record):
        seen.append((record.levelno, self.format(record)))


seen = []
other.addHandler(ListHandler())
other.removeHandler(h)
other.info("low")
other.log(35, "custom %s", "level")
print(seen)
