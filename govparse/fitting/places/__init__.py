"""In which columns values stand: heads above them, and their places in the line of text."""
