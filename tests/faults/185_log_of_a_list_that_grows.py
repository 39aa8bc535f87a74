# expect: safe
import logging
import threading
items = []
def work():
    items.append(1)
    logging.error("%s", items)
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
