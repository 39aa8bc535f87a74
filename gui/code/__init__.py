"""The editor of the program's text."""
