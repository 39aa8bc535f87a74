# expect: unsafe exception
import threading
state = {"kind": "job", "number": 1}
def work():
    match state:
        case {"kind": kind, **rest}:
            print(kind, rest)
t = threading.Thread(target=work)
t.start()
del state["kind"]
t.join()
