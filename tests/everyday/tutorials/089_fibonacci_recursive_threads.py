import threading


class Fib(threading.Thread):
    def __init__(self, n):
        threading.Thread.__init__(self)
        self.n = n
        self.result = None

    def run(self):
        if self.n < 2:
            self.result = self.n
            return
        a, b = Fib(self.n - 1), Fib(self.n - 2)
        a.start()
        b.start()
        a.join()
        b.join()
        self.result = a.result + b.result


t = Fib(7)
t.start()
t.join()
print(t.result)
assert t.result == 13
