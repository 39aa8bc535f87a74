"""Bring your own test: outcomes that are marked right and wrong become an assertion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.repair.asserting import Proposal
    from gui.files.programs import Programs
    from gui.findings.marking import OutcomeMarks


class MarkController(QObject):
    """Writes into the program what *marks*, set on outcomes, come to."""

    def __init__(self, marks: OutcomeMarks, programs: Programs) -> None:
        super().__init__(marks)
        self._marks, self._programs = marks, programs
        self._proposal: Proposal | None = None
        self._marks.marked.connect(self._propose)
        self._marks.add_wanted.connect(self._add)

    @Slot(object, object)
    def _propose(
        self, right: Sequence[Mapping[str, str]], wrong: Sequence[Mapping[str, str]]
    ) -> None:
        # Few marks are set in most sessions.
        from core.repair.asserting import proposal  # noqa: PLC0415

        self._proposal = proposal(self._programs.text, right, wrong)
        if self._proposal is not None:
            self._marks.show_line(self._proposal.line)
        elif right and wrong:
            self._marks.show_words(
                self.tr("The final values do not tell these apart: only what is printed differs.")
            )
        else:
            self._marks.show_words(self.tr("Mark at least one as right and one as wrong."))

    @Slot()
    def _add(self) -> None:
        """Write the line, as one edit; every schedule is tried afresh."""
        if self._proposal is not None:
            self._programs.put_in_place(self._proposal.text)
