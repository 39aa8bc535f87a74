# expect: unsafe exception
import threading
import weakref
class Engine:
    speed = 3
engines = {"a": Engine()}
view = weakref.proxy(engines["a"])
def scrap():
    engines.clear()
def drive():
    print(view.speed)
threads = [threading.Thread(target=f) for f in (scrap, drive)]
for t in threads:
    t.start()
for t in threads:
    t.join()
