"""What builds and prepares Interlock, and is no part of it."""
