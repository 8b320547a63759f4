"""Settings that hold for all tests."""

from hypothesis import settings

# One reading takes milliseconds, but a busy machine may pause in it: examples are bounded by number, never by time.
# `derandomize`: a run tells what the commit is worth; to search further, run with --hypothesis-profile=search.
settings.register_profile("suite", deadline=None, max_examples=100, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("suite")
