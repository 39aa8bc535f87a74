# expect: safe
import logging
import threading
class Bad:
    def __str__(self):
        raise ValueError
    def __repr__(self):
        return "bad"
def work():
    logging.error("%d", "no number")
    logging.error(Bad())
t = threading.Thread(target=work)
t.start()
t.join()
