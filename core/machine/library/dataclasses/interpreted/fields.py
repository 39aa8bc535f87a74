"""What a dataclass says of its fields, and which it has from its bases."""
# quiet


class _Missing:
    """The class of `MISSING`."""


class KW_ONLY:
    """As the annotation of `_`: fields after it can only be given by name."""


MISSING = _Missing()


class Field:
    """What is known of one field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        _set_field(self, "<passed on>", False)

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
            f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
            f"kw_only={self.kw_only!r})"
        )


class InitVar:
    """In an annotation, says that the argument only goes to `__post_init__`."""

    def __class_getitem__(cls, kind):
        return cls


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Say more about a field than its annotation and default do."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _own_fields(cls, kw_only):
    """The fields of the body of *cls* by name."""
    own = {}
    for name, annotation in _annotations(cls):
        kind = annotation.partition("[")[0].rpartition(".")[2]
        if kind == "KW_ONLY":
            kw_only = True
        elif kind == "InitVar":
            own[name] = _own_field(cls, name, annotation, kw_only)
            _set_field(own[name], "<passed on>", True)
        elif kind != "ClassVar":
            own[name] = _own_field(cls, name, annotation, kw_only)
    for name, value in _fields(cls).items():
        if isinstance(value, Field) and name not in own:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def _own_field(cls, name, annotation, kw_only):
    found = _get_field(cls, name, MISSING)
    made = found if isinstance(found, Field) else field(default=found)
    made.name, made.type = name, annotation
    if made.kw_only is MISSING:
        made.kw_only = kw_only
    if isinstance(made.default, (list, dict, set)):
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed:"
            " use default_factory"
        )
    if found is not MISSING and made.default is not MISSING:
        _set_field(cls, name, made.default)
    elif found is not MISSING:
        _delete_attribute(cls, name)
    return made


def _all_fields(cls, own, frozen):
    """The fields of *cls* and its bases by name, those of the remotest base first."""
    every = {}
    frozen_base = thawed_base = False
    for base in _mro(cls)[:0:-1]:
        inherited = _get_field(base, "<fields>", None)
        if inherited is not None:
            every.update(inherited)
            if _get_field(base, "<frozen>", False):
                frozen_base = True
            else:
                thawed_base = True
    if frozen_base and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if thawed_base and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    every.update(own)
    return every


def _is_passed_on(f):
    """Whether *f* is an `InitVar`: no field, but an argument for `__post_init__`."""
    return _get_field(f, "<passed on>", False)


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING
