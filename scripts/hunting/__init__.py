"""A hunt for silent errors: invented reports in many layouts, damaged in known ways, and what the reader makes of them.

Nothing here uses the reader's own code but to call it; of govparse the forms alone are taken, as data.
"""
