"""What the rows of a grid are before any form is known: labels, values, and rows put together again."""
