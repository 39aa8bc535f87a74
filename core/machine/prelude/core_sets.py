"""Sets, where they are made of objects of the program."""
# loud


def _set(iterable=()):
    """The result of ``set(iterable)``."""
    return {item for item in iterable}


def _frozenset(iterable=()):
    """The result of ``frozenset(iterable)``."""
    return frozenset([item for item in iterable])


def _set_update(members, *others):
    """Carry out ``members.update``."""
    for other in others:
        for item in other:
            members.add(item)


def _set_union(members, *others):
    """The result of ``members.union``."""
    return members.union(*[list(other) for other in others])


def _set_intersection(members, *others):
    """The result of ``members.intersection``."""
    return members.intersection(*[list(other) for other in others])


def _set_difference(members, *others):
    """The result of ``members.difference``."""
    return members.difference(*[list(other) for other in others])


def _set_symmetric_difference(members, other):
    """The result of ``members.symmetric_difference``."""
    return members.symmetric_difference(list(other))


def _set_isdisjoint(members, other):
    """The result of ``members.isdisjoint``."""
    return members.isdisjoint(list(other))


def _set_issubset(members, other):
    """The result of ``members.issubset``."""
    return members.issubset(list(other))


def _set_issuperset(members, other):
    """The result of ``members.issuperset``."""
    return members.issuperset(list(other))


_frozenset_union = _set_union
_frozenset_intersection = _set_intersection
_frozenset_difference = _set_difference
_frozenset_symmetric_difference = _set_symmetric_difference
_frozenset_isdisjoint = _dict_keys_isdisjoint = _set_isdisjoint
_frozenset_issubset = _set_issubset
_frozenset_issuperset = _set_issuperset


def _set_intersection_update(members, *others):
    """Carry out ``members.intersection_update``."""
    members.intersection_update(*[list(other) for other in others])


def _set_difference_update(members, *others):
    """Carry out ``members.difference_update``."""
    members.difference_update(*[list(other) for other in others])


def _set_symmetric_difference_update(members, other):
    """Carry out ``members.symmetric_difference_update``."""
    members.symmetric_difference_update(list(other))
