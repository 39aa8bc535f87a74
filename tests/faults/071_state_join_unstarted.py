# expect: unsafe exception
import threading
def work():
    pass
def watch():
    worker.join()
worker = threading.Thread(target=work)
watcher = threading.Thread(target=watch)
watcher.start()
worker.start()
worker.join()
watcher.join()
