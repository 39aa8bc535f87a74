# expect: unsafe assertion
import threading
config = {"mode": "fast", "count": 0}
def work():
    if config["mode"] == "fast":
        config["count"] += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert config["count"] == 2
