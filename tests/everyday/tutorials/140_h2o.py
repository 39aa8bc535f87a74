import threading


class H2O:
    def __init__(self):
        self.h = threading.Semaphore(2)
        self.o = threading.Semaphore(1)
        self.barrier = threading.Barrier(3)

    def hydrogen(self, release):
        with self.h:
            self.barrier.wait()
            release()

    def oxygen(self, release):
        with self.o:
            self.barrier.wait()
            release()


water = H2O()
out = []
threads = []
for atom in "HHOHOH":
    if atom == "H":
        t = threading.Thread(target=water.hydrogen, args=(lambda: out.append("H"),))
    else:
        t = threading.Thread(target=water.oxygen, args=(lambda: out.append("O"),))
    threads.append(t)
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(out))
assert out.count("H") == 4 and out.count("O") == 2
