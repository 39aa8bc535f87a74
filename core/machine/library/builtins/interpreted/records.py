"""What dataclasses and named tuples have in common: their arguments and their fields."""
# loud


def _bind_arguments(name, places, named, optional, args, kwargs):
    """The arguments by name, for a function with parameters *places* and keyword-only *named*.

    Those called *optional* may be left out.  *name* is what CPython calls the function,
    whose first parameter is the object itself.
    """
    given = {}
    for place in range(min(len(args), len(places))):
        given[places[place]] = args[place]
    for key, value in kwargs.items():
        if key not in places and key not in named:
            raise TypeError(f"{name}() got an unexpected keyword argument '{key}'")
        if key in given:
            raise TypeError(f"{name}() got multiple values for argument '{key}'")
        given[key] = value
    if len(args) > len(places):
        raise TypeError(_too_many(name, places, named, optional, args, kwargs))
    _check_given(name, "positional", places, optional, given)
    _check_given(name, "keyword-only", named, optional, given)
    return given


def _too_many(name, places, named, optional, args, kwargs):
    most = len(places) + 1
    least = most - len([place for place in places if place in optional])
    takes = f"{most}" if least == most else f"from {least} to {most}"
    plural = "" if takes == "1" else "s"
    gave = f"{len(args) + 1}"
    only = len([key for key in kwargs if key in named])
    if only:
        gave += f" positional arguments (and {only} keyword-only argument{'s' if only > 1 else ''})"
    return f"{name}() takes {takes} positional argument{plural} but {gave} were given"


def _check_given(name, kind, parameters, optional, given):
    missing = []
    for parameter in parameters:
        if parameter not in given and parameter not in optional:
            missing.append(f"'{parameter}'")
    if not missing:
        return
    text = missing[0]
    if len(missing) == 2:
        text = " and ".join(missing)
    elif len(missing) > 2:
        text = f"{', '.join(missing[:-1])}, and {missing[-1]}"
    plural = "s" if len(missing) > 1 else ""
    raise TypeError(f"{name}() missing {len(missing)} required {kind} argument{plural}: {text}")


def _values_of(record, names):
    """The values of the attributes *names*, each read by itself."""
    return tuple([_load_attribute(record, name) for name in names])


def _shown_fields(record, names):
    """The text of a record as if it were a call."""
    parts = []
    for name in names:
        value = _load_attribute(record, name)
        parts.append(f"{name}={value!r}")
    return f"{type(record).__qualname__}({', '.join(parts)})"
