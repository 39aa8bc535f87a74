import queue
import threading
from collections import defaultdict


class Broker:
    def __init__(self):
        self._topics = defaultdict(list)
        self._lock = threading.Lock()

    def subscribe(self, topic):
        q = queue.Queue()
        with self._lock:
            self._topics[topic].append(q)
        return q

    def publish(self, topic, message):
        with self._lock:
            for q in self._topics[topic]:
                q.put(message)


class Subscriber(threading.Thread):
    def __init__(self, name, broker, topic):
        super().__init__(name=name)
        self.inbox = broker.subscribe(topic)
        self.got = []

    def run(self):
        for message in iter(self.inbox.get, None):
            print(f"{self.name} got {message!r}")
            self.got.append(message)


broker = Broker()
subs = [Subscriber("Ann", broker, "news"), Subscriber("Bob", broker, "news"), Subscriber("Cy", broker, "sport")]
for s in subs:
    s.start()
for i in range(3):
    broker.publish("news", f"headline {i}")
broker.publish("sport", "2:1")
for topic in ("news", "sport"):
    broker.publish(topic, None)
for s in subs:
    s.join()
assert subs[0].got == subs[1].got == ["headline 0", "headline 1", "headline 2"]
assert subs[2].got == ["2:1"]
