# expect: unsafe exception
import json
import threading
def save():
    with open("settings.json", "w") as f:
        json.dump({"a": 1}, f)
def load():
    with open("settings.json") as f:
        assert json.load(f) == {"a": 1}
save()
threads = [threading.Thread(target=save), threading.Thread(target=load)]
for t in threads:
    t.start()
for t in threads:
    t.join()
