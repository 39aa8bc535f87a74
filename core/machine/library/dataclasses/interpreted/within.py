"""What is in the fields of dataclasses: walked through and compared step by step as in CPython."""
# loud


def _compared(op, mine, others):
    """Whether *mine*, the values of one object, are to those of another as *op* says."""
    if op == "==":
        return mine == others
    if op == "<":
        return mine < others
    if op == "<=":
        return mine <= others
    return mine > others if op == ">" else mine >= others


def _within(value, convert, factory):
    """A copy of a container with its items converted; anything else as it is."""
    if isinstance(value, (list, set, frozenset)):
        return type(value)([convert(item, factory) for item in value])
    if isinstance(value, tuple):
        items = [convert(item, factory) for item in value]
        return tuple(items) if _type_lookup(value, "_make") is _MISSING else type(value)(*items)
    if isinstance(value, dict):
        rows = [(convert(k, factory), convert(v, factory)) for k, v in value.items()]
        if _type_name(value) == "defaultdict":
            return type(value)(value.default_factory, rows)
        return type(value)(rows)
    return value
