"""Instructions are numbered through a whole image."""

from __future__ import annotations

import gc
import weakref

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.linker.image import image_of

TEXT = """\
def add(one, two):
    return one + two


total = add(1, 2)
"""


def test_each_instruction_is_found_by_its_number() -> None:
    image = image_of(compile_source(Source("add.py", TEXT)))

    found = [image.sites[number] for number in range(image.sites.count)]

    expected = [
        (code, pc, instruction.span)
        for code in image.linked
        for pc, instruction in enumerate(code.instructions)
    ]
    assert found == expected


def test_a_code_begins_where_its_own_number_says() -> None:
    image = image_of(compile_source(Source("add.py", TEXT)))

    for code, linked in image.linked.items():
        assert image.sites[linked.base][:2] == (code, 0)


def test_all_code_of_a_module_shares_one_table_of_it() -> None:
    text = "\n".join(f"def f{number}():\n    return {number}" for number in range(20))
    image = image_of(compile_source(Source("many.py", text)))

    tables = {id(image._codes_in("__main__")) for _ in range(3)}

    assert len(tables) == 1
    assert image.that_asks()._codes_in("__main__")[0] is not image._codes_in("__main__")[0]


def test_the_image_of_a_run_stays_its_own_whatever_is_compiled_beside() -> None:
    program = compile_source(Source("add.py", TEXT))
    mine = image_of(program)

    for number in range(10):
        image_of(compile_source(Source("other.py", f"print({number})")))

    assert image_of(program) is mine


def test_an_image_that_nobody_has_is_forgotten() -> None:
    images = [weakref.ref(image_of(compile_source(Source("add.py", TEXT)))) for _ in range(10)]
    # Not of all that other tests have left.
    gc.collect(1)

    assert sum(image() is not None for image in images) < len(images)
