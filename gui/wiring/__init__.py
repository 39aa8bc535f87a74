"""Who hears of what: every connection of the window, by subject."""
