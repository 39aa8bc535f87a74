# expect: unsafe assertion
import threading
made = 0
class Service:
    def client(self):
        global made
        if not hasattr(self, "_client"):
            made += 1
            self._client = object()
        return self._client
service = Service()
threads = [threading.Thread(target=service.client) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert made == 1
