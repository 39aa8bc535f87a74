"""Causes, contexts and tracebacks that a program stores in exceptions."""

import traceback


def failed(kind=ZeroDivisionError):
    try:
        raise kind("x")
    except kind as error:
        return error


def store(name, value):
    error = failed()
    if name == "cause":
        error.__cause__ = value
    elif name == "context":
        error.__context__ = value
    else:
        error.__traceback__ = value
    return error


for name in ("cause", "context", "traceback"):
    for value in (None, 3, "x", ValueError, failed(ValueError), failed().__traceback__):
        try:
            error = store(name, value)
        except TypeError as wrong:
            print(name, wrong)
        else:
            print(name, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
            print(error.__traceback__ is None, "".join(traceback.format_exception(error)).count("Traceback"))

error = failed()
print(error.with_traceback(None) is error, error.__traceback__)
print(traceback.format_exception(error), traceback.format_exception(ValueError("never raised")))
other = failed(KeyError)
print(error.with_traceback(other.__traceback__).__traceback__ is other.__traceback__)
for wrong in (3, error):
    try:
        error.with_traceback(wrong)
    except TypeError as complaint:
        print(complaint)
try:
    raise error.with_traceback(None)
except ZeroDivisionError as again:
    print(again.__traceback__ is not None, again is error)


class Own(Exception):
    pass


class Plain:
    pass


own, plain = Own(1), Plain()
own.__cause__ = KeyError("k")
plain.__cause__ = 3
plain.__traceback__ = None
print(repr(own.__cause__), own.__suppress_context__, plain.__cause__, plain.__traceback__)
try:
    own.__cause__ = 5
except TypeError as complaint:
    print(complaint, repr(own.__cause__))
