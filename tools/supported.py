"""Writes docs/supported.md, the page of supported Python, from the declarations of the code.

python3 dev.py supported
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from core.machine.library.supported import page

PAGE: Final = Path(__file__).parents[1] / "docs" / "supported.md"


def main() -> int:
    """Write the page; the exit code."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} is written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
