# expect: unsafe exception
import threading
room = threading.BoundedSemaphore(1)
def leave():
    room.release()
def visit():
    with room:
        pass
threads = [threading.Thread(target=leave), threading.Thread(target=visit)]
for t in threads:
    t.start()
for t in threads:
    t.join()
