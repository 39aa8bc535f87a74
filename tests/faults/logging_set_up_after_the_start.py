# expect: safe
# prints: ["", "INFO:root:hello\n"]
# Whether the thread's message is important enough depends on who comes first.
import logging
import threading


def work():
    logging.info("hello")


thread = threading.Thread(target=work)
thread.start()
logging.basicConfig(level=logging.INFO)
thread.join()
