# expect: safe
# prints: ["1\n", "2\n"]
# What `globals()` gives can be copied while another thread changes a variable.
import threading

level = 1


def raise_level():
    global level
    level = 2


thread = threading.Thread(target=raise_level)
thread.start()
print(dict(globals())["level"])
thread.join()
