"""What a search may use to be quick."""

from __future__ import annotations

from typing import NamedTuple


class Reductions(NamedTuple):
    """Which reductions are on; none of them changes an answer.

    *fusing*: what nobody can notice is done at once; *persistent*: threads whose futures do
    not meet are not mixed; *symmetry*: of states that differ only in which of several like
    threads is where, one is visited; *undrawn*: what is drawn at random stays undrawn until
    something asks for it.
    """

    fusing: bool = True
    persistent: bool = True
    symmetry: bool = True
    undrawn: bool = True

    @property
    def fair(self) -> Reductions:
        """The reductions among these that leave probabilities as they are."""
        return self._replace(fusing=False, persistent=False)
