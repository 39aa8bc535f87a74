# expect: safe
# prints: ["in\nclosed\nKeyError\n"]
import threading
def steps():
    try:
        yield 1
    except KeyError:
        print("in")
        raise
    finally:
        print("closed")
def work():
    walk = steps()
    next(walk)
    try:
        walk.throw(KeyError)
    except KeyError as error:
        print(type(error).__name__)
thread = threading.Thread(target=work)
thread.start()
thread.join()
