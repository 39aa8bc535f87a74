"""Sets, where they are made of objects of the program."""
# loud


def _set(iterable=()):
    """The result of ``set(iterable)``."""
    made = set()
    _add_all_of(made, iterable)
    return made


def _frozenset(iterable=()):
    """The result of ``frozenset(iterable)``."""
    return _frozen(_set(iterable))


def _set_update(members, *others):
    """Carry out ``members.update``."""
    for other in others:
        _add_all_of(members, other)


def _set_union(members, *others):
    """The result of ``members.union``."""
    made = members.copy() if _type_name(members) == "set" else set(members)
    made.update(*others)
    return _alike(members, made)


def _alike(members, made):
    """*made*, or a frozenset of it if *members* is one."""
    return made if _type_name(members) == "set" else _frozen(made)


def _set_intersection(members, *others):
    """The result of ``members.intersection``."""
    kept = members
    for other in others:
        kept = _common(kept, other)
    return _alike(members, kept)


def _common(members, other):
    """A set of the items of *other* that are in *members* when they come."""
    if _is_set(other):
        if _has_own_keys(members) or _has_own_keys(other):
            return _combined_keys("&", members, other)
        return set(members.intersection(other))
    found = set()
    for item in other:
        if item in members:
            found.add(item)
    return found


def _is_set(value):
    return _type_name(value) in ("set", "frozenset")


def _set_difference(members, *others):
    """The result of ``members.difference``."""
    made = set(members)
    made.difference_update(*others)
    return _alike(members, made)


def _set_symmetric_difference(members, other):
    """The result of ``members.symmetric_difference``."""
    other = set(other)
    if _has_own_keys(members) or _has_own_keys(other):
        return _alike(members, _combined_keys("^", members, other))
    return members.symmetric_difference(other)


def _set_isdisjoint(members, other):
    """The result of ``members.isdisjoint``."""
    for item in other:
        if item in members:
            return False
    return True


def _set_issubset(members, other):
    """The result of ``members.issubset``."""
    return len(_common(members, other)) == len(members)


def _set_issuperset(members, other):
    """The result of ``members.issuperset``."""
    for item in other:
        if item not in members:
            return False
    return True


_frozenset_union = _set_union
_frozenset_intersection = _set_intersection
_frozenset_difference = _set_difference
_frozenset_symmetric_difference = _set_symmetric_difference
_frozenset_isdisjoint = _dict_keys_isdisjoint = _set_isdisjoint
_frozenset_issubset = _set_issubset
_frozenset_issuperset = _set_issuperset


def _set_intersection_update(members, *others):
    """Carry out ``members.intersection_update``: it is put in place of the members at the end."""
    kept = _set_intersection(members, *others)
    if _has_own_keys(members) or _has_own_keys(kept):
        _change_keyed("&", members, kept)
    else:
        members.intersection_update(kept)


def _set_difference_update(members, *others):
    """Carry out ``members.difference_update``."""
    for other in others:
        for item in other:
            members.discard(item)


def _set_symmetric_difference_update(members, other):
    """Carry out ``members.symmetric_difference_update``."""
    other = set(other)
    if _has_own_keys(members) or _has_own_keys(other):
        _change_keyed("^", members, other)
    else:
        members.symmetric_difference_update(other)
