# expect: unsafe assertion
import threading
from dataclasses import dataclass
@dataclass
class Job:
    name: str
    done: bool = False
job = Job("copy")
def work():
    job.done = True
t = threading.Thread(target=work)
t.start()
if not job.done:
    assert not job.done
t.join()
