# expect: safe
# prints: ["{\"a\": 1, \"b\": 2}\n", "{\"a\": 1, \"b\": 2, \"c\": 3}\n"]
# As nothing needs `default`, CPython's C code has it all in one step.
import json
import threading

shared = {"a": 1, "b": 2}


def show():
    print(json.dumps(shared, default=str))


def put():
    shared["c"] = 3


threads = [threading.Thread(target=each) for each in (show, put)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
