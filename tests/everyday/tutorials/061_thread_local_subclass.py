import threading
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


class Connection:
    count = 0
    lock = threading.Lock()

    def __init__(self, dsn):
        with Connection.lock:
            Connection.count += 1
            self.number = Connection.count
        self.dsn = dsn

    def __repr__(self):
        return f"<Connection {self.number} to {self.dsn}>"


class PerThread(threading.local):
    def __init__(self, dsn):
        super().__init__()
        self.connection = Connection(dsn)


storage = PerThread("db://localhost")
used = []


def handle(rid):
    token = request_id.set(rid)
    used.append(storage.connection)
    assert storage.connection is storage.connection
    print(request_id.get(), storage.connection)
    request_id.reset(token)


threads = [threading.Thread(target=handle, args=(f"req-{i}",)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len({id(c) for c in used}) == 3
assert request_id.get() == "-"
