"""A thread with its own `run`, which calls the target with what the constructor was given."""

import threading


class Keeping(threading.Thread):
    def run(self):
        self.result = None
        self.error = None
        try:
            if self._target is not None:
                self.result = self._target(*self._args, **self._kwargs)
        except ArithmeticError as error:
            self.error = error

    def join(self, timeout=None):
        super().join(timeout)
        if self.error is not None:
            raise self.error
        return self.result


def divide(a, b, *, digits=None):
    return a // b if digits is None else round(a / b, digits)


print(threading.Thread(target=divide)._kwargs, threading.Thread(kwargs={"digits": 1})._kwargs)
for args, kwargs in (((7, 2), None), ((7, 3), {"digits": 2}), ((1, 0), {})):
    thread = Keeping(target=divide, args=args, kwargs=kwargs)
    thread.start()
    try:
        print(thread.join())
    except ZeroDivisionError as error:
        print("failed:", error)


class Tidy(threading.Thread):
    def run(self):
        try:
            self.result = self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs


tidy = Tidy(target=divide, args=(9, 2))
tidy.start()
tidy.join()
print(tidy.result)
