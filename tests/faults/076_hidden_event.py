# expect: unsafe assertion
import threading
event = threading.Event()
questions = {"set": "is_set"}
t = threading.Thread(target=event.set)
t.start()
assert not getattr(event, questions["set"])()
t.join()
