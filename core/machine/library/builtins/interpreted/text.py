"""Text of values, some part of which a class of the program describes itself."""
# loud


def _repr(value):
    """The result of ``repr(value)``."""
    return _described(value, ())


def _described(value, outer):
    """The text of *value*, which is inside of the containers *outer*."""
    text = _call_type(value, "__repr__")
    if text is not _MISSING:
        return _checked_text(text, "__repr__")
    for container in outer:
        if container is value:
            return _shortened(value)
    inside = outer + (value,)
    if isinstance(value, BaseException):
        return f"{type(value).__name__}({_listed(value.args, inside)})"
    if isinstance(value, dict):
        return _described_dict(value, inside)
    return _described_items(value, _type_name(value), inside)


def _described_items(value, kind, inside):
    if kind == "list":
        return f"[{_listed(value, inside)}]"
    if kind == "tuple":
        return f"({_listed(value, inside)}{',' if len(value) == 1 else ''})"
    # All but a list are copied before the first text is asked for.
    if kind == "set":
        return f"{{{_listed(list(value), inside)}}}"
    if kind == "frozenset":
        return f"frozenset({{{_listed(list(value), inside)}}})"
    if kind == "deque":
        bound = "" if value.maxlen is None else f", maxlen={value.maxlen}"
        return f"deque([{_listed(list(value), inside)}]{bound})"
    if kind in ("dict_keys", "dict_values", "dict_items"):
        return f"{kind}([{_listed(list(value), inside)}])"
    if kind == "method":
        return f"<bound method {value.__func__.__qualname__} of {_described(value.__self__, inside)}>"
    if kind in ("itertools.count", "itertools.repeat"):
        called, told = _adaptor_told(value)
        return f"{called}({_listed(told, inside)})"
    return _primitive_repr(value)


def _described_dict(value, inside):
    kind = _type_name(value)
    if kind == "OrderedDict" and _shown_as_pairs(value):
        return f"OrderedDict([{_listed(list(value.items()), inside)}])"
    entries = dict(value.most_common()) if kind == "Counter" else value
    text = f"{{{_described_entries(entries, inside)}}}"
    if kind == "dict":
        return text
    if kind == "defaultdict":
        return f"defaultdict({_described(value.default_factory, inside)}, {text})"
    return f"{kind}({text})"


def _described_entries(mapping, inside):
    """The texts of keys and values; a dict may grow and shrink while they are asked for."""
    parts, seen = [], []
    while True:
        entry = _entry_after(mapping, seen)
        if entry is _END:
            return ", ".join(parts)
        key, value = entry
        seen.append(key)
        text = _described(key, inside)
        parts.append(f"{text}: {_described(value, inside)}")


def _shown_as_pairs(ordered):
    """Whether the text of an OrderedDict has pairs, as before Python 3.12."""
    sample = ordered.copy()
    sample.clear()
    sample[1] = 2
    return "(1, 2)" in _primitive_repr(sample)


def _listed(items, inside):
    return ", ".join([_described(item, inside) for item in items])


def _shortened(value):
    if isinstance(value, dict):
        return "{...}" if _type_name(value) == "dict" else "..."
    return "[...]" if _type_name(value) in ("list", "deque") else "..."


def _checked_text(text, hook):
    if not isinstance(text, str):
        raise TypeError(f"{hook} returned non-string (type {_type_name(text)})")
    return text


def _str(value):
    """The result of ``str(value)``."""
    text = _call_type(value, "__str__")
    if text is not _MISSING:
        return _checked_text(text, "__str__")
    if isinstance(value, BaseException):
        args = value.args
        if len(args) == 1 and not isinstance(value, KeyError):
            return str(args[0])
        return repr(args[0] if len(args) == 1 else args) if args else ""
    text = _call_type(value, "__repr__")
    return _described(value, ()) if text is _MISSING else _checked_text(text, "__str__")


def _format(value, spec=""):
    """The result of ``format(value, spec)``."""
    text = _call_type(value, "__format__", spec)
    if text is _MISSING:
        if spec:
            raise TypeError(f"unsupported format string passed to {_type_name(value)}.__format__")
        return str(value)
    if not isinstance(text, str):
        raise TypeError(f"__format__ must return a str, not {_type_name(text)}")
    return text


def _joined(parts):
    """The text of *parts*: texts, and fields (value, conversion, spec) to be made texts."""
    texts = []
    for part in parts:
        if isinstance(part, tuple):
            value, conversion, spec = part
            if conversion == "r":
                value = repr(value)
            elif conversion == "s":
                value = str(value)
            elif conversion == "a":
                value = ascii(value)
            part = format(value, spec)
        texts.append(part)
    return "".join(texts)


def _ascii(value):
    """The result of ``ascii(value)``."""
    return repr(value).encode("ascii", "backslashreplace").decode("ascii")


def _str_join(separator, iterable):
    """The result of ``separator.join(iterable)``."""
    return separator.join(list(iterable))


def _log_message(msg, args):
    """What a message of `logging` says: others may change *args* until it is put together."""
    if not args:
        return str(msg)
    if len(args) == 1 and isinstance(args[0], dict) and args[0]:
        args = args[0]
    return str(msg) % args


def _log_repr(value):
    """What the report of a message that could not be put together says of a part of it."""
    return repr(value)


def _input(prompt):
    """`input` with a prompt whose text program code makes."""
    return input(str(prompt))


def _pause_for(prompt):
    """The same where nobody looks at the answer."""
    return _pause(str(prompt))


def _write_lines(stream, lines):
    """What ``stream.writelines(lines)`` does."""
    for line in lines:
        stream.write(line)


def _print(args, separator, end, file):
    """Write *args*, each as soon as its text is known, as other threads can see.

    What comes before the next text that program code makes is written at once.
    """
    if file is not None and _type_name(file) != "Stream":
        for place, arg in enumerate(args):
            if place:
                file.write(separator)
            file.write(str(arg))
        file.write(end)
        return
    text, place = "", 0
    while True:
        place = _print_ahead(args, place, text, separator, end, file)
        if place == len(args):
            return
        text = str(args[place])
        place += 1
