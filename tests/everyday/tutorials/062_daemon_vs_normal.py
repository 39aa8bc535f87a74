import threading
import time


def daemon_job():
    print("daemon starts")
    time.sleep(10)
    print("daemon ends (nobody sees this)")


def normal_job():
    print("normal starts")
    time.sleep(1)
    print("normal ends")


d = threading.Thread(target=daemon_job, daemon=True)
n = threading.Thread(target=normal_job)
d.start()
n.start()
d.join(0.5)
print("daemon alive?", d.is_alive())
