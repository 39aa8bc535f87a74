"""Programs written by hand show here what they show under CPython."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.runs.simulation import ENDED
from tests.laws.simulated import Shown, last_line, run_to_end, shown_by

CORPUS = Path(__file__).parent / "corpus"
PROGRAMS = sorted(CORPUS.glob("*.py"))
OTHER_WORDS = {
    "abstract_containers": (3, 12),
    "argparse_all": (3, 13),
    "attributes_as_dict": (3, 13),
    "builtin_functions": (3, 13),
    "c_types_in_messages": (3, 12),
    "classes_of_iterators": (3, 12),
    "classes_tour": (3, 12),
    "collections_namedtuple": (3, 13),
    "dataclasses_basic": (3, 13),
    "derived_containers": (3, 12),
    "enums": (3, 12),
    "exceptions": (3, 13),
    "files_text": (3, 13),
    "inheritance": (3, 13),
    "lists": (3, 13),
    "locks_asked_in_odd_ways": (3, 12),
    "packages_imported_twice": (3, 12),
    "pathlib_shutil_tempfile": (3, 12),
    "places_of_warnings": (3, 13),
    "protocols_checked": (3, 13),
    "random_states": (3, 13),
    "re_all": (3, 13),
    "records_and_codecs": (3, 13),
    "slices_from_generators": (3, 13),
    "slots_and_properties": (3, 13),
    "strings": (3, 13),
    "sync_messages": (3, 13),
    "thread_misused": (3, 13),
    "unittest_inspect": (3, 13),
    "waits_too_long": (3, 13),
    "yield_from_thrown": (3, 12),
}
"""From which version of CPython on programs show other words or figures than the model, 3.11."""

POSIX_ONLY = {"signals_to_oneself"}
"""Programs that name what Windows has not."""


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_of_the_corpus_shows_what_it_shows_under_cpython(
    path: Path, tmp_path: Path
) -> None:
    if sys.version_info >= OTHER_WORDS.get(path.stem, (4,)):
        pytest.skip("this CPython has other words or figures in some places")
    if path.stem in POSIX_ONLY and sys.platform == "win32":
        pytest.skip("this system has no such signals")
    text = path.read_text("utf-8")

    simulation = run_to_end(text)

    assert simulation.ended == ENDED
    assert shown_by(simulation) == _under_cpython(path, tmp_path)


def _under_cpython(path: Path, folder: Path) -> Shown:
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(path)],
        capture_output=True,
        cwd=folder,
        check=False,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return Shown(done.stdout, last_line(done.stderr))
