"""What is asked of random values that nobody has asked for yet, and what is made of them."""
