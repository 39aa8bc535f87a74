"""Files the program ships with: sample programs, lessons, icons, fonts."""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
"""Where they are."""
