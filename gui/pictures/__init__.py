"""The stage as a picture or an animation, in a file."""
