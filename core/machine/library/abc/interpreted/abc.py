"""`abc.ABC`; the machine itself refuses to make instances with abstract methods."""
# quiet


class ABCMeta(type):
    """The metaclass of `ABC`; every class here is made as this one makes them."""


class ABC(metaclass=ABCMeta):
    """A base for classes with abstract methods."""


def abstractmethod(funcobj):
    """Mark a method that classes must override to be made instances of."""
    return _abstract_method(funcobj)
