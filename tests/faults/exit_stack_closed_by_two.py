# expect: unsafe exception
# Both see that a call is left, and only one of them gets it.
import threading
from contextlib import ExitStack

stack = ExitStack()
stack.callback(print, "bye")
threading.Thread(target=stack.close).start()
stack.close()
