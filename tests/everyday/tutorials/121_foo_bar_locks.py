from threading import Lock, Thread


class FooBar:
    def __init__(self, n):
        self.n = n
        self.foo_lock = Lock()
        self.bar_lock = Lock()
        self.bar_lock.acquire()

    def foo(self, printFoo):
        for _ in range(self.n):
            self.foo_lock.acquire()
            printFoo()
            self.bar_lock.release()

    def bar(self, printBar):
        for _ in range(self.n):
            self.bar_lock.acquire()
            printBar()
            self.foo_lock.release()


text = []
foobar = FooBar(4)
t1 = Thread(target=foobar.foo, args=(lambda: text.append("foo"),))
t2 = Thread(target=foobar.bar, args=(lambda: text.append("bar"),))
t2.start()
t1.start()
t1.join()
t2.join()
print("".join(text))
assert "".join(text) == "foobar" * 4
