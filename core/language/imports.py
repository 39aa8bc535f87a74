"""What becomes of the imports of a program before it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.loaded_imports import write_out
from core.language.muted_imports import mute
from core.language.star_imports import name_stars
from core.language.tried_imports import Known, settle

if TYPE_CHECKING:
    import ast

    from core.language.vocabulary.library import Vocabulary


def decide_imports(tree: ast.Module, library: Vocabulary, local: frozenset[str]) -> tuple[str, ...]:
    """Leave in *tree* the imports that happen; *local* are the modules beside the program.

    Gives notes on what is taken to be otherwise than it may be in CPython.
    """
    known = Known(library, local)
    name_stars(tree, known)
    absent = (*write_out(tree, known), *settle(tree, known))
    muted = mute(tree, known)
    return (
        *(f"{name} is taken as not installed" for name in dict.fromkeys(absent)),
        *(
            f"{name} is muted ({_uses(count)}), as no file {name}.py lies beside the program: what"
            " it shows is not seen, and where it would decide something a run ends"
            for name, count in muted
        ),
    )


def _uses(count: int) -> str:
    return "1 use" if count == 1 else f"{count} uses"
