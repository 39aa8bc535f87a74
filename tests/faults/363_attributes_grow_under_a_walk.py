# expect: unsafe exception
import threading
class Config:
    def __init__(self):
        self.a = 1
        self.b = 2
config = Config()
def grow():
    config.c = 3
t = threading.Thread(target=grow)
t.start()
for name, value in config.__dict__.items():
    print(name, value)
t.join()
