import threading

ROUNDS = 5
ping_turn = threading.Event()
pong_turn = threading.Event()
said = []


def ping():
    for _ in range(ROUNDS):
        ping_turn.wait()
        ping_turn.clear()
        said.append("ping")
        print("ping")
        pong_turn.set()


def pong():
    for _ in range(ROUNDS):
        pong_turn.wait()
        pong_turn.clear()
        said.append("pong")
        print("    pong")
        ping_turn.set()


a = threading.Thread(target=ping)
b = threading.Thread(target=pong)
a.start()
b.start()
ping_turn.set()
a.join()
b.join()
assert said == ["ping", "pong"] * ROUNDS
