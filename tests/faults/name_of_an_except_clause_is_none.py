# expect: unsafe assertion
# At the end of the clause the name is bound to None before it is unbound.
import threading

seen = []


def look():
    try:
        seen.append(error)
    except NameError:
        pass


try:
    raise ValueError
except ValueError as error:
    thread = threading.Thread(target=look)
    thread.start()
thread.join()
assert seen != [None]
