"""Data as the code of `statistics` looks at it in CPython: item by item."""
# loud


def _one_by_one(data):
    """The items of *data*, between which others may come."""
    return [item for item in data]
