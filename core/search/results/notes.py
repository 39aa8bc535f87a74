"""What a report says of its list of outcomes: what is not in it, and how it is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.search.results.listing import MOST_OUTCOMES
from core.search.results.probability import Likelihood
from core.search.states.end_values import HOPING, SERVES

if TYPE_CHECKING:
    from core.search.results.listing import Listing


def notes_on(listing: Listing) -> list[str]:
    """Return what the list of outcomes that *listing* makes does not tell."""
    notes = []
    if any(name == SERVES for row in listing.rows for name, _ in row.values):
        notes.append(
            "it serves for ever: at last it waits for visitors, which is no deadlock; to let"
            ' one come, add a comment such as # reply: socket:9000 = "hello"'
        )
    if any((SERVES, HOPING) in row.values for row in listing.rows):
        notes.append(
            "who waits for an event, a condition or a queue beside that is not judged:"
            " a visitor might send them on"
        )
    listed = min(len(listing.rows), MOST_OUTCOMES)
    if listing.values_cut:
        notes.append(
            f"it can end in more than {len(listing.rows):,} ways, which were not all looked for;"
            " they differ in values that no step looks at"
        )
    elif listing.texts_cut:
        notes.append(
            f"it can print in more than {len(listing.rows):,} ways, which were not all looked for;"
            " the values at the end are all known"
        )
    if listed < len(listing.rows):
        notes.append(f"{listed:,} of {len(listing.rows):,} outcomes are listed")
    if listing.rows and listing.mixed:
        how = "are listed" if listing.orders_complete else "may be missing from the list"
        notes.append(
            "an output is the threads' texts one after the other; lines of different threads"
            f" may mix, and the orders on the screen {how}"
        )
    if listing.rows and not listing.odds:
        notes.append("how often each outcome comes is not known")
    total = sum(listing.odds.get(row, Likelihood(0, 0, 0, "")).value for row in listing.rows)
    if listing.odds and abs(total - 1) > 1e-6:  # noqa: PLR2004 - floating-point sums
        why = (
            "the other random runs had not ended"
            if listing.runs
            else "from some states no run comes to an end"
        )
        notes.append(f"the probabilities add up to {total:.3f}: {why}")
    return notes
