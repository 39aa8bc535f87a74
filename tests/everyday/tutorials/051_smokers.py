import threading
import random

INGREDIENTS = ("tobacco", "paper", "matches")
ROUNDS = 6

agent_sem = threading.Semaphore(1)
smoker_sem = {i: threading.Semaphore(0) for i in INGREDIENTS}
stop = False
smoked = {i: 0 for i in INGREDIENTS}


def agent():
    global stop
    for _ in range(ROUNDS):
        agent_sem.acquire()
        on_table = set(random.sample(INGREDIENTS, 2))
        (missing,) = set(INGREDIENTS) - on_table
        print("Agent puts", " and ".join(sorted(on_table)))
        smoker_sem[missing].release()
    agent_sem.acquire()
    stop = True
    for s in smoker_sem.values():
        s.release()


def smoker(ingredient):
    while True:
        smoker_sem[ingredient].acquire()
        if stop:
            return
        smoked[ingredient] += 1
        print("Smoker with", ingredient, "smokes")
        agent_sem.release()


ts = [threading.Thread(target=agent)]
ts += [threading.Thread(target=smoker, args=(i,)) for i in INGREDIENTS]
for t in ts:
    t.start()
for t in ts:
    t.join()
assert sum(smoked.values()) == ROUNDS
