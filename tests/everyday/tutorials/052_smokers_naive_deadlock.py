from threading import Semaphore, Thread

tobacco, paper, match, agent = Semaphore(0), Semaphore(0), Semaphore(0), Semaphore(0)


def smoker(first, second, name):
    first.acquire()
    second.acquire()
    print(name, "smokes")
    agent.release()


def the_agent(a, b):
    a.release()
    b.release()
    agent.acquire()
    print("round over")


smokers = [
    Thread(target=smoker, args=(paper, match, "tobacco owner"), daemon=True),
    Thread(target=smoker, args=(tobacco, match, "paper owner"), daemon=True),
    Thread(target=smoker, args=(tobacco, paper, "match owner"), daemon=True),
]
for s in smokers:
    s.start()
the_agent(tobacco, paper)
