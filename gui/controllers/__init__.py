"""What is done with the parts of the window, and who hears of what, by subject."""
