"""What the built-in classes themselves have."""

from __future__ import annotations

import builtins
import collections
from collections import Counter, OrderedDict, defaultdict

import pytest

from core.machine.objects import DictObject
from core.machine.slots import CLASS_ATTRIBUTES
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES
from core.machine.types.entries import FILES, enter_language
from tests.core.machine.builtins.calls import Args, call, function_on_both, machine
from tests.core.machine.fake import make_class, make_instance, put, take

enter_language()
CLASS_METHODS = {
    kind: CLASS_ATTRIBUTES[kind] for kind in FILES if kind != "type" and CLASS_ATTRIBUTES[kind]
}
CASES: list[tuple[str, str, Args]] = [
    ("dict", "fromkeys", ("ab", 1)), ("dict", "fromkeys", ([[]],)), ("dict", "fromkeys", ()),
    ("OrderedDict", "fromkeys", ("ba",)), ("OrderedDict", "fromkeys", ()),
    ("int", "from_bytes", (b"ab", "big")), ("bytes", "fromhex", ("ff 00",)),
    ("float", "fromhex", ("0x1p-2",)), ("str", "maketrans", ("ab", "cd")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "args"), CASES)
def test_a_class_method_gives_what_it_gives_in_cpython(kind: str, name: str, args: Args) -> None:
    host = getattr(builtins, kind, None) or getattr(collections, kind)

    there, here = function_on_both(getattr(host, name), CLASS_METHODS[kind][name], args, {})

    assert here == there


@pytest.mark.parametrize("kind", sorted(CLASS_METHODS))
def test_every_name_is_one_that_the_class_has_in_cpython(kind: str) -> None:
    host = getattr(builtins, kind, None) or getattr(collections, kind)

    assert kind in TYPES
    assert all(hasattr(host, name) for name in CLASS_METHODS[kind])


def test_a_dict_of_keys_is_of_the_kind_of_its_class() -> None:
    m = machine()
    ref = call(m, CLASS_METHODS["defaultdict"]["fromkeys"], "a")

    obj = m.heap[ref]  # type: ignore[index]
    assert isinstance(obj, DictObject)
    assert obj.kind == "defaultdict"
    assert take(m, ref) == defaultdict.fromkeys("a")
    assert take(m, call(m, CLASS_METHODS["OrderedDict"]["fromkeys"], "a")) == OrderedDict(a=None)


def test_a_counter_is_not_made_of_keys() -> None:
    m = machine()
    with pytest.raises(NotImplementedError) as expected:
        Counter.fromkeys("a")
    with pytest.raises(Thrown) as caught:
        call(m, CLASS_METHODS["Counter"]["fromkeys"], put(m, []))
    assert caught.value.values == expected.value.args


def test_keys_from_an_object_of_the_program_are_a_matter_of_the_prelude() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__iter__"))

    with pytest.raises(Exception, match="_dict_fromkeys"):
        call(m, CLASS_METHODS["dict"]["fromkeys"], mine)
