# expect: unsafe exception
import threading
class Session:
    def __init__(self):
        self.user = "ann"
session = Session()
def log_out():
    del session.user
t = threading.Thread(target=log_out)
t.start()
print(session.user)
t.join()
