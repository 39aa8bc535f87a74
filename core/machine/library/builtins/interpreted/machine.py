"""What the machine itself asks the simulated language to do for it."""
# loud


def _instantiate(cls, args, kwargs):
    made = _type_lookup_class(cls, "__new__")(cls, *args, **kwargs)
    if isinstance(made, cls):
        init = _type_lookup_class(type(made), "__init__")
        if init is not _MISSING:
            init(made, *args, **kwargs)
    return made


def _call(function, args, kwargs):
    """Call what the program gave to a part of the library that is quiet itself.

    Of *args* and *kwargs* the caller has made copies, so that to spread them is no step.
    """
    return function(*args, **kwargs)


def _get_by_hook(owner, name):
    """The attribute *name* of an object whose class has a `__getattribute__`."""
    try:
        return _call_type(owner, "__getattribute__", name)
    except AttributeError:
        if _type_lookup(owner, "__getattr__") is _MISSING:
            raise
        return _call_type(owner, "__getattr__", name)


def _object_get(owner, name):
    return _object_getattr(owner, name)


def _object_set(owner, name, value):
    _object_setattr(owner, name, value)


def _object_delete(owner, name):
    _object_delattr(owner, name)


def _object_ne(owner, other):
    equal = owner.__eq__(other)
    return equal if equal is NotImplemented else not equal


def _put_into_words(error):
    """Keep what *error*, which nobody caught, says, and let it go on."""
    _die_saying(error, _words_of(error))


def _words_of(error):
    try:
        return str(error)
    except Exception:
        return "<exception str() failed>"


def _traceback_in_words(error, silent):
    """The traceback of *error*, now that those in its chain are asked that define `__str__`."""
    return _traceback_text(error, *[(each, _words_of(each)) for each in silent])


def _advance(iterator):
    try:
        return iterator.__next__()
    except StopIteration:
        return _END


def _unpack(iterable, before, star):
    if star >= 0:
        return _spread_items(list(iterable), before, star)
    # No class of a program has a name like this.
    items = _call_type(iterable, "<apart>", before)
    if items is not _MISSING:
        return _spread_items(items, before, star)
    items = []
    iterator = iter(iterable)
    for item in iterator:
        items.append(item)
        if len(items) > before:
            break
    return _spread_items(items, before, star)


def _match_class(subject, cls, count, names):
    found = []
    if count:
        places = _load_attribute_or(cls, "__match_args__", ())
        if len(places) < count:
            plural = "" if len(places) == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {len(places)} positional sub-pattern{plural}"
                f" ({count} given)"
            )
        names = places[:count] + names
    for name in names:
        value = _load_attribute_or(subject, name, _MISSING)
        if value is _MISSING:
            return None
        found.append(value)
    return tuple(found)


def _match_keys(mapping, keys):
    """The values of *keys*, None unless all are there."""
    found = tuple([mapping.get(key, _MISSING) for key in keys])
    return None if _MISSING in found else found


def _merge_keywords(called, keywords, source):
    """Put the items of *source*, which stands behind two stars in a call, into *keywords*."""
    for name in source.keys():
        if not isinstance(name, str):
            raise TypeError(f"{called} keywords must be strings")
        if name in keywords:
            raise TypeError(f"{called} got multiple values for keyword argument '{name}'")
        keywords[name] = source[name]


def _load_attribute_or(obj, name, default):
    try:
        return _load_attribute(obj, name)
    except AttributeError:
        return default


def _wait_for(condition, predicate, timeout):
    result = predicate()
    while not result:
        if not condition.wait(timeout) and timeout is not None:
            return predicate()
        result = predicate()
    return result


def _barrier_wait(barrier, timeout):
    place = _barrier_arrive(barrier, timeout)
    if place == barrier.parties - 1:
        try:
            _barrier_action(barrier)()
        except BaseException:
            _barrier_open(barrier, True)
            raise
        _barrier_open(barrier, False)
    return place


def _generator_send(generator, value):
    item = _resume(generator, value)
    if item is _END:
        raise _stop(_generator_result(generator))
    return item


def _generator_throw(generator, error, value=None, traceback=None):
    item = _throw_into(generator, _to_throw(error, value))
    if item is _END:
        raise _stop(_generator_result(generator))
    return item


def _to_throw(error, value):
    """The exception that ``throw(error, value)`` of a generator means."""
    if isinstance(error, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        return error
    if not isinstance(error, type) or not issubclass(error, BaseException):
        kind = _type_name(error)
        raise TypeError(
            f"exceptions must be classes or instances deriving from BaseException, not {kind}"
        )
    if isinstance(value, error):
        return value
    if value is None:
        return error()
    return error(*value) if isinstance(value, tuple) else error(value)


def _generator_close(generator):
    try:
        item = _throw_into(generator, GeneratorExit())
    except (GeneratorExit, StopIteration):
        return
    if item is not _END:
        raise RuntimeError("generator ignored GeneratorExit")


def _close_left(generators):
    """Close *generators*, which nothing holds any more; what they raise goes no further."""
    for generator in generators:
        try:
            _generator_close(generator)
        except BaseException as error:
            _write(f"Exception ignored in: {generator!r}\n{_traceback_text(error)}", "stderr")




def _stop(result):
    return StopIteration() if result is None else StopIteration(result)


def _pass_on(iterator, sent):
    """What ``yield from`` does with a value that was sent."""
    if _type_name(iterator) == "generator":
        return _resume(iterator, sent)
    return iterator.send(sent)


def _throw_on(iterator, error):
    """What ``yield from`` does with an exception that was thrown in: see PEP 380."""
    if _type_name(iterator) != "generator":
        raise error
    if isinstance(error, GeneratorExit):
        _generator_close(iterator)
        raise error
    return _throw_into(iterator, error)


def _through(iterator):
    """Gives what *iterator* gives, and returns what it ends with."""
    step, given = iterator.__next__, ()
    while True:
        try:
            item = step(*given)
        except StopIteration as stop:
            return stop.value
        thrown = None
        try:
            sent = yield item
        except GeneratorExit:
            close = _load_attribute_or(iterator, "close", None)
            if close is not None:
                close()
            raise
        except BaseException as error:
            thrown = error
        if thrown is not None:
            step, given = _load_attribute_or(iterator, "throw", None), (thrown,)
            if step is None:
                raise thrown
        elif sent is None:
            step, given = iterator.__next__, ()
        else:
            step, given = iterator.send, (sent,)
