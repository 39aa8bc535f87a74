"""`abc.ABC`; the machine itself refuses to make instances with abstract methods."""
# quiet


class ABC:
    """A base for classes with abstract methods."""


def abstractmethod(funcobj):
    """Mark a method that classes must override to be made instances of."""
    return _abstract_method(funcobj)


class ABCMeta:
    """As `metaclass=ABCMeta`; every class here is made as that one makes them."""
