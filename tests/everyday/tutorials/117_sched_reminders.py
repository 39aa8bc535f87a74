import sched
import threading
import time

scheduler = sched.scheduler(time.time, time.sleep)
said = []


def remind(text, priority=1):
    said.append(text)
    print(time.strftime("%H:%M:%S"), text)


scheduler.enter(0.2, 1, remind, argument=("tea is ready",))
scheduler.enter(0.1, 2, remind, argument=("stand up",))
scheduler.enter(0.3, 1, remind, kwargs={"text": "go home"})

t = threading.Thread(target=scheduler.run)
t.start()
print("waiting for", len(scheduler.queue), "reminders at most")
t.join()
assert said == ["stand up", "tea is ready", "go home"]
