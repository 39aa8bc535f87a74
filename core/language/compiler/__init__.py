"""From a checked tree to register instructions."""
