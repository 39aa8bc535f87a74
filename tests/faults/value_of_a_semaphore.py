# expect: safe
# prints: ["1\n", "2\n"]
import threading

gate = threading.Semaphore(2)


def enter():
    with gate:
        pass


threading.Thread(target=enter).start()
print(gate._value)
