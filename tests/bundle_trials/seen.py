"""What a trial has shown."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Seen:
    """The *faults* of a trial, and a *remark* on what was seen.

    *word* is what it comes to without a fault: `limit` is known and cannot be mended here.
    """

    faults: list[str] = field(default_factory=list)
    remark: str = ""
    word: str = "ok"

    def expect(self, fault: str, *, so: bool) -> None:
        """Note the *fault* unless all is *so* as it should be."""
        if not so:
            self.faults.append(fault)
