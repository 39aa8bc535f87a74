"""The iterators that `itertools.tee` makes, where program code gives an item."""
# quiet


def _next_tee(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    (source,), (link, busy) = _adaptor_parts(iterator)
    begun = _begin_move(link, begun)
    if link[1] is not None:
        # Another one has got it meanwhile.
        _adaptor_keeps(iterator, link[1], busy)
        return link[0]
    if busy[0]:
        raise RuntimeError("cannot re-enter the tee iterator")
    busy[0] = True
    try:
        item = _pull(source, begun)
    finally:
        _come_back(iterator, begun, source)
        busy[0] = False
    if item is not _END:
        link[0], link[1] = item, [None, None]
        _adaptor_keeps(iterator, link[1], busy)
    return item
