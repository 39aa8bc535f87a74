"""Names of `typing` for what `re` makes."""
# quiet

from re import Match, Pattern
