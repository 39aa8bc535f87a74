# expect: safe
# prints: ["short\n", "long\n", "neither\n"]
import threading
items = [1, 2]
def work():
    match items:
        case [_]:
            print("short")
        case [_, _]:
            print("long")
        case _:
            print("neither")
t = threading.Thread(target=work)
t.start()
items.pop()
t.join()
