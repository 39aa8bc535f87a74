"""How much room the calls of a thread may take, which means nothing to the machine."""
# quiet


class _Room:
    """What the program has asked for."""


_room = _Room()
_room.size = 0


def stack_size(size=0, /):
    """Have so much room from now on; what there was before."""
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    before, _room.size = _room.size, size
    return before
