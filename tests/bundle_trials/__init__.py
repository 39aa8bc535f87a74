"""Tries the program as it is carried away: in bad homes, killed, and beside itself."""
