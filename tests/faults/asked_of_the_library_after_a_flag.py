# expect: safe
# prints: ["30 Level 15 3 1.23\n", "10 MID 4 1.234\n", "30 MID 4 1.234\n", "30 Level 15 4 1.234\n", "30 Level 15 3 1.234\n"]
# What a function of the library looks at may have changed since the step before the call.
import decimal
import logging
import threading
from functools import partial

log = logging.getLogger("work")
log.setLevel(logging.WARNING)
add = partial(sum, (1, 2))
context = decimal.Context(prec=3)
asked = False


def ask():
    global asked
    asked = True
    level = log.getEffectiveLevel()
    name = logging.getLevelName(15)
    total = add()
    print(level, name, total, context.create_decimal("1.234"))


def change():
    if asked:
        context.prec = 4
        add.keywords["start"] = 1
        logging.addLevelName(15, "MID")
        log.setLevel(logging.DEBUG)


threads = [threading.Thread(target=each) for each in (ask, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
