# expect: safe
# prints: ["old old\n", "old new\n", "new new\n"]
import threading
error = ValueError("old")
def look():
    print(str(error) + f" {error}")
def change():
    error.args = ("new",)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
