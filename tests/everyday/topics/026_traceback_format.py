import sys
import traceback


def inner():
    return {}["key"]


def outer():
    try:
        inner()
    except KeyError as e:
        raise RuntimeError("outer failed") from e


try:
    outer()
except RuntimeError:
    text = traceback.format_exc()
    lines = text.strip().splitlines()
    print(lines[0], "|", lines[-1])
    print("direct cause" in text, text.count("Traceback"), "KeyError: 'key'" in text)
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, repr(value.__cause__), [f.name for f in traceback.extract_tb(tb)])
    print(traceback.format_exception_only(kind, value))

try:
    try:
        1 / 0
    except ZeroDivisionError:
        int("x")
except ValueError as e:
    print(type(e.__context__).__name__, e.__cause__, e.__suppress_context__, e.args)
print(sys.exc_info())


class AppError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code


try:
    raise AppError(3, "bad") from None
except AppError as e:
    e.add_note("look here")
    print(e.code, e, repr(e), e.__notes__)
