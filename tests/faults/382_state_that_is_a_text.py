# expect: safe
# prints: ["done True\n", "new True\n"]
import threading
from enum import Enum
class State(str, Enum):
    NEW = "new"
    DONE = "done"
class Job:
    state = State.NEW
job = Job()
def work():
    job.state = State.DONE
t = threading.Thread(target=work)
t.start()
state = job.state
print(state.value, state == state.name.lower())
t.join()
