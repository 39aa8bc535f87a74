"""What a student did is kept whole, and never overwritten by what cannot be understood."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.lessons.progress import Progress, Record, as_text, load, save, together

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import TempPathFactory  # noqa: PT013 - a type


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "progress.json"
    kept = Progress(last="03_torn_pair")
    kept.records["01"] = Record({"watch", "fix"}, {"fix": 2}, 3, "x = 1\n")

    save(path, kept)

    assert load(path) == kept
    assert [file.name for file in path.parent.iterdir()] == ["progress.json"]


def test_without_a_file_there_is_no_progress(tmp_path: Path) -> None:
    assert load(tmp_path / "progress.json") == Progress()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"schema": 2, "last": "", "records": {}}',
        b'{"schema": 1, "last": "", "records": {"a": {"done": 3}}}', b"[" * 100_000,
        as_text(Progress({"a": Record(hints={"fix": 9})})).replace("9", "null").encode(),
        as_text(Progress({"a": Record(hints={"fix": 9})})).replace("9", "1e999").encode(),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_set_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "progress.json"
    path.write_bytes(content)

    first = load(path)
    path.write_bytes(content)
    second = load(path)

    assert (first, second) == (Progress(), Progress())
    kept = sorted(file.name for file in tmp_path.iterdir())
    assert kept == ["progress.json.set-aside", "progress.json.set-aside-2"]
    assert (tmp_path / "progress.json.set-aside").read_bytes() == content


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    path.mkdir()

    with pytest.raises(OSError, match="directory"):
        save(path, Progress(last="01"))

    assert [file.name for file in tmp_path.iterdir()] == ["progress.json"]


RECORDS = st.builds(
    Record,
    st.sets(st.sampled_from(["watch", "predict", "fix"])),
    st.dictionaries(st.text(max_size=3), st.integers(0, 9)),
    st.integers(0, 3),
    st.none() | st.text(),
)


@given(st.dictionaries(st.text(), RECORDS), st.text())
def test_any_progress_survives(
    tmp_path_factory: TempPathFactory, records: dict[str, Record], last: str
) -> None:
    path = tmp_path_factory.mktemp("progress") / "progress.json"
    kept = Progress(records, last)

    save(path, kept)

    assert as_text(load(path)) == as_text(kept)


def test_what_two_windows_did_is_kept_of_both() -> None:
    before = Progress({"01": Record({"watch"}, {"fix": 1}, 1, "old")}, "01")
    mine = Progress(
        {"01": Record({"watch", "fix"}, {"fix": 2}, 1, "mine"), "02": Record({"break"})}, "02"
    )
    theirs = Progress({"01": Record({"watch", "predict"}, {"fix": 1}, 3, "old")}, "01")

    both = together(mine, theirs, before)

    assert both == Progress(
        {"01": Record({"watch", "fix", "predict"}, {"fix": 2}, 3, "mine"), "02": Record({"break"})},
        "02",
    )


def test_what_was_forgotten_elsewhere_does_not_come_back() -> None:
    before = Progress({"01": Record({"watch"}, {"fix": 1}, 2, "old"), "02": Record({"fix"})})
    mine = Progress({"01": Record({"watch", "fix"}, {"fix": 1}, 2, "old"), "02": Record({"fix"})})

    both = together(mine, Progress(), before)

    assert both.records == {"01": Record({"fix"})}


@given(st.dictionaries(st.text(max_size=1), RECORDS), st.dictionaries(st.text(max_size=1), RECORDS))
def test_who_did_nothing_takes_all_that_others_did(
    records: dict[str, Record], others: dict[str, Record]
) -> None:
    before, theirs = Progress(records), Progress(others, "01")

    both = together(before, theirs, before)

    for name, record in both.records.items():
        told = theirs.records[name].hints
        record.hints = {part: record.hints.get(part, 0) for part in told}
    assert both == theirs


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such files")
def test_a_pipe_in_its_place_is_set_aside(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "progress.json")

    assert load(tmp_path / "progress.json") == Progress()
    assert (tmp_path / "progress.json.set-aside").exists()
