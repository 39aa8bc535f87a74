# expect: unsafe exception
import threading
settings = {}
t = threading.Thread(target=settings.update, kwargs={"size": 3})
t.start()
print(settings["size"])
t.join()
