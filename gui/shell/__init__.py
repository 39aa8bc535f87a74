"""What stands round the parts of the window, and how the window looks in a hall."""
