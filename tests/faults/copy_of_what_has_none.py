# expect: safe
# prints: ["TypeError TypeError TypeError TypeError TypeError TypeError TypeError\n"]
import contextvars
import copy
import socket
import threading
from types import MappingProxyType
class Own(threading.local):
    pass
def tried(make, value):
    try:
        make(value)
    except TypeError as error:
        return type(error).__name__
    return "copied"
def work():
    values = [threading.local(), Own(), contextvars.ContextVar("name"), contextvars.copy_context()]
    values.append(MappingProxyType({}))
    kinds = [tried(copy.copy, value) for value in values]
    print(*kinds, tried(copy.copy, socket.socket()), tried(copy.deepcopy, {"own": Own()}))
thread = threading.Thread(target=work)
thread.start()
thread.join()
