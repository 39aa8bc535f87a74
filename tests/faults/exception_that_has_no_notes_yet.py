# expect: safe
# prints: ["False False\n", "False True\n", "True True\n"]
import threading
error = ValueError("all have it")
def look():
    print(hasattr(error, "__notes__"), hasattr(error, "__notes__"))
def change():
    error.add_note("a")
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
