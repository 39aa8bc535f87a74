"""Values for generated tests: plain ones, and containers of them."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

small_ints = st.integers(-20, 20)
numbers: SearchStrategy[object] = st.one_of(
    small_ints,
    st.integers(-(2**70), 2**70),
    st.booleans(),
    st.floats(),
    st.complex_numbers(max_magnitude=1e6),
)
texts = st.text("ab %{}é\U0001f600\n'", max_size=6)
dates: SearchStrategy[object] = st.one_of(
    st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2040-01-01")),
    st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.timedeltas(timedelta(days=-999), timedelta(days=999)),
    st.just(UTC),
)
plain: SearchStrategy[object] = st.one_of(
    numbers,
    texts,
    st.binary(max_size=4),
    st.none(),
    st.builds(range, small_ints, small_ints, st.integers(1, 5)),
    dates,
)
keys: SearchStrategy[object] = st.one_of(
    small_ints, texts, st.booleans(), st.none(), st.tuples(small_ints, texts)
)
sets: SearchStrategy[object] = st.one_of(st.sets(keys, max_size=5), st.frozensets(keys, max_size=5))
dicts: SearchStrategy[object] = st.one_of(
    st.dictionaries(keys, plain, max_size=4),
    st.dictionaries(keys, plain, max_size=4).map(OrderedDict),
    st.dictionaries(keys, st.integers(-3, 3), max_size=4).map(Counter),
)


def _containers(inner: SearchStrategy[object]) -> SearchStrategy[object]:
    items = st.lists(inner, max_size=4)
    return st.one_of(
        items,
        items.map(tuple),
        st.builds(deque, items, st.one_of(st.none(), st.integers(0, 5))),
        st.dictionaries(keys, inner, max_size=3),
    )


values: SearchStrategy[object] = st.recursive(
    st.one_of(plain, sets, dicts), _containers, max_leaves=8
)
"""Any value; sets have no sets as members."""
