# expect: safe
# prints: ["WARNING:root:hello\nWARNING:root:hello\n"]
# The first message sets logging up, once.
import logging
import threading


def work():
    logging.warning("hello")


for _ in range(2):
    threading.Thread(target=work).start()
