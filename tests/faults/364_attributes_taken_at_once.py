# expect: safe
# prints: ["{'a': 1}\n", "{'a': 1, 'b': 2}\n"]
import threading
class Config:
    def __init__(self, **named):
        self.__dict__.update(named)
config = Config(a=1)
def grow():
    config.b = 2
t = threading.Thread(target=grow)
t.start()
print(dict(vars(config)))
t.join()
