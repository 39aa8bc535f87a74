import logging
import threading

setup_lock = threading.Lock()


def get_logger():
    log = logging.getLogger("app")
    with setup_lock:
        if not logging.getLogger().handlers:
            logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s")
    return log


def work():
    get_logger().info("working")


threads = [threading.Thread(target=work, name="w%d" % i) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(logging.getLogger().handlers) == 1
