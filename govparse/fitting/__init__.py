"""A grid fitted to an official form: labels, alignment, admissible readings, and the equations that choose between
them.
"""
