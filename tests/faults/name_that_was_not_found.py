# expect: safe
# prints: ["later step None None\n"]
import threading
told = []
class Job:
    pass
def tried(function):
    try:
        function()
    except (NameError, AttributeError) as error:
        told.append(error.name)
def bind():
    early  # noqa: B018
    early = 1
def fail():
    raise NameError("own")
def look():
    for function in (lambda: later, lambda: Job().step, bind, fail):
        tried(function)
    print(*told)
thread = threading.Thread(target=look)
thread.start()
thread.join()
