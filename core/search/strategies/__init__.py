"""In which order the states are looked at."""
