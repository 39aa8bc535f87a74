# expect: safe
# prints: ["", "heard hello\n"]
import logging
import threading


class Loud(logging.Handler):
    def emit(self, record):
        print("heard", record.getMessage())


log = logging.getLogger("shop")
log.addHandler(logging.NullHandler())
log.propagate = False


def listen():
    log.addHandler(Loud())


threading.Thread(target=listen).start()
log.warning("hello")
