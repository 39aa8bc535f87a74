# expect: undecided
# What is not simulated is no TypeError of the program.
import threading
import types
class Job:
    pass
job = Job()
def change():
    job.run = types.MethodType(lambda self: 1, job)
    print(job.run())
thread = threading.Thread(target=change)
thread.start()
thread.join()
