# expect: safe
# prints: ["over\n"]
import threading
from datetime import datetime, timedelta
from time import sleep
def nap():
    end = datetime.now() + timedelta(seconds=0.3)
    while datetime.now() <= end:
        sleep(max(0, (end - datetime.now()).total_seconds()))
    print("over")
t = threading.Thread(target=nap)
t.start()
t.join()
