"""The program as a whole: its command, its start, the window put together, what goes wrong."""
