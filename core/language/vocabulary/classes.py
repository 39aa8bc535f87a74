"""What a class may define and inherit, and which special attributes may be read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_METHODS: Final = frozenset(
    f"__{name}__"
    for name in """
    abs add and bool bytes call ceil class_getitem complex contains copy deepcopy delattr
    delete delitem dir divmod enter eq exit float floor floordiv format ge get getattr getattribute
    getitem getstate gt hash iadd iand ifloordiv ilshift imatmul imod imul index init init_subclass
    int invert ior ipow irshift isub iter itruediv ixor le len length_hint lshift lt matmul
    missing mod mul ne neg new next or pos post_init pow radd rand rdivmod repr reversed
    rfloordiv rlshift rmatmul rmod rmul ror round rpow rrshift rshift rsub rtruediv rxor
    set set_name setattr setitem setstate str sub truediv trunc xor
    """.split()
)

DEFINABLE_DUNDERS: Final = _METHODS | {"__doc__", "__match_args__", "__slots__"}
"""Special names that have their meaning when a class body binds them."""

READABLE_DUNDERS: Final = _METHODS | frozenset(
    """
    __base__ __bases__ __cause__ __class__ __context__ __defaults__ __dict__ __doc__
    __excepthook__ __func__
    __kwdefaults__ __match_args__ __members__ __module__ __mro__ __name__ __notes__ __qualname__
    __self__ __slots__ __stderr__ __stdout__ __suppress_context__ __traceback__ __wrapped__
    """.split()
)
"""Special names that may stand after a dot."""

EARLY_DUNDERS: Final = frozenset(
    {"__delete__", "__eq__", "__getattribute__", "__post_init__", "__set__"}
)
"""Methods whose presence decides something when a class is made, here or in CPython."""

WRITABLE_DUNDERS: Final = (_METHODS - EARLY_DUNDERS) | frozenset(
    """
    __cause__ __context__ __dict__ __doc__ __module__ __name__ __qualname__ __suppress_context__
    __traceback__ __wrapped__
    """.split()
)
"""Special names that may be assigned after a dot."""

_HOOK = ("it would run while a class is made", "use a class decorator")
_PICKLING = ("objects are not pickled here", "write __copy__, or a method with a name of its own")
_CHECKING = ("isinstance cannot be redefined here", "write a method with a name of its own")
_ASYNC = ("async code is not simulated", "use threads and the plain method")
_INSIDE = "it reaches into the interpreter"
_CLASSES = (_INSIDE, "use isinstance or issubclass")

REFUSED_DUNDERS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "__prepare__": _HOOK,
        "__instancecheck__": _CHECKING,
        "__del__": (
            "when an object dies depends on the host's memory",
            "write a close method and call it, or use with",
        ),
        "__subclasscheck__": _CHECKING,
        "__subclasshook__": _CHECKING,
        "__mro_entries__": _HOOK,
        "__reduce__": _PICKLING,
        "__reduce_ex__": _PICKLING,
        "__getnewargs__": _PICKLING,
        "__await__": _ASYNC,
        "__aiter__": _ASYNC,
        "__anext__": _ASYNC,
        "__aenter__": _ASYNC,
        "__aexit__": _ASYNC,
        "__annotations__": ("annotations are not kept", "use dataclasses.fields"),
        "__dataclass_fields__": (_INSIDE, "use dataclasses.fields"),
        "__subclasses__": _CLASSES,
        "__sizeof__": ("sizes in memory are the host's", "do without it"),
    }
)
"""Special names with a reason and a way out of their own; others get the general ones."""

READABLE_NAMES: Final = frozenset({"__name__", "__file__", "__debug__", "__doc__", "__class__"})
"""Special names that a program may use as variables without binding them."""

INSIDE_ATTRIBUTES: Final = frozenset(
    """
    f_back f_builtins f_code f_globals f_locals gi_code gi_frame gi_running gi_yieldfrom
    tb_frame tb_lineno tb_next
    """.split()
)
"""Ordinary looking attributes through which CPython shows its frames."""

FINAL_TYPES: Final = frozenset(
    """
    bool bytes classmethod complex enumerate filter frozenset
    map property range reversed slice staticmethod super zip
    """.split()
)
"""Built-in classes that no class of the program can inherit."""
