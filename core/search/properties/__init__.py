"""What is asked of the states: whether the program can always come to an end."""
