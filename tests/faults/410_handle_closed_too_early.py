# expect: unsafe exception
import threading
with open("log.txt", "w") as shared:
    t = threading.Thread(target=lambda: shared.write("late"))
    t.start()
t.join()
