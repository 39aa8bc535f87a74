# expect: safe
# prints: ["10\n", "0\n", "30\n"]
# It is asked whether there is a level, then for the level: it may be 0 by then.
import logging
import threading

log = logging.getLogger("work")
log.setLevel(logging.DEBUG)


def ask():
    print(log.getEffectiveLevel())


threads = [
    threading.Thread(target=ask),
    threading.Thread(target=log.setLevel, args=(logging.NOTSET,)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
