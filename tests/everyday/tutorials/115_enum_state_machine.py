import enum
import threading


class State(enum.Enum):
    CLOSED = "closed"
    OPENING = "opening"
    OPEN = "open"


TRANSITIONS = {
    State.CLOSED: {State.OPENING},
    State.OPENING: {State.OPEN, State.CLOSED},
    State.OPEN: {State.CLOSED},
}


class IllegalTransition(Exception):
    pass


class Connection:
    def __init__(self):
        self._state = State.CLOSED
        self._lock = threading.RLock()
        self.history = [State.CLOSED]

    @property
    def state(self):
        return self._state

    def go(self, new):
        with self._lock:
            if new not in TRANSITIONS[self._state]:
                raise IllegalTransition(f"{self._state.name} -> {new.name}")
            self._state = new
            self.history.append(new)

    def open(self):
        with self._lock:
            self.go(State.OPENING)
            self.go(State.OPEN)


conn = Connection()
refused = []


def client():
    try:
        conn.open()
    except IllegalTransition as e:
        refused.append(str(e))


ts = [threading.Thread(target=client) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(conn.state, refused)
assert conn.state is State.OPEN
assert refused == ["OPEN -> OPENING"]
