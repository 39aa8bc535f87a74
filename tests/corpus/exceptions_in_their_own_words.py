"""Exceptions whose class says what they say, in tracebacks that the program prints."""

import logging
import sys
import threading
import traceback


class CodeError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return f"code {self.code}"


class Plain(Exception):
    pass


class Named(Plain):
    def __str__(self):
        return "n" * len(self.args)


class Broken(Exception):
    def __str__(self):
        raise ValueError("no words")


def last(text):
    return [line for line in text.splitlines() if line and not line.startswith(" ")][1:]


logging.basicConfig(stream=sys.stdout, format="%(message)s")
for error in (CodeError(7), Plain("p"), Plain(), Named(), Named(1), KeyError("k"), Plain(1, 2), Broken()):
    try:
        raise error
    except Exception as caught:
        print(last(traceback.format_exc()), last("".join(traceback.format_exception(caught))))
        print(last("".join(traceback.format_exception(*sys.exc_info()))))
        print(last(logging.Formatter().formatException(sys.exc_info())))
        if not isinstance(caught, Broken):
            print(traceback.format_exception_only(caught), traceback.format_exception_only(None, caught))

try:
    try:
        raise CodeError(1)
    except CodeError as inner:
        raise Named("a", "b") from inner
except Named:
    print(last(traceback.format_exc()))
try:
    try:
        raise CodeError(2)
    except CodeError:
        raise CodeError(3)
except CodeError as outer:
    print(last(traceback.format_exc()))
    outer.code = 4
    print(last(traceback.format_exc()))


def hook(args):
    print(args.thread.name, last("".join(traceback.format_exception(args.exc_value))))


def die():
    raise CodeError(5)


threading.excepthook = hook
thread = threading.Thread(target=die, name="T")
thread.start()
thread.join()
