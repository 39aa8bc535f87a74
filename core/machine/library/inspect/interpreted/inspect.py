"""`inspect`: which sort of thing something is, its attributes and its docstring."""
# loud

_nothing = ("nothing",)


def isfunction(object):
    """Whether it is a function written in Python."""
    return _type_name(object) == "function"


def ismethod(object):
    """Whether it is a method of an object, written in Python."""
    return _type_name(object) == "method"


def isbuiltin(object):
    """Whether it is a function that is not written in Python."""
    return _type_name(object) == "builtin_function_or_method"


def isroutine(object):
    """Whether it is a function or a method of some sort."""
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismodule(object):
    """Whether it is a module."""
    return _type_name(object) == "module"


def isgenerator(object):
    """Whether it is a generator."""
    return _type_name(object) == "generator"


def getmro(cls):
    """The classes in which attributes of *cls* are looked for."""
    return cls.__mro__


def cleandoc(doc):
    """A docstring without the blanks before its lines."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring of *object*, or of what it replaces; None if there is none."""
    doc = object.__doc__
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            doc = base.__doc__
            if doc is not None:
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmembers(object, predicate=None):
    """The attributes of *object* with their names, in order; not those that all objects have."""
    found = []
    cls = object if isclass(object) else type(object)
    for name in dir(object):
        if name.startswith("__") and _type_lookup_class(cls, name) is _MISSING:
            continue
        value = getattr(object, name, _nothing)
        if value is not _nothing and (predicate is None or predicate(value)):
            found.append((name, value))
    return found



